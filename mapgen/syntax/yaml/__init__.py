"""Parses YAML into a tree whose values have spans, and reports what is not YAML."""

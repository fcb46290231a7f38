"""Remedies: for each finding that can be mended without asking, the edit that mends it and a sentence."""

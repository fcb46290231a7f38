"""Compares several compiled maps: the works they share, and their claims about the same outcome."""

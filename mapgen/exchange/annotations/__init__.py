"""Findings in the formats of other programs, which show them at their lines."""

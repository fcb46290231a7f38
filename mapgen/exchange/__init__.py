"""Formats for other programs, one file each."""

"""Sheets that run from left to right: columns, places, lines."""

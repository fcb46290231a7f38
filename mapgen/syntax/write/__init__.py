"""Writes an argument map as an argument file."""

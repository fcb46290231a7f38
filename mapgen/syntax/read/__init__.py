"""Reads an argument file into an argument map, and reports a fault for whatever is wrong."""

"""Writes maps for other programs: the compiled map, its JSON Schema, and the formats to export it in."""

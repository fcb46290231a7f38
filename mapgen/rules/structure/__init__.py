"""Rules on the shape of the reasoning."""

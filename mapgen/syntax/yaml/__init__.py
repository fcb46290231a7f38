"""YAML as a tree in which everything knows its position, and the faults of what is no YAML."""

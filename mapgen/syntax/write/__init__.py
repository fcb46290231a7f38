"""From an argument map to an argument file."""

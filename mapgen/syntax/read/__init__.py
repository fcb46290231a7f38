"""From an argument file to an argument map, with a fault for whatever is wrong."""

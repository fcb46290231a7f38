"""Questions that rules ask of an argument map, each answered from the map and its text alone."""

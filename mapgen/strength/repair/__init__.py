"""What would repair an argument: changes tried on a graph, their fair shares, the smallest set."""

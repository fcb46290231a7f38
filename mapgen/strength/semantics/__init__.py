"""Four ways of weighing claims against each other, one file for each published method."""

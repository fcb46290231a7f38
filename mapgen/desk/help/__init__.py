"""Help at a place in an argument file: what can stand there, what stands there, and where else it does."""

"""What each field of an argument file changes in a verdict, and which rules it silences: one table."""

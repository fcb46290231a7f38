"""Makes lessons from a map: questions whose answers follow from it, and which of them make a task."""

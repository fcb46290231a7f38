"""What a document prints to point at its sources: citation marks, and the list of sources."""

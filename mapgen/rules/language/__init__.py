"""Rules on the words that the document chooses."""

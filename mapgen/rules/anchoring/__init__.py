"""Rules on quotes and the document's text."""

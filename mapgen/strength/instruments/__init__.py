"""Published instruments for judging a document as a whole."""

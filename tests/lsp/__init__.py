"""The language server, by a real client over standard input and output."""

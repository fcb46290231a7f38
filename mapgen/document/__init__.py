"""The document whose reasoning is mapped: its text, its citation marks, and where a quote stands in it."""

"""Anchoring: finding the quotes of an argument file again in the document's text."""

"""Writes the parts of the index in both languages: each document, and what several documents share."""

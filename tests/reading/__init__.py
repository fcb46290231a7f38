"""Measures how mapgen reads articles, on corpora that whoever measures has fetched."""

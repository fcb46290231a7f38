"""The index page's parts, written in both languages: each document, and what the documents share."""

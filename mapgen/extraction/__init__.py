"""Text extraction: the text of a saved page, a Word file, a PDF or Markdown, and what was left out."""

"""PDF: the lines of its pages, and the paragraphs that they make."""

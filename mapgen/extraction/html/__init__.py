"""Pages of HTML: which part of a page is the article, and its text."""

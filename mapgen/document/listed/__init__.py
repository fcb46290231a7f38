"""The list of sources that a document prints: its heading, its entries, and the works that they give."""

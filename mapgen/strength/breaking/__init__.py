"""Where a chain of reasoning breaks: what is at fault at a place, and the places in their order."""

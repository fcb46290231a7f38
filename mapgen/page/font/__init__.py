"""The font of the page, and the tool that measures it."""

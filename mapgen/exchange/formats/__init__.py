"""The formats in which `mapgen show` prints a compiled map: each module in this folder is one.

The file's name is the format's name. The module has `HOLDS`, a few words for
`mapgen show --help`, and `write(compiled)`, which returns the text to print.
A text written here goes to a terminal, so that each format replaces or escapes
what a terminal would obey (`mapgen.hidden`).
"""

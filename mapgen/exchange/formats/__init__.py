"""The formats in which `mapgen show` prints a compiled map: each module in this folder is a format.

The module's name is the format's name. The module has `HOLDS`, a few words for
`mapgen show --help`, and `write(compiled)`, which returns the text to print.
The text may go to a terminal, so that each format replaces or escapes the
characters that a terminal would obey (`mapgen.hidden`).
"""

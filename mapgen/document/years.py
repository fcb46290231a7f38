"""The form of a year, as sources have it: 1500 to 2099, perhaps with a letter, "2019a"."""

YEAR = r"(?:1[5-9]|20)\d\d[a-z]?"

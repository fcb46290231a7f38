"""The language of argument files: its records and fields, the forms of its strings, its reference page."""

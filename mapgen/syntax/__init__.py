"""The YAML of argument files: its parser, its fields, its reader, its writer and the pages of its faults."""

"""The language as a table of records, the forms of its strings, and its page of reference."""

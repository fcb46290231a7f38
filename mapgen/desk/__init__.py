"""The desk: helps for editing an argument file, as pure functions from its text to edits of that text.

They know no terminal and no protocol. An edit is made by the marks of the parser, and never by
writing the file anew: comments, blank lines and spellings stay as they are.
"""

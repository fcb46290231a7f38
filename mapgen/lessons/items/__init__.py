"""The kinds of item, a file for each: its `KIND`, and `make`, which yields the items of a map.

The docstring of each says by which test it knows that one answer alone can be defended; what does not pass
the test is not asked.
"""

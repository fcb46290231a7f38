"""mapgen turns a document's reasoning into an argument map."""

__version__ = "0.1.0"

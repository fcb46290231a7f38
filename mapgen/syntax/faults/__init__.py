"""The pages of the faults that reading an argument file can report, in one module for each kind of fault."""

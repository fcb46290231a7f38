"""Revisions: what two states of one argument file differ in, which verdicts moved, and because of what."""

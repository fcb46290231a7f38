"""Deterministic places for boxes and lines. No HTML."""

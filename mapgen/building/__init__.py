"""Builds a folder of argument files: what has changed is made again, by several workers."""

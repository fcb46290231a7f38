"""Drafts of argument maps: what a program can enter of a text before anybody has judged it."""

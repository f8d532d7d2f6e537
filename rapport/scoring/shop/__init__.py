"""Automatic checks of a shop's replies: free, deterministic, in milliseconds, each with its place in the text."""

"""Extracted facts against gold annotations."""

"""Promises: what became of what a report plans, as far as the following reports of the same area tell."""

from fazhi.knowledge.promises.following import follow_up

__all__ = ["follow_up"]

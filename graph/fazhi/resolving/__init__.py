"""From mentions to things: full official names and stable ids."""

from fazhi.resolving.resolve import resolve

__all__ = ["resolve"]

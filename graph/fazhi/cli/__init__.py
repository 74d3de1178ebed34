"""The command line, and the only place that prints."""

from fazhi.cli.app import app, main

__all__ = ["app", "main"]

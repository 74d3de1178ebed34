"""The files that ship with the reading floor; lines that start with # tell where they come from."""

import csv
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_lines(name: str) -> tuple[str, ...]:
    """The lines of a data file without comments and empty lines."""
    text = (files("fazhi.reading") / "data" / name).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line and not line.startswith("#"))


@cache
def read_rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of a CSV file, each by its column names."""
    return tuple(csv.DictReader(read_lines(name)))


@cache
def read_table(name: str) -> dict[str, Any]:
    """A TOML file; the caller does not change it."""
    return tomllib.loads((files("fazhi.reading") / "data" / name).read_text(encoding="utf-8"))

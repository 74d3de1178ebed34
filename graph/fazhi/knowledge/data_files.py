"""The files that ship with the knowledge floor."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_data(name: str) -> dict[str, Any]:
    """A TOML file of ``data/`` by its name without the ending; the caller does not change it."""
    return tomllib.loads(files("fazhi.knowledge").joinpath("data", f"{name}.toml").read_text(encoding="utf-8"))

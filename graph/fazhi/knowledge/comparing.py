"""The data by which figures are held against each other."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def comparing_data() -> Mapping[str, Any]:
    """The rows of ``data/comparing.toml``."""
    return tomllib.loads(files("fazhi.knowledge").joinpath("data", "comparing.toml").read_text(encoding="utf-8"))

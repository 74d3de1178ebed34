"""What the page calls things."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def words() -> dict[str, Any]:
    """The sections of ``words.toml``; the caller does not change them."""
    return tomllib.loads((files("fazhi.exports.viewer") / "words.toml").read_text("utf-8"))

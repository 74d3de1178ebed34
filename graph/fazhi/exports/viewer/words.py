"""What the page calls things."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from fazhi.exports.wording import comparison_words


@cache
def words() -> dict[str, Any]:
    """The sections of ``words.toml``, and how figures stand to what they count; the caller does not change them."""
    own = tomllib.loads((files("fazhi.exports.viewer") / "words.toml").read_text("utf-8"))
    return own | {"transformations": comparison_words()["transformations"]}

"""Rules kept as data: TOML files with an id, a pattern, an example and a counter-example each."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

_LOOK = re.compile(r"\(\?<?[=!][^()]*\)")


@cache
def read_rules(name: str) -> dict[str, Any]:
    """The content of ``rules/NAME.toml``.

    Args:
        name: file name without the suffix.
    """
    return tomllib.loads(files("fazhi.pipeline").joinpath("rules", f"{name}.toml").read_text(encoding="utf-8"))


def alternation(words: list[str]) -> str:
    """A regular expression for any of the words, the longest first; entries are expressions themselves."""
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(_LOOK.sub("", word)), word))) + ")"


@cache
def expression(name: str, *keys: str) -> re.Pattern[str]:
    """The compiled expression at a place of ``rules/NAME.toml``; of a list, one for any of its entries.

    Args:
        name: file name without the suffix.
        keys: the names of the tables around the expression and its own.
    """
    found: Any = read_rules(name)
    for key in keys:
        found = found[key]
    return re.compile(found if isinstance(found, str) else alternation(found))

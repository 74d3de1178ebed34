"""Units that are not printed: 208万农村人口, 参保人数突破500万, 8县通高速公路."""

import re
from functools import cache

from fazhi.pipeline.rulebook import read_rules

NONE = r"(?<=[\d万亿多余])(?=(?:以上|左右|以内)?(?:[一-鿿，。；、）)\n“]|$))"
"""An expression for the place behind a numeral where no unit is printed."""
_FAR = 24
"""Characters around a figure in which the word stands that tells its unit."""


def unit_meant(text: str, start: int, end: int) -> str:
    """The unit that is meant where none is printed; empty where the words around the figure do not tell it.

    Args:
        text: the text.
        start: first character of the figure.
        end: behind it.

    Source: ``rules/units.toml``.
    """
    behind, before = _behind().match(text, end, end + _FAR), None
    if behind is None:
        before = _before().search(text, max(0, start - _FAR), start)
    found = behind or before
    return _units()[str(found.lastgroup)] if found else ""


@cache
def _units() -> dict[str, str]:
    return {_group(rule["id"]): rule["unit"] for rule in read_rules("units")["meant"]}


@cache
def _behind() -> re.Pattern[str]:
    return _any_of("behind")


@cache
def _before() -> re.Pattern[str]:
    return re.compile(f"(?:{_any_of('before').pattern})\\Z")


def _any_of(side: str) -> re.Pattern[str]:
    rules = [rule for rule in read_rules("units")["meant"] if rule["side"] == side]
    return re.compile("|".join(f"(?P<{_group(rule['id'])}>{rule['pattern']})" for rule in rules))


def _group(rule: str) -> str:
    return rule.replace(".", "_")

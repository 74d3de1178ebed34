"""Ratios: 2.3∶1, 4.2∶38.8∶57, 1/3, and a ratio that is printed as one number (收入倍差缩小至1.85)."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from functools import cache

from fazhi.pipeline.figures.limits import bound_behind, limit_before
from fazhi.pipeline.figures.quantity import Kind, Quantity
from fazhi.pipeline.rulebook import read_rules

_WINDOW = 36
"""Characters in front of a ratio in which the word stands that tells it from a time or a scale."""
_PARTS = ("first", "second", "third")


def iter_ratios(text: str) -> Iterator[Quantity]:
    """The ratios of a text; one of three parts gives a share for each.

    Args:
        text: any text.

    A pair gives how many times the second the first is. Source of the patterns: ``rules/quantities.toml``.
    """
    for found in _pattern().finditer(text):
        read, before = _rules()[str(found.lastgroup)]
        if before.search(text, max(0, found.start() - _WINDOW), found.start()):
            yield from read(text, found)


def _pair(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    one, other = Decimal(found["one"]), Decimal(found["other"])
    if other and Decimal(1) in (one, other):
        yield _ratio(text, found, one / other, "倍")


def _structure(_text: str, found: re.Match[str]) -> Iterator[Quantity]:
    shares = [Decimal(found[part]) for part in _PARTS]
    if abs(sum(shares, Decimal()) - 100) <= 1:
        for part, share in zip(_PARTS, shares, strict=True):
            yield Quantity(*found.span(part), found.start(part), share, "%", Kind.STRUCTURE)


def _share(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    part, whole = Decimal(found["part"]), Decimal(found["whole"])
    if 0 < part < whole:
        yield _ratio(text, found, part / whole * 100, "%")


def _bare(text: str, found: re.Match[str]) -> Iterator[Quantity]:
    yield _ratio(text, found, Decimal(found["bare"]), "倍")


def _ratio(text: str, found: re.Match[str], value: Decimal, unit: str) -> Quantity:
    lead, bound = limit_before(text, found.start())
    kind = Kind.RATE if unit == "%" else Kind.COUNT
    return Quantity(
        *found.span(), lead, round(value, 4), unit, kind, bound or bound_behind(text[found.end() : found.end() + 3])
    )


_READERS: dict[str, Callable[[str, re.Match[str]], Iterator[Quantity]]] = {
    "ratio.pair": _pair,
    "ratio.structure": _structure,
    "ratio.share": _share,
    "ratio.bare": _bare,
}


@cache
def _rules() -> dict[str, tuple[Callable[[str, re.Match[str]], Iterator[Quantity]], re.Pattern[str]]]:
    """How a match is read, and what stands in front of it, by the last group of its pattern."""
    return {
        list(re.compile(rule["pattern"]).groupindex)[-1]: (_READERS[rule["id"]], re.compile(rule["before"] + r"\Z"))
        for rule in read_rules("quantities")["ratio"]
    }


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?=\d)(?<![\d.．/∶：:])(?:" + "|".join(r["pattern"] for r in read_rules("quantities")["ratio"]) + ")"
    )

"""The words around the name of an indicator: whose it is, and which change, share or rank of it is meant."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from fazhi.gazetteer.names import iter_short_forms
from fazhi.model import Transformation


@dataclass(frozen=True, slots=True)
class Form:
    """A way to read an indicator's words.

    Args:
        base: the words of what changes, is ranked or is a part.
        transformation: what is told of it.
        falls: whether it changes downwards.
        concepts: the only ones that have it; empty where all may.
    """

    base: str
    transformation: Transformation
    falls: bool
    concepts: frozenset[str]


@cache
def read_wording() -> dict[str, Any]:
    """The content of ``data/indicators.toml``."""
    return tomllib.loads(files("fazhi.resolving").joinpath("data", "indicators.toml").read_text(encoding="utf-8"))


def grouped(words: str) -> tuple[str, str | None]:
    """The words without those that tell whose figure it is, and whose.

    Example:
        >>> grouped("县政府为被告的一审案件结案数")
        ('一审案件结案数', '政府')
    """
    for pattern, group in _groups():
        found = pattern.search(words)
        if found:
            return words[: found.start()] + words[found.end() :], group
    return words, None


def bare(words: str, area: str | None) -> str:
    """The words without the area and the time in front of them.

    Args:
        words: an indicator as printed.
        area: name of the division that it is about.
    """
    found = _lead(area).match(words)
    return words[found.end() :] if found and found.end() < len(words) else words


def variants(words: str) -> tuple[str, ...]:
    """The words, and the words without one for amount at their end (高新技术企业数量)."""
    shorter = _expression("tail", "pattern").sub("", words)
    return (words, shorter) if shorter and shorter != words else (words,)


def split_verb(words: str) -> tuple[str, str]:
    """A verb that stands in front of a name, and the name; empty where none does.

    Example:
        >>> split_verb("新增机构养老床位")
        ('新增', '机构养老床位')
    """
    found = _expression("verb", "pattern").match(words)
    return (found[0], words[found.end() :]) if found else ("", "")


def is_index(value: Decimal, unit: str) -> bool:
    """Whether a figure may be an index against the year before: 居民消费价格指数102.2%."""
    index = read_wording()["index"]
    return unit in index["units"] and index["least"] <= value <= index["most"]


def is_counted_off(rule: str, front: str) -> bool:
    """Whether a figure counts off some of what stands behind it: no words in front say that these are all.

    Args:
        rule: id of the rule that read it.
        front: the words of the clause in front of the figure.
    """
    return rule == read_wording()["behind"]["rule"] and _expression("behind", "pattern").search(front) is None


def is_reached(front: str) -> bool:
    """Whether the words in front of a figure say that so many there are (发展到67万户)."""
    return _expression("reached", "pattern").search(front) is not None


def of_a_part(kind: str, told: Transformation, front: str, unit: str) -> bool:
    """Whether a figure is one of a part of the area (高新区实现生产总值…), of each of many or of several years.

    Args:
        kind: stock, flow or ratio.
        told: how the figure stands to what it counts.
        front: the words of the clause in front of the figure.
        unit: what it is counted in.
    """
    return any(
        row.pattern.search(front) is not None
        for row in _parts()
        if kind in row.kinds and (not row.units or unit in row.units) and (not row.told or told in row.told)
    )


def of_a_zone(sentence: str, unit: str) -> bool:
    """Whether the sentence in front of a figure has turned to a zone (云岭新区新引进项目136个，生产总值增长…).

    Args:
        sentence: its words in front of the figure.
        unit: what the figure is counted in.
    """
    zones = [found.end() for found in _expression("zone", "pattern").finditer(sentence)]
    again = [found.end() for found in _expression("zone", "again").finditer(sentence)]
    return bool(zones) and unit in read_wording()["zone"]["units"] and max(again, default=0) < zones[-1]


def forms(words: str, unit: str, comparison: str, *, index: bool) -> Iterator[Form]:
    """The ways to read the words as a change, a share or a rank of something.

    Args:
        words: an indicator without its area.
        unit: of its figure.
        comparison: 同比, 年均 …
        index: whether the figure may be an index.
    """
    average = comparison == read_wording()["average"]["comparison"]
    for pattern, transformation, falls, concepts, of_index in _forms(unit):
        found = pattern.fullmatch(words) if of_index in (None, index) else None
        if found:
            mean = average or _expression("average", "pattern").search(found["how"]) is not None
            growth = transformation is Transformation.GROWTH
            told = Transformation.AVERAGE_GROWTH if growth and mean else transformation
            yield Form(found["base"], told, falls, concepts)


@cache
def _groups() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["name"]) for row in read_wording()["group"])


@dataclass(frozen=True, slots=True)
class _Part:
    """Words by which a figure is not one of the whole, and the figures that they deny; all where none are named."""

    pattern: re.Pattern[str]
    kinds: frozenset[str]
    units: frozenset[str]
    told: frozenset[str]


@cache
def _parts() -> tuple[_Part, ...]:
    return tuple(
        _Part(
            re.compile(row["pattern"]), frozenset(row["kinds"]), frozenset(row["units"]), frozenset(row.get("told", ()))
        )
        for row in read_wording()["part"]
    )


@cache
def _lead(area: str | None) -> re.Pattern[str]:
    names = [area, *(short for short in iter_short_forms(area) if len(short) > 1)] if area else []
    return re.compile(f"(?:{'|'.join([*read_wording()['lead']['words'], *map(re.escape, names)])})*")


@cache
def _expression(*keys: str) -> re.Pattern[str]:
    found: Any = read_wording()
    for key in keys:
        found = found[key]
    return re.compile(found)


_Told = tuple[re.Pattern[str], Transformation, bool, frozenset[str], bool | None]


@cache
def _forms(unit: str) -> tuple[_Told, ...]:
    """The forms that a figure in a unit may have."""
    wording = read_wording()
    how = f"(?P<how>(?:{'|'.join(wording['how']['words'])})*)"
    counts = unit not in wording["how"]["pure"]
    return tuple(
        (
            re.compile(row["pattern"].replace("{how}", how)),
            Transformation(row["transformation"]),
            row.get("falls", False),
            frozenset(row.get("concepts", ())),
            row.get("index"),
        )
        for row in wording["form"]
        if unit in row["units"] or (counts and "" in row["units"])
    )

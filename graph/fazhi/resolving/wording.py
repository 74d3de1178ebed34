"""The words around the name of an indicator: whose it is, and which change, share or rank of it is meant."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
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
    """

    base: str
    transformation: Transformation
    falls: bool


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
    lead = _lead(area)
    found = lead.match(words)
    return words[found.end() :] if found and found.end() < len(words) else words


def without_tail(words: str) -> str:
    """The words without a word for amount at their end (高新技术企业数量)."""
    return _tail().sub("", words)


def forms(words: str, unit: str, comparison: str) -> Iterator[Form]:
    """The ways to read the words as a change, a share or a rank of something.

    Args:
        words: an indicator without its area.
        unit: of its figure.
        comparison: 同比, 年均 …
    """
    average = comparison == read_wording()["average"]["comparison"]
    for pattern, transformation, falls in _forms().get(unit, _forms()[""]):
        found = pattern.fullmatch(words)
        if found:
            mean = average or _average().search(found["how"]) is not None
            growth = transformation is Transformation.GROWTH
            yield Form(found["base"], Transformation.AVERAGE_GROWTH if growth and mean else transformation, falls)


@cache
def _groups() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["name"]) for row in read_wording()["group"])


@cache
def _lead(area: str | None) -> re.Pattern[str]:
    names = [area, *(short for short in iter_short_forms(area) if len(short) > 1)] if area else []
    lead = [*read_wording()["lead"], *map(re.escape, names)]
    return re.compile(f"(?:{'|'.join(lead)})*")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(read_wording()['tail'])})$")


@cache
def _average() -> re.Pattern[str]:
    return re.compile(read_wording()["average"]["pattern"])


@cache
def _forms() -> dict[str, tuple[tuple[re.Pattern[str], Transformation, bool], ...]]:
    """The forms by unit; those of other units than the ones named under the empty one."""
    rows = read_wording()["form"]
    how = f"(?P<how>(?:{'|'.join(read_wording()['how'])})*)"
    units = sorted({unit for row in rows for unit in row["units"]})
    return {
        unit: tuple(
            (
                re.compile(row["pattern"].replace("{how}", how)),
                Transformation(row["transformation"]),
                row.get("falls", False),
            )
            for row in rows
            if unit in row["units"] or (not row["units"] and unit not in read_wording()["pure"])
        )
        for unit in (*units, "")
    }

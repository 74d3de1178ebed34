"""What 我县, 全市, 省, 本街道 mean: a division seen from the one that a report is about."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from fazhi.gazetteer.names import split_name
from fazhi.model import CHINA, Division, EntityType


def refer(word: str, area: Division | None) -> Division | None:
    """The division that a deictic word means in a report about ``area``.

    With a pointer (我市, 全市) it is the innermost division on the area's path whose name ends in that head: a
    county-level city speaks of itself, a district of the municipality around it. Without one (市司法局) it is the
    area itself where its name ends in that head, else the division of that level; 市级 is always the level: the
    prefecture above a county-level city. 全区 is the district, or else the autonomous region.

    Args:
        word: a level word with or without a pointer: 我县 本县 全县 县 · 我市 全市 市 · 全省 省 · 全国 国家 · 我区 全区
            区 · 全镇 街道 …; ``deictic_words`` lists them all.
        area: the division that the report is about; CHINA for ministries.

    Returns:
        The division of that level on the area's path (全市 in a county's report is the city above; in a county-level
        city's report the city itself), or None where the path has none of that level.
    """
    reading = deictic_words().get(word)
    if reading is None:
        return None
    head, pointed = reading
    if not head:
        return CHINA
    if area is None:
        return None
    named = [division for division in reversed(area.path) if _has_head(division, head)]
    if not named:
        return area.at(_levels(head)[0]) if word.endswith("级") else None
    if pointed or (not word.endswith("级") and named[0] is area):
        return named[0]
    of_level = (division for type_ in _levels(head) for division in named if division.type is type_)
    return next(of_level, named[0])


@cache
def deictic_words() -> dict[str, tuple[str, bool]]:
    """Every deictic word with its head and whether it points (我 本 全); the head is empty for the country."""
    rules = _rules()
    words = dict.fromkeys(rules["country"], ("", True))
    for head in rules["heads"]:
        words[head] = (head, False)
        words |= {pointer + head: (head, True) for pointer in rules["pointers"]}
        words |= {head + suffix: (head, False) for suffix in rules["suffixes"]}
    return words


def _has_head(division: Division, head: str) -> bool:
    own = split_name(division.name)[1]
    return own == head or (own != "地区" and own.endswith(head))


def _levels(head: str) -> list[EntityType]:
    return [EntityType(name) for name in _rules()["heads"][head]]


@cache
def _rules() -> dict[str, Any]:
    path = files("fazhi.gazetteer") / "data/deixis.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))

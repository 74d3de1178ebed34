"""What a name means near an area: which of several divisions, and whether it is a name there at all."""

from collections.abc import Sequence

from fazhi.gazetteer.names import SHORT_HEADS, iter_short_forms, split_name
from fazhi.model import Division, EntityType


def names_of(division: Division) -> list[str]:
    """The full name and the short forms."""
    return [division.name, *iter_short_forms(division.name)]


def township_names(name: str) -> list[str]:
    """The full name, and 前洼乡 for 前洼回族乡; a bare stem is too often a word or another place."""
    return [name, *(short for short in iter_short_forms(name) if short.endswith(("乡", "苏木")))]


def is_usual(name: str, division: Division, path: tuple[Division, ...]) -> bool:
    """Whether a text about the last of ``path`` may well use that name for the division.

    The short form of a county (新建, 大方) is a word elsewhere, and so is a full name of two characters (理县 is in
    治理县域); 金平县 for 金平苗族瑶族傣族自治县 is as good as a full name.
    """
    if division.type is EntityType.COUNTRY:
        return False
    if division.type is not EntityType.COUNTY:
        return True
    if name == division.name or (split_name(division.name)[1] in SHORT_HEADS and name[-1] in "县旗"):
        return len(name) > 2 or division.parent in path
    seat = next((d for d in reversed(path) if d.type not in {EntityType.COUNTY, EntityType.TOWNSHIP}), None)
    return division.parent is not None and division.parent == seat


def nearness(division: Division, near: Division | None) -> int:
    """How many divisions both lie in."""
    codes = {part.code for part in near.path} if near else set()
    return sum(1 for part in division.path if part.code in codes)


def distance(division: Division, near: Division | None) -> tuple[int, int, str]:
    """A sort key: nearest first; of equally near ones the higher one first, then by code."""
    return (-nearness(division, near), division.rank, division.code or "")


def choose(homonyms: Sequence[Division], area: Division | None) -> Division | None:
    """The one division that a name means near ``area``: the nearest, of equally near ones the higher one."""
    if len(homonyms) < 2:
        return homonyms[0] if homonyms else None
    ranked = sorted(homonyms, key=lambda division: distance(division, area))
    nearest = nearness(ranked[0], area)
    best = [division for division in ranked if nearness(division, area) == nearest]
    if nearest == 0 and best[0].type is EntityType.COUNTY:
        return None
    higher = [division for division in best if division.rank == best[0].rank]
    return best[0] if len(higher) == 1 else None

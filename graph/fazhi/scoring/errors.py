"""Errors in groups: what one rule reads wrongly, and what is missed where the same words state it."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files

from fazhi.scoring.kinds import ENTITY, KINDS, RELATION, Kind
from fazhi.scoring.report import Miss

_KINDS: Mapping[str, Kind] = {kind.name: kind for kind in KINDS}
_HEAD = 1
"""Characters at the end of a name that tell what it names: 局, 院, 会."""


class Grouping(StrEnum):
    """What errors are put together by.

    By ``rule``, spurious facts go with the rule that read them, and missing ones, which no rule has read, by pattern.
    """

    RULE = "rule"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class ErrorGroup:
    """Errors of one kind that are alike.

    Args:
        missing: whether they are gold lines that were not found; facts that no gold line states otherwise.
        name: id of the rule, or ``pattern_of`` them.
        misses: at least one, in the order of the report.
    """

    missing: bool
    name: str
    misses: tuple[Miss, ...]


def group_errors(misses: Iterable[Miss], by: Grouping) -> tuple[ErrorGroup, ...]:
    """Put errors into groups, the largest first, and by name where they are equally large."""
    groups: defaultdict[tuple[bool, str], list[Miss]] = defaultdict(list)
    for miss in misses:
        rule = None if miss.missing or by is Grouping.PATTERN else miss.line.get("rule")
        groups[miss.missing, str(rule or pattern_of(miss))].append(miss)
    return tuple(
        ErrorGroup(missing, name, tuple(found))
        for (missing, name), found in sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def pattern_of(miss: Miss) -> str:
    """How the text states it: ``relation/issued 印发``, ``observation 其中``, ``entity/Agency …局``.

    Source of the words: ``cues.toml``; a line whose quote has none of them is called by its kind alone.
    """
    kind, line = _KINDS[miss.kind], miss.line
    group = str(line.get(kind.group))
    if kind is ENTITY:
        return f"{kind.name}/{group} …{str(line.get('name', '')).rstrip('”》）)')[-_HEAD:]}"
    words = _relation_cues().get(group, ()) if kind is RELATION else _observation_cues()
    name = f"{kind.name}/{group}" if kind is RELATION else kind.name
    return f"{name} {_first(words, str(line.get('quote', '')))}".rstrip()


def _first(words: Iterable[str], quote: str) -> str:
    places = [(quote.index(word), -len(word), word) for word in words if word in quote]
    return min(places)[2] if places else ""


@cache
def _read_cues() -> Mapping[str, Mapping[str, list[str]]]:
    return tomllib.loads(files("fazhi.scoring").joinpath("cues.toml").read_text(encoding="utf-8"))


def _relation_cues() -> Mapping[str, list[str]]:
    return _read_cues()["relation"]


def _observation_cues() -> list[str]:
    return _read_cues()["observation"]["words"]

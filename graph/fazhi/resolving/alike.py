"""Pairs of things that may be one: shown to a person with what the reports say of each, and never merged here."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import combinations, islice
from typing import Any

from fazhi.resolving.identity import UNDECIDED, normal_name
from fazhi.resolving.judgements import Judgements
from fazhi.resolving.official import core_name, is_generic_title

MOST_PAIRS = 100
"""Pairs that are shown of things that share one name, so that a text made to attack cannot ask for millions."""

_YEAR = re.compile(r"20\d\d")


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A thing with the words that it is known by.

    Args:
        id: its id, whose parts are the kind, the scope and a hash.
        name: its name.
        level: its level; empty where it has none.
        document: id of the report that is quoted.
        source: what to call that report.
        quote: words that speak of it; empty where none do.
    """

    id: str
    name: str
    level: str = ""
    document: str = ""
    source: str = ""
    quote: str = ""


Pair = tuple[Candidate, Candidate]


def undecided_pairs(candidates: Iterable[Candidate], judgements: Judgements) -> tuple[Pair, ...]:
    """The pairs of which nobody has said whether they are one, sorted.

    Two things are a pair when they are of one kind and scope and their names differ only as ``data/alike.toml`` lists;
    a document of which a report does not tell who issued it may be one of any scope. Never a pair: things of two
    divisions, levels or years, and of two reports what recurs under one name: events, and documents that are called by
    their kind alone.
    A division of which a report tells only the name is a pair with each division that bears it.

    Args:
        candidates: things, each id once.
        judgements: what people have said; pairs judged either way are left out.
    """
    alike: dict[tuple[str, ...], list[Candidate]] = defaultdict(list)
    candidates = sorted(candidates)
    for candidate in candidates:
        kind, scope, *hash_ = candidate.id.split("/")
        if hash_:
            key = alike_key(candidate.name)
            alike[(kind, key) if kind == "document" else (kind, scope, key)].append(candidate)
    pairs = [pair for group in alike.values() for pair in islice(_comparable(group), MOST_PAIRS)]
    pairs += _homonyms(candidates)
    return tuple(sorted(pair for pair in pairs if not _judged(pair, judgements)))


def alike_key(name: str) -> str:
    """What a name has in common with the names that may be meant to be the same."""
    bare = normal_name(name)
    for pattern, put in _variations():
        bare = pattern.sub(put, bare)
    return core_name(bare)


def _comparable(group: list[Candidate]) -> Iterator[Pair]:
    for left, right in combinations(group, 2):
        years = set(_YEAR.findall(left.name)), set(_YEAR.findall(right.name))
        recurring = _recurs(left) and left.document != right.document
        scopes = left.id.split("/")[1], right.id.split("/")[1]
        if scopes[0] != scopes[1] and "0" not in scopes:
            continue
        if not recurring and _agree(*years) and _agree(left.level, right.level):
            yield left, right


def _homonyms(candidates: list[Candidate]) -> Iterator[Pair]:
    """Divisions that bear the name of an undecided one, each with it."""
    bearers: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.id.startswith("division/") and not candidate.id.startswith(UNDECIDED):
            bearers[candidate.name].append(candidate)
    for candidate in candidates:
        if candidate.id.startswith(UNDECIDED):
            yield from ((bearer, candidate) for bearer in islice(bearers[candidate.name], MOST_PAIRS))


def _recurs(candidate: Candidate) -> bool:
    return candidate.id.startswith("event/") or (
        candidate.id.startswith("document/") and is_generic_title(candidate.name)
    )


def _agree(left: object, right: object) -> bool:
    return not left or not right or left == right


def _judged(pair: Pair, judgements: Judgements) -> bool:
    left, right = (candidate.id for candidate in pair)
    return judgements.apart(left, right) or judgements.canonical(left) == judgements.canonical(right)


@cache
def _variations() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(row["pattern"]), row["put"]) for row in read_variations())


def read_variations() -> list[dict[str, Any]]:
    """The rows of ``data/alike.toml``."""
    rows: list[dict[str, Any]] = tomllib.loads(
        files("fazhi.resolving").joinpath("data", "alike.toml").read_text(encoding="utf-8")
    )["variation"]
    return rows

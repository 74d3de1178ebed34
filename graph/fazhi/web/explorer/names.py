"""Names of all things, to be searched by hanzi, other names, pinyin, initials and code."""

import asyncio
import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from fazhi.exports.viewer.pinyin import syllables
from fazhi.web.asking import Asker, Row
from fazhi.web.explorer.columns import TYPE_WORDS

_BREAK = "\0"
_EQUAL, _BEGINS, _ENDS, _HOLDS, _CODE, _PINYIN = 0, 1, 2, 3, 4, 5


@dataclass(frozen=True, slots=True)
class Name:
    """What one thing is called.

    Args:
        iri: of the thing.
        type_: what it is drawn as.
        name: its label.
        code: of a division, else empty.
        initials: the first letters of its syllables.
        sound: its syllables from each one on, between breaks.
    """

    iri: str
    type_: str
    name: str
    code: str
    initials: str
    sound: str


async def read_names(ask: Asker) -> tuple[Name, ...]:
    """Read the names of all things, sorted by IRI."""
    found: dict[str, tuple[str, Row]] = {}
    for class_, type_ in TYPE_WORDS.items():
        for row in await ask.rows("names", None, **{"class": class_}):
            found.setdefault(row["thing"].value, (type_, row))
    return await asyncio.to_thread(_all_named, found)


def _all_named(found: Mapping[str, tuple[str, Row]]) -> tuple[Name, ...]:
    rows = sorted(found.items())
    return tuple(
        _named(iri, type_, row["label"].value, row["code"].value if "code" in row else "") for iri, (type_, row) in rows
    )


def _named(iri: str, type_: str, name: str, code: str) -> Name:
    said = [syllable for syllable in syllables(name) if syllable]
    sound = _BREAK + _BREAK.join("".join(said[n:]) for n in range(len(said)))
    return Name(iri, type_, name, code, "".join(syllable[0] for syllable in said), sound)


def find(names: Iterable[Name], text: str, most: int) -> tuple[int, dict[str, list[tuple[float, Name]]]]:
    """The names that answer a text.

    Returns:
        How many there are, and by type the best ones with their scores, smallest first.
    """
    query = text.strip().lower()
    if not query:
        return 0, {}
    is_sound = query.isascii() and query.isalnum()
    scored = [
        (score, len(name.name), name.iri, name) for name in names if (score := _score(name, query, is_sound)) >= 0
    ]
    groups: defaultdict[str, list[tuple[float, Name]]] = defaultdict(list)
    for score, _, _, name in heapq.nsmallest(most, scored):
        groups[name.type_].append((score, name))
    return len(scored), dict(groups)


def _score(name: Name, query: str, is_sound: bool) -> float:
    """How well a name answers; below zero for not at all."""
    at = name.name.find(query)
    if at == 0:
        return _EQUAL if len(name.name) == len(query) else _BEGINS
    if at > 0:
        return _ENDS if at + len(query) == len(name.name) else _HOLDS
    if not is_sound:
        return -1
    if name.code and name.code.startswith(query):
        return _EQUAL if name.code == query else _CODE
    if _BREAK + query in name.sound:
        return _PINYIN if name.sound.startswith(_BREAK + query) else _PINYIN + 1
    if query in name.initials:
        return _PINYIN if query == name.initials else _PINYIN + 2
    return -1

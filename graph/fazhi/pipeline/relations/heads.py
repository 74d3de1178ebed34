"""Head words: the last words of names, with the type that they give (``rules/names.toml``)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from fazhi.model import EntityType
from fazhi.pipeline.cues import required_words
from fazhi.pipeline.rulebook import alternation, read_rules


@dataclass(frozen=True, slots=True)
class Head:
    """The head word that a name ends with."""

    word: str
    type: EntityType
    strong: bool


@lru_cache(maxsize=4096)
def head_of(name: str) -> Head | None:
    """The longest head word that the name ends with, None where it ends with none."""
    name = name.removesuffix("”")
    plain = next((head for head in _heads().get(name[-1:], ()) if name.endswith(head.word)), None)
    found = _open_heads().search(name)
    if found is None or found.lastgroup is None or (plain and len(plain.word) >= len(found.group())):
        return plain
    return _head(found.group(), found.lastgroup)


def head_type(word: str) -> EntityType | None:
    """The type that a head word gives."""
    head = head_of(word)
    return head.type if head else None


def has_strong_head(name: str) -> bool:
    """Whether a name ends with a head that makes it a name anywhere."""
    head = head_of(name)
    return head is not None and head.strong


def name_words() -> Iterator[str]:
    """Words of which every name of an initiative holds one: its head, or a quotation mark."""
    yield "“"
    yield from (head.word for heads in _heads().values() for head in heads)
    yield from required_words(_open_heads())


@cache
def _heads() -> dict[str, list[Head]]:
    """The head words that are no expressions, by their last character, the longest first."""
    heads: dict[str, list[Head]] = {}
    for group, words in _head_words():
        for word in words:
            if re.escape(word) == word:
                heads.setdefault(word[-1], []).append(_head(word, group))
    return {last: sorted(found, key=lambda head: -len(head.word)) for last, found in heads.items()}


@cache
def _open_heads() -> re.Pattern[str]:
    """The head words that are expressions (依法治[省市])."""
    groups = ((group, [word for word in words if re.escape(word) != word]) for group, words in _head_words())
    return re.compile("|".join(f"(?P<{group}>{alternation(words)}$)" for group, words in groups if words) or r"(?!)")


def _head_words() -> list[tuple[str, list[str]]]:
    data: dict[str, dict[str, list[str]]] = read_rules("names")["heads"]
    return sorted((f"{strength}_{type_}", words) for strength in data for type_, words in data[strength].items())


def _head(word: str, group: str) -> Head:
    strength, _, type_ = group.partition("_")
    return Head(word, EntityType(type_), strength == "strong")

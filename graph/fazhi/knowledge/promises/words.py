"""Words of indicators and names in a form in which the same thing is called the same."""

import re
from dataclasses import dataclass
from functools import cache

from fazhi.knowledge.promises.rules import likeness_of, rules


@dataclass(frozen=True, slots=True)
class Words:
    """A phrase without what tells nothing.

    Args:
        text: its characters, things that are nearly one called the same.
        strict: the same where only what is one thing is called the same.
        whole: the phrase as a text would print it, without marks and area.
        pairs: every two neighbouring characters of ``text``.
        marks: the words in it that tell things of one kind apart (城镇, 国家级).
        quoted: the name in quotation marks that it holds, if any.
    """

    text: str
    strict: str
    whole: str
    pairs: frozenset[str]
    marks: frozenset[str]
    quoted: str = ""

    @property
    def searched(self) -> str:
        """The characters by which a text that names it is found: all, where the rest may be part of other names."""
        return self.strict if len(self.strict) >= _TELLING else self.whole

    @property
    def head(self) -> str:
        """The noun that all else qualifies: the last two characters."""
        return self.text[-2:]


_QUOTED = re.compile("“([^“”]{3,})”")
_TELLING = 6
"""Characters of a name without its last noun that no other name is likely to have."""


@cache
def words_of(phrase: str, area: str = "") -> Words:
    """A phrase as words.

    Args:
        phrase: as printed.
        area: name of the report's division, which is taken out.
    """
    whole = _without(phrase, area, _MARKS)
    strict = _named(_without(phrase, area), related=False)
    text = _named(strict, related=True)
    pairs = frozenset(text[at : at + 2] for at in range(len(text) - 1)) or frozenset((text,))
    found = _QUOTED.search(phrase)
    return Words(text, strict, whole, pairs, frozenset(_marks().findall(text)), found[1] if found else "")


def likeness(one: Words, other: Words) -> float:
    """How alike two phrases are, from 0 to 1; 0 where they speak of different things however alike they look."""
    if not one.text or not other.text:
        return 0.0
    if one.text == other.text:
        return 1.0
    if one.marks != other.marks or one.head != other.head:
        return 0.0
    return 2 * len(one.pairs & other.pairs) / (len(one.pairs) + len(other.pairs))


def stands_in(words: Words, passage: str) -> bool:
    """Whether a few words beside a figure say all that a phrase says, in whatever order."""
    if len(words.text) < _WHOLE or words.head not in passage or not words.marks <= set(_marks().findall(passage)):
        return False
    held = sum(character in passage for character in words.text)
    return held >= likeness_of("beside") * len(words.text) and len(passage) <= _WIDEST * len(words.text)


def parts_of(phrase: str, area: str) -> tuple[Words, ...]:
    """The things that one phrase puts together (城镇居民和农村居民收入, 城乡居民收入); empty where it is one thing."""
    bare = _without(phrase, area)
    for pattern, names in _both():
        if pattern.search(bare):
            return tuple(words_of(pattern.sub(name, bare)) for name in names)
    pieces = [piece for piece in re.split("[、和与及]", bare) if piece]
    if len(pieces) > 1 and all(len(piece) >= _WHOLE for piece in pieces):
        return tuple(words_of(piece) for piece in pieces)
    return ()


_MARKS = 2
"""Lines that take out marks and areas, which stand first."""
_WHOLE = 4
"""Characters of a phrase that tells what it is about."""
_WIDEST = 2.5
"""How many times as long as a phrase the words beside a figure may be."""


def _without(phrase: str, area: str, steps: int | None = None) -> str:
    """The phrase without what the first ``steps`` lines of the file take out, or all of them."""
    short = area[:-1] if len(area) > 2 else area
    bare = phrase.replace(area, "").replace(short, "") if area else phrase
    for pattern in _strips()[:steps]:
        shorter = pattern.sub("", bare)
        bare = shorter if len(shorter) > 1 else bare
    return bare


def _named(phrase: str, *, related: bool) -> str:
    for pattern, name, near in _aliases():
        if near is related:
            phrase = pattern.sub(name, phrase)
    return phrase


@cache
def _strips() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(rule["pattern"]) for rule in rules()["strip"])


@cache
def _aliases() -> tuple[tuple[re.Pattern[str], str, bool], ...]:
    return tuple((re.compile(r["pattern"]), r["name"], r.get("related", False)) for r in rules()["alias"])


@cache
def _both() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(rule["pattern"]), tuple(rule["parts"])) for rule in rules()["both"])


@cache
def _marks() -> re.Pattern[str]:
    """The longest mark first; figures in the words (亿元以上) are marks too."""
    words = sorted(rules()["mark"]["words"], key=lambda word: (-len(word), word))
    return re.compile(r"\d[\d.]*[万亿]?|" + "|".join(words))

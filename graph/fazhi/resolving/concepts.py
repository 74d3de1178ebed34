"""The phrases by which reports call the concepts of the catalogue: ``data/indicators/*.toml``."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from fazhi.model import Transformation
from fazhi.ontology.catalogue import read_catalogue
from fazhi.pipeline.cues import required_words
from fazhi.resolving.wording import read_wording

_ANY = re.compile(".*")


@dataclass(frozen=True, slots=True)
class Row:
    """A phrase of a concept.

    Args:
        concept: its name in the catalogue.
        phrase: an expression for the whole of the words, without area and time; {gdp} stands for one that many share.
        unit: the name of a class of units, or an expression for the whole of the unit.
        verbs: likewise of the verb; None: any that states a level of the concept.
        adds: of the verb by which something comes to a stock; None: any that does.
        whole: an expression for words of the figure that it is a part of; None: it may be a part or not.
        only: the transformations that the phrase has; all where there are none. A phrase that needs a verb of its own
            has a level only, since a change says none.
        example: indicator, verb and unit that it reads.
        counter: those that it must leave.
    """

    concept: str
    phrase: str
    unit: str
    verbs: str | None = None
    adds: str | None = None
    whole: str | None = None
    only: tuple[str, ...] = ()
    example: str = ""
    counter: str = ""


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A row as expressions."""

    concept: str
    words: re.Pattern[str]
    unit: re.Pattern[str]
    verbs: tuple[tuple[Transformation, re.Pattern[str]], ...]
    whole: re.Pattern[str]
    only: tuple[str, ...]
    named: bool


@cache
def read_rows() -> tuple[Row, ...]:
    """All phrases in the order of the files, those that look at the total first; the first that fits decides."""
    home = files("fazhi.resolving").joinpath("data", "indicators")
    texts = [file.read_text(encoding="utf-8") for file in sorted(home.iterdir(), key=lambda f: f.name)]
    found = [row for text in texts for row in tomllib.loads(text)["row"]]
    rows = (Row(**{**row, "only": tuple(row.get("only", ()))}) for row in found)
    return tuple(sorted(rows, key=lambda row: row.whole is None))


def concept_at_level(words: str, action: str, unit: str, whole: str) -> tuple[str, Transformation] | None:
    """The concept of which the words state an amount, and whether it is all of it or what came to it.

    Args:
        words: an indicator without its area.
        action: the verb.
        unit: of the figure.
        whole: the indicator of which the figure is a part.
    """
    for phrase in _spoken(words):
        if phrase.unit.fullmatch(unit) and phrase.whole.fullmatch(whole):
            for transformation, verbs in phrase.verbs:
                if verbs.fullmatch(action):
                    return phrase.concept, transformation
    return None


def concept_of(words: str, transformation: Transformation | None = None) -> str | None:
    """The concept that the words name, of which a change, share or rank is told; None: anything of it."""
    for phrase in _spoken(words):
        if phrase.named and (not phrase.only or transformation is None or transformation in phrase.only):
            return phrase.concept
    return None


def _spoken(words: str) -> Iterator[_Phrase]:
    """The phrases that the words are, in order; only those of which the words hold a part are tried."""
    phrases, index = _phrases()
    tried = set(index.get("", ()))
    for pair in map("".join, pairwise(words)):
        tried.update(index.get(pair, ()))
    for number in sorted(tried):
        if phrases[number].words.fullmatch(words):
            yield phrases[number]


@cache
def _phrases() -> tuple[tuple[_Phrase, ...], dict[str, list[int]]]:
    """All rows, and their numbers by two characters of which each match holds some; empty where it need hold none."""
    phrases = tuple(map(_phrase, read_rows()))
    index: dict[str, list[int]] = {}
    for number, phrase in enumerate(phrases):
        pairs = {word[:2] for word in required_words(phrase.words)}
        for pair in sorted(pairs) if all(len(pair) == 2 for pair in pairs) else ("",):
            index.setdefault(pair, []).append(number)
    return phrases, index


def _phrase(row: Row) -> _Phrase:
    units: dict[str, str] = read_wording()["units"]
    words = row.phrase
    for name, part in read_wording()["shared"].items():
        words = words.replace(f"{{{name}}}", part)
    return _Phrase(
        row.concept,
        re.compile(words),
        re.compile(units.get(row.unit, row.unit)),
        tuple(_admitted(row)),
        re.compile(row.whole) if row.whole else _ANY,
        row.only,
        row.whole is None and (row.verbs is None or row.verbs.startswith(("level", "any"))),
    )


def _admitted(row: Row) -> Iterator[tuple[Transformation, re.Pattern[str]]]:
    """The verbs of a row that state a level, and those that add to a stock."""
    kind = read_catalogue()[row.concept].kind
    level = "held" if kind == "stock" else "any" if kind == "ratio" else "level"
    if row.only and Transformation.LEVEL not in row.only:
        return
    yield Transformation.LEVEL, _verbs(row.verbs or level, level)
    if kind == "stock" and (row.adds or row.verbs is None or row.verbs.startswith("level")):
        yield Transformation.ADDITION, _verbs(row.adds or "addition", level)


def _verbs(words: str, level: str) -> re.Pattern[str]:
    """An expression in which names of classes stand for their verbs; ``level`` is what that class is for the row."""
    verbs = read_wording()["verbs"]
    classes: dict[str, str] = {**verbs, "level": verbs["held" if level == "held" else "level"]}
    return re.compile("|".join(classes.get(word, word) for word in words.split("|")))

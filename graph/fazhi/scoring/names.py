"""When two spellings name the same thing, as loosely as a fair reader of two annotations would be."""

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

MARKS = frozenset("“”\"'‘’《》〈〉「」『』()[]【】、,，.。:：;；·—–-_/+")
CONTAINED = 0.6
"""How much of the longer name the shorter one must be, where one holds the other."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """One row of ``bodies.toml``: a long form of an official name, its short one, and an example of either side."""

    id: str
    pattern: re.Pattern[str]
    replace: str
    example: str
    other: str


@cache
def read_spellings() -> tuple[Spelling, ...]:
    """The rows of ``bodies.toml`` in the order in which they apply."""
    rows = tomllib.loads(files("fazhi.scoring").joinpath("bodies.toml").read_text(encoding="utf-8"))["spelling"]
    return tuple(
        Spelling(row["id"], re.compile(row["pattern"]), row["replace"], row["example"], row["other"]) for row in rows
    )


def plain(value: object) -> str:
    """A value as compared: NFKC without marks and spaces, bodies in their short form; nothing for None, 0 and False."""
    return _plain(str(value or ""))


@cache
def _plain(text: str) -> str:
    text = "".join(c for c in unicodedata.normalize("NFKC", text) if c not in MARKS and not c.isspace())
    for spelling in read_spellings():
        text = spelling.pattern.sub(spelling.replace, text)
    return text


def agree(one: object, other: object, contained: float = CONTAINED) -> bool:
    """Whether two names are equal as compared, or the shorter is inside the longer and not much shorter.

    Args:
        one: a name.
        other: a name.
        contained: the share of the longer one that the shorter one must be.
    """
    short, long = sorted((plain(one), plain(other)), key=len)
    return short == long != "" or (short != "" and short in long and len(short) >= contained * len(long))

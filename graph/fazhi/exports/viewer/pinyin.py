"""How names are read aloud, for those who search without typing hanzi."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain

_HOME = files("fazhi.exports.viewer")


@dataclass(frozen=True, slots=True)
class Readings:
    """The syllables of names, without tones and with v for ü.

    Args:
        letters: each character of the names that can be read, and how it is read most.
        names: by the name's position, one syllable for each of its characters, a space between; empty for a character
            that is not read. Only names that are read otherwise than their ``letters``.
    """

    letters: Mapping[str, str]
    names: Mapping[int, str]

    @classmethod
    def of(cls, names: Sequence[str], aliases: Iterable[str] = ()) -> "Readings":
        """Read names; of aliases, every character by itself."""
        read = [syllables(name) for name in names]
        counts: Counter[tuple[str, str]] = Counter()
        for name, said in zip(names, read, strict=True):
            counts.update(zip(name, said, strict=True))
        letters: dict[str, str] = {}
        for character, said in sorted(counts, key=lambda pair: (-counts[pair], pair)):
            if said:
                letters.setdefault(character, said)
        for character in sorted(set(chain.from_iterable(aliases)) - letters.keys()):
            if said := syllables(character)[0]:
                letters[character] = said
        differing = {
            row: " ".join(said)
            for row, (name, said) in enumerate(zip(names, read, strict=True))
            if any(letters.get(character, "") != one for character, one in zip(name, said, strict=True))
        }
        return cls(dict(sorted(letters.items())), differing)


def syllables(name: str) -> list[str]:
    """How a name is read: a syllable for each character, an empty one for what is not read.

    Example:
        >>> syllables("长治A县")
        ['chang', 'zhi', '', 'xian']
    """
    return [said for piece in _pieces(name) for said in _read(piece)]


def _pieces(name: str) -> list[str]:
    """The name cut at the phrases of the data file."""
    return [piece for piece in _phrase().split(name) if piece]


def _read(piece: str) -> list[str]:
    if known := _phrases().get(piece):
        return known
    from pypinyin import Style, lazy_pinyin  # its dictionaries take a while to load

    return lazy_pinyin(piece, style=Style.NORMAL, errors=lambda run: [""] * len(run), v_to_u=False)


@cache
def _phrases() -> dict[str, list[str]]:
    data = tomllib.loads((_HOME / "pinyin.toml").read_text("utf-8"))
    return {phrase: reading.split() for phrase, reading in data["phrases"].items()}


@cache
def _phrase() -> re.Pattern[str]:
    longest_first = sorted(_phrases(), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(f"({'|'.join(map(re.escape, longest_first))})")

"""How names are read aloud, for those who search without typing hanzi."""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain


@dataclass(frozen=True, slots=True)
class Readings:
    """The syllables of names, without tones and with v for ü.

    Args:
        letters: each character that can be read, and how it mostly is in these names.
        names: by a name's position, one syllable for each of its characters with spaces between, an empty one for a
            character that is not read; only names that are read otherwise than by their ``letters``.
    """

    letters: Mapping[str, str]
    names: Mapping[int, str]

    @classmethod
    def of(cls, names: Sequence[str], aliases: Iterable[str] = ()) -> "Readings":
        """Read names; of aliases, every character by itself."""
        read = [syllables(name) for name in names]
        letters = _commonest(names, read)
        for character in sorted(set(chain.from_iterable(aliases)) - letters.keys()):
            letters[character] = syllables(character)[0]
        differing = {
            row: " ".join(said)
            for row, (name, said) in enumerate(zip(names, read, strict=True))
            if said != [letters[character] for character in name]
        }
        return cls({character: said for character, said in sorted(letters.items()) if said}, differing)


def syllables(name: str) -> list[str]:
    """How a name is read: a syllable for each character; letters and digits are their own, what is not read has none.

    Example:
        >>> syllables("长治(A县)")
        ['chang', 'zhi', '', 'a', 'xian', '']
    """
    return [said for piece in _cut().split(name) if piece for said in _read(piece)]


def _commonest(names: Sequence[str], read: Sequence[Sequence[str]]) -> dict[str, str]:
    counts: Counter[tuple[str, str]] = Counter()
    for name, said in zip(names, read, strict=True):
        counts.update(zip(name, said, strict=True))
    letters: dict[str, str] = {}
    for character, said in sorted(counts, key=lambda pair: (-counts[pair], pair)):
        letters.setdefault(character, said)
    return letters


def _read(piece: str) -> Iterable[str]:
    """A piece of a name, word by word: the same few thousand words make up all names."""
    if piece in _known():
        return _known()[piece]
    from pypinyin.contrib.mmseg import seg  # noqa: PLC0415  # loading its dictionaries takes a while

    return chain.from_iterable(map(_read_word, seg.cut(piece)))


@cache
def _read_word(word: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # noqa: PLC0415  # likewise

    said = tuple(lazy_pinyin(word, errors="ignore"))
    if len(said) == len(word):
        return said
    return tuple("".join(lazy_pinyin(character, errors=_itself)) for character in word)


def _itself(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character).lower()
    return plain if plain.isascii() and plain.isalnum() else ""


@cache
def _data() -> dict[str, dict[str, str]]:
    return tomllib.loads((files("fazhi.exports.viewer") / "pinyin.toml").read_text("utf-8"))


@cache
def _known() -> Mapping[str, tuple[str, ...]]:
    """What the data file reads: pypinyin is not told of it, since it would keep it for the whole process."""
    data = _data()
    return {words: tuple(said.split()) for words, said in (data["first"] | data["phrases"]).items()}


@cache
def _cut() -> re.Pattern[str]:
    """Where a name is cut: at the phrases, the longest first, and behind what it begins with."""
    data = _data()
    phrases = map(re.escape, sorted(data["phrases"], key=lambda phrase: (-len(phrase), phrase)))
    first = (f"\\A{re.escape(character)}" for character in sorted(data["first"]))
    return re.compile(f"({'|'.join((*phrases, *first))})")

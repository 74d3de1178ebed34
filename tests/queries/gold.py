"""The gold annotation of a real report, as far as answers are held against it."""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parents[3] / "shared"
REPORT = SHARED / "reports" / "pujiang-2021.txt"
GOLD = SHARED / "eval" / "gold-seed" / "pujiang-2021.json"

_MARKS = re.compile(r"[\s“”‘’\"《》〈〉()、,，。:：;；·+]")
_YEAR_BEFORE = re.compile(r"^20\d\d年(度)?(?=.)")
_WHOSE_LEVEL = re.compile(r"^\w{2,3}(?=[省市]级)")
_BRACKET = re.compile(r"[(（][^()（）]*[)）]")
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)(万)?")
_IN_WORDS = {"全覆盖": "100", "第一": "1"}
_UNSTATED = re.compile("文中未写|未写")

Facts = tuple[frozenset[str], frozenset[Decimal]]
"""The names and the numbers of an answer; the words between them are free."""


def plain(words: object) -> str:
    """A name without marks, the year before it and whose level it is: 浙江省级X and 省级X are one."""
    text = _MARKS.sub("", unicodedata.normalize("NFKC", str(words)))
    return _WHOSE_LEVEL.sub("", _YEAR_BEFORE.sub("", text))


def without_remarks(words: str) -> str:
    """A value without what is added in brackets."""
    return _BRACKET.sub("", words)


def stated(words: str) -> str:
    """What the text does not say, in one wording."""
    return "文中未载明" if _UNSTATED.search(words) else words


@dataclass(frozen=True)
class Gold:
    """The annotation: its answers, and the names that things go by in it."""

    data: Mapping[str, Any] = field(repr=False)

    def answer(self, number: str) -> Any:
        """The complete answer to question ``q01`` … ``q20``."""
        return next(query["answer"] for query in self.data["queries"] if query["id"] == number)

    @cached_property
    def _spellings(self) -> dict[str, str]:
        """Plain spelling to the plain official name: an alias is as right as the name."""
        related = [end for r in self.data["relations"] for end in (r["s"], r["o"])]
        spellings = {plain(name): plain(name) for name in related}
        for entity in self.data["entities"]:
            official = plain(entity["name"])
            spellings |= {plain(alias): official for alias in entity.get("aliases") or ()}
        spellings |= {(official := plain(entity["name"])): official for entity in self.data["entities"]}
        return spellings

    @cached_property
    def _names(self) -> re.Pattern[str]:
        longest_first = sorted(self._spellings, key=lambda name: (-len(name), name))
        return re.compile("|".join(map(re.escape, longest_first)))

    def name(self, words: object) -> str:
        """The official name that words stand for; words that name nothing in the gold stay themselves."""
        return self._spellings.get(plain(words), plain(words))

    def names(self, words: Iterable[object]) -> frozenset[str]:
        """Official names of several things."""
        return frozenset(map(self.name, words))

    def named_in(self, text: str) -> frozenset[str]:
        """The things that a text names."""
        return frozenset(self._spellings[name] for name in self._names.findall(plain(text)))

    def surface_in(self, text: str) -> str:
        """The longest words of a text, as they stand there, that name something."""
        words = [text[i:j] for i in range(len(text)) for j in range(i + 1, len(text) + 1)]
        return max((w for w in words if plain(w) in self._spellings), key=len)

    def facts(self, *cells: object) -> Facts:
        """The names and numbers of an answer; the year asked for is no part of it."""
        text = " ".join(str(cell) for cell in cells if cell is not None)
        names = frozenset(name for cell in cells if cell is not None for name in self.named_in(str(cell)))
        return names, self.numbers(text)

    def numbers(self, text: str) -> frozenset[Decimal]:
        """The numbers of a text outside names, 万 multiplied out, without the year asked for."""
        for words, figure in _IN_WORDS.items():
            text = text.replace(words, f" {figure} ")
        for raw in sorted(self._raw_names, key=len, reverse=True):
            text = text.replace(raw, " ")
        found = {Decimal(n) * (10_000 if ten_thousands else 1) for n, ten_thousands in _NUMBER.findall(text)}
        return frozenset(found - {Decimal(self.data["year"])})

    @cached_property
    def _raw_names(self) -> frozenset[str]:
        names = (name for e in self.data["entities"] for name in (e["name"], *(e.get("aliases") or ())))
        return frozenset(name for name in names if re.search(r"\d", name))


def read_gold() -> Gold:
    """Read the annotation."""
    return Gold(json.loads(GOLD.read_text("utf-8")))

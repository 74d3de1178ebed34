"""Weaknesses that a body admits again in a later year."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import pairwise

from fazhi.knowledge.data_files import read_data
from fazhi.knowledge.genres import Row, row_of
from fazhi.model import Quote, ReadReport, ShortcomingClaim, short_hash

_LETTER = re.compile(r"[^\W_]")


@dataclass(frozen=True, slots=True)
class RepeatedWeakness:
    """A weakness that one report admits and a later one of the same body admits again.

    Args:
        earlier: id of the claim that admits it first.
        later: id of the claim that admits it again.
        years: of the two reports.
        quotes: the two clauses, in the same order.
        similarity: Dice coefficient of what they say is weak, from the threshold of ``data/weaknesses.toml`` to 1.
    """

    earlier: str
    later: str
    years: tuple[int, int]
    quotes: tuple[Quote, Quote]
    similarity: Decimal

    @property
    def id(self) -> str:
        """Path of its IRI below the base."""
        return f"repeated/{short_hash(self.earlier, self.later)}"


@dataclass(frozen=True, slots=True)
class _Weakness:
    claim: ShortcomingClaim
    pairs: Counter[str]


@dataclass(frozen=True, slots=True)
class _Year:
    year: int
    report: str
    weaknesses: tuple[_Weakness, ...]


def repeated(readings: Iterable[ReadReport]) -> tuple[RepeatedWeakness, ...]:
    """The weaknesses that come back, sorted by the later claim's place.

    Each is held against the nearest year before that admits it, and there against the one most like it: what is
    admitted in three years running makes two pairs. Reports of one genre and one body are compared.
    """
    rows: dict[Row, list[_Year]] = defaultdict(list)
    for reading in readings:
        if reading.report.year and (row := row_of(reading.report)):
            rows[row].append(_Year(reading.report.year, reading.report.id, tuple(_weaknesses(reading))))
    found = (pair for years in rows.values() for pair in _in_row(sorted(years, key=lambda y: (y.year, y.report))))
    return tuple(sorted(found, key=lambda pair: (pair.quotes[1], pair.quotes[0], pair.id)))


def _weaknesses(reading: ReadReport) -> Iterator[_Weakness]:
    rules = read_data("weaknesses")
    claims = [claim for claim in reading.claims if isinstance(claim, ShortcomingClaim)]
    for claim in claims[: rules["most"]]:
        if _pairs(_any_of("general").sub("，", claim.text)).total() >= rules["least_pairs"]:
            yield _Weakness(claim, _pairs(claim.text))


def _in_row(years: Sequence[_Year]) -> Iterator[RepeatedWeakness]:
    for at, later in enumerate(years):
        before = [year for year in reversed(years[:at]) if year.year < later.year]
        for weakness in later.weaknesses:
            told = (_nearest(weakness, earlier) for earlier in before)
            for earlier, match, similarity in filter(None, told):
                yield RepeatedWeakness(
                    match.claim.id,
                    weakness.claim.id,
                    (earlier.year, later.year),
                    (match.claim.quote, weakness.claim.quote),
                    similarity,
                )
                break


def _nearest(weakness: _Weakness, year: _Year) -> tuple[_Year, _Weakness, Decimal] | None:
    """The weakness of a year that is most like a later one, where it is like enough."""
    ranked = [(_similarity(weakness.pairs, other.pairs), other) for other in year.weaknesses]
    similarity, other = max(ranked, key=lambda rank: (rank[0], -rank[1].claim.quote.start), default=(0.0, None))
    if other is None or similarity < read_data("weaknesses")["threshold"]:
        return None
    return year, other, Decimal(similarity).quantize(Decimal("0.01"))


def _similarity(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _pairs(text: str) -> Counter[str]:
    """The pairs of neighbouring letters in what is said to be weak."""
    return Counter(
        first + second
        for part in _any_of("grading").split(text)
        for first, second in pairwise(part)
        if _LETTER.match(first) and _LETTER.match(second)
    )


@cache
def _any_of(key: str) -> re.Pattern[str]:
    return re.compile("|".join(sorted(read_data("weaknesses")[key], key=lambda word: (-len(word), word))))

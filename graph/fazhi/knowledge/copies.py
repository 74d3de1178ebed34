"""Text that a report shares with one before it: last year's of the same body, another edition, or another area's."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from heapq import nlargest
from itertools import accumulate, groupby

from fazhi.knowledge.data_files import read_data
from fazhi.knowledge.folded import Folded, fold
from fazhi.knowledge.genres import Row, row_of
from fazhi.knowledge.shingles import common_stretch, winnow
from fazhi.knowledge.stock import mark_stock
from fazhi.model import Quote, ReadReport, short_hash

_PLACE = 1 << 32
_Pair = tuple[int, int, "CopyKind"]
_Seed = tuple[int, int]
"""The same shingle in two texts: where it starts in the later and in the earlier one."""


class CopyKind(StrEnum):
    """Whose text was copied: the same body's, of an earlier year or of the same one; or another area's."""

    LAST_YEAR = "last-year"
    SAME_YEAR = "same-year"
    OTHER_AREA = "other-area"


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Words that stand in two reports, but for their marks; as long as they can be.

    Args:
        copied: as the later report prints them.
        source: as the earlier one does.
        length: letters and digits.
    """

    copied: Quote
    source: Quote
    length: int


@dataclass(frozen=True, slots=True)
class Copy:
    """What a report shares with one from before it.

    Args:
        kind: whose the earlier report is.
        later: id of the report that has copied.
        earlier: id of the report that it has copied from; of two areas' reports of one year and no known days of
            publication it is not known which was first, and either may be named so.
        passages: in the order of the later report.
        share: the part of the later report's own wording (letters and digits outside of titles and formulas) that the
            passages are.
    """

    kind: CopyKind
    later: str
    earlier: str
    passages: tuple[Passage, ...]
    share: Decimal

    @property
    def id(self) -> str:
        """Path of its IRI below the base."""
        return f"copy/{short_hash(self.later, self.earlier)}"


@dataclass(frozen=True, slots=True)
class _Text:
    folded: Folded
    row: Row
    year: int


@dataclass(frozen=True, slots=True)
class _Match:
    start: int
    end: int
    shift: int


def copies(readings: Iterable[ReadReport]) -> tuple[Copy, ...]:
    """The copies between reports of one genre, sorted by the later report, kind and the earlier one.

    A passage is told once a kind: against the nearest year before that has it, or against the other area's report that
    shares most. What a report has from its own last year is not looked for elsewhere. Reports whose area or year is not
    known are left out.
    """
    texts = _texts(readings)
    sources: dict[tuple[int, CopyKind], list[tuple[int, list[_Match]]]] = defaultdict(list)
    for (later, earlier, kind), seeds in sorted(_seeds(texts).items()):
        if matches := _matches(texts[later].folded, texts[earlier].folded, kind, seeds):
            sources[later, kind].append((earlier, matches))
    found = (_told(texts, later, kind, by) for (later, kind), by in sources.items())
    return tuple(sorted((copy for copies in found for copy in copies), key=lambda c: (c.later, c.kind, c.earlier)))


def _texts(readings: Iterable[ReadReport]) -> list[_Text]:
    """Folded texts in the order in which they were written."""
    texts = [
        _Text(fold(report), row, report.year)
        for report in (reading.report for reading in readings)
        if report.year and (row := row_of(report))
    ]
    mark_stock((text.row.area, text.folded) for text in texts)
    return sorted(texts, key=lambda t: (t.year, t.folded.report.published or date.max, t.folded.report.id))


def _seeds(texts: Sequence[_Text]) -> dict[_Pair, list[_Seed]]:
    """Shingles that two texts share, by the pair of texts."""
    seeds: dict[_Pair, list[_Seed]] = defaultdict(list)
    for places in _shared(texts):
        first = dict(reversed(places))
        for later, earlier, kind in _links(texts, sorted(first)):
            seeds[later, earlier, kind].append((first[later], first[earlier]))
    return seeds


def _shared(texts: Sequence[_Text]) -> Iterator[list[tuple[int, int]]]:
    """The places of each shingle that two texts or more have for their own, as the text's index and the start in it."""
    rules = read_data("copies")
    starts = [0, *accumulate(len(text.folded.text) for text in texts)]
    prints = [
        value * _PLACE + start + place
        for start, text in zip(starts, texts, strict=False)
        for value, place in winnow(text.folded.text, rules["size"], rules["window"])
        if text.folded.own(place, place + rules["size"])
    ]
    prints.sort()
    for _, group in groupby(prints, key=lambda both: both // _PLACE):
        places = [both % _PLACE for both in group]
        if len(places) > 1:
            told = [(text := bisect_right(starts, place) - 1, place - starts[text]) for place in places]
            if told[0][0] != told[-1][0]:
                yield told


def _links(texts: Sequence[_Text], having: Sequence[int]) -> Iterator[_Pair]:
    """Which of the texts that have a shingle has it from which, as far as their order tells."""
    most = read_data("copies")["sources"]
    rows: dict[Row, list[int]] = defaultdict(list)
    for text in having:
        row, year = texts[text].row, texts[text].year
        before = rows[row]
        if before and texts[before[-1]].year == year:
            yield text, before[-1], CopyKind.SAME_YEAR
        if earlier := [other for other in before[-2:] if texts[other].year < year]:
            yield text, earlier[-1], CopyKind.LAST_YEAR
        if not before:
            others = (have[-1] for other, have in rows.items() if other.genre is row.genre and other.area != row.area)
            for other in nlargest(most, others):
                yield text, other, CopyKind.OTHER_AREA
        before.append(text)


def _matches(later: Folded, earlier: Folded, kind: CopyKind, seeds: Sequence[_Seed]) -> list[_Match]:
    rules = read_data("copies")
    found = []
    covered = 0
    for i, j in sorted(seeds):
        if i < covered or later.text[i : i + rules["size"]] != earlier.text[j : j + rules["size"]]:
            continue
        start, end = common_stretch(later.text, i, earlier.text, j, covered)
        covered = end
        own = later.own(start, end)
        if own >= max(rules["least"][kind], rules["own"][kind] * (end - start)):
            found.append(_Match(start, end, j - i))
    return found


def _told(
    texts: Sequence[_Text], later: int, kind: CopyKind, sources: Sequence[tuple[int, list[_Match]]]
) -> Iterator[Copy]:
    """The copies of one text, each passage against one source only."""
    folded = texts[later].folded
    taken = bytearray(folded.stock)
    for earlier, matches in sorted(sources, key=lambda source: _rank(kind, *source)):
        told = []
        length = 0
        for match in matches:
            new = taken.count(0, match.start, match.end)
            if new >= read_data("copies")["least"][kind]:
                told.append(_passage(folded, texts[earlier].folded, match))
                length += folded.own(match.start, match.end)
                taken[match.start : match.end] = b"\x01" * (match.end - match.start)
        if told:
            share = (Decimal(length) / folded.own(0, len(folded.text))).quantize(Decimal("0.0001"))
            yield Copy(kind, folded.report.id, texts[earlier].folded.report.id, tuple(told), share)


def _rank(kind: CopyKind, earlier: int, matches: Sequence[_Match]) -> tuple[int, int]:
    """What is told first: the nearest year, or the one that shares most."""
    length = sum(match.end - match.start for match in matches)
    return (-earlier, 0) if kind is CopyKind.LAST_YEAR else (-length, -earlier)


def _passage(later: Folded, earlier: Folded, match: _Match) -> Passage:
    source = earlier.quote(match.start + match.shift, match.end + match.shift)
    return Passage(later.quote(match.start, match.end), source, match.end - match.start)

"""What each year's reports on an area state, ready to be asked for the result of a promise."""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from fazhi.knowledge.promises.rules import cue, likeness_of
from fazhi.knowledge.promises.words import Words, words_of
from fazhi.model import (
    Claim,
    MentionClaim,
    Modality,
    ObservationClaim,
    Predicate,
    ReadReport,
    RelationClaim,
    Transformation,
    reading_order,
)
from fazhi.resolving.identity import division_id

_AROUND = 5
"""Claims that tell whether the words among them speak of results or of plans."""

_AMOUNTS = frozenset({Transformation.LEVEL, Transformation.SHARE, Transformation.ADDITION})
"""What a figure can be without being a change, a rank or the figure before a change."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure that a report gives as a result.

    Args:
        claim: the figure.
        words: of its indicator.
        beside: the words on both sides of it, up to the next mark or figure.
    """

    claim: ObservationClaim
    words: Words
    beside: str


@dataclass(frozen=True, slots=True)
class Act:
    """An act that a report tells of, with the thing that it was done to and the words of its name."""

    claim: RelationClaim
    thing: str
    words: Words


class Shelf:
    """The results that one report states of the year that it tells of.

    Args:
        reading: the report.
        year: the year that most of its results are of.
    """

    def __init__(self, reading: ReadReport, year: int) -> None:
        self.report = reading.report
        self.year = year
        self.area = reading.report.area.name if reading.report.area else ""
        self._reading = reading

    @cached_property
    def figures(self) -> dict[tuple[str, Transformation], tuple[Figure, ...]]:
        """Results by unit and transformation, all amounts under that of a level."""
        found: defaultdict[tuple[str, Transformation], list[Figure]] = defaultdict(list)
        for claim in self._reading.claims:
            if isinstance(claim, ObservationClaim) and claim.modality is Modality.DONE and self._is_of_year(claim):
                figure = Figure(claim, words_of(claim.indicator, self.area), _beside(claim))
                found[key_of(figure.claim)].append(figure)
        return {key: tuple(figures) for key, figures in found.items()}

    def acts_to(self, thing: str, words: Words) -> tuple[Act, ...]:
        """What the report says was done to a thing, and to those whose names end as the words do, in reading order."""
        same, alike = self._acts
        found = {*same.get(thing, ()), *alike.get(words.head, ())}
        return tuple(act for act in sorted(found, key=lambda act: reading_order(act.claim)))

    @cached_property
    def _acts(self) -> tuple[dict[str, list[Act]], dict[str, list[Act]]]:
        """Acts by the thing that they are done to, and by the last noun of its name."""
        names = {entity.id: entity.name for entity in self._reading.entities}
        by_thing: defaultdict[str, list[Act]] = defaultdict(list)
        by_head: defaultdict[str, list[Act]] = defaultdict(list)
        for claim in self._reading.claims:
            if isinstance(claim, RelationClaim) and claim.modality is Modality.DONE:
                act = Act(claim, thing_of(claim), words_of(names[thing_of(claim)], self.area))
                by_thing[act.thing].append(act)
                by_head[act.words.head].append(act)
        return by_thing, by_head

    def naming(self, words: str) -> tuple[Claim, ...]:
        """Claims among the results whose quotes have certain words, at most one a quote, in reading order."""
        if len(words) < likeness_of("named"):
            return ()
        text, starts, claims = self._told
        found: dict[int, Claim] = {}
        at = text.find(words)
        while at >= 0:
            index = bisect_right(starts, at) - 1
            found[index] = claims[index]
            at = text.find(words, at + 1)
        return tuple(found.values())

    def passages(self, words: str) -> tuple[tuple[int, str], ...]:
        """Clauses among the results that have certain words, each with its place, told by claims or not."""
        if len(words) < likeness_of("named"):
            return ()
        text, found = self.report.text, {}
        at = text.find(words)
        while at >= 0:
            if self._zones.holds(at):
                start = max(text.rfind(mark, 0, at) for mark in _STOPS) + 1
                ends = [end for mark in _STOPS if (end := text.find(mark, at)) >= 0]
                found[start] = text[start : min(ends, default=len(text))].strip()
            at = text.find(words, at + 1)
        return tuple(found.items())

    @cached_property
    def _zones(self) -> "_Zones":
        return _Zones(self._reading.claims)

    @cached_property
    def _told(self) -> tuple[str, list[int], list[Claim]]:
        """The quotes of results one behind the other without marks, where each begins, and a claim of each."""
        chosen: dict[tuple[int, int], Claim] = {}
        for claim in self._reading.claims:
            place = (claim.quote.start, claim.quote.end)
            if place not in chosen and self._zones.tells(claim):
                chosen[place] = claim
        pieces, starts, at = [], [], 0
        for claim in chosen.values():
            starts.append(at)
            pieces.append(claim.quote.text.translate(_UNMARKED) + "\n")
            at += len(pieces[-1])
        return "".join(pieces), starts, list(chosen.values())

    def _is_of_year(self, claim: ObservationClaim) -> bool:
        if claim.period is None or year_of(claim.period, whole=True) != self.year:
            return False
        before = _sides(claim)[0]
        return cue("source").search(before) is None and cue("since").search(before) is None


def key_of(claim: ObservationClaim) -> tuple[str, Transformation]:
    """What two figures have in common that can be held against each other."""
    return claim.unit, Transformation.LEVEL if claim.transformation in _AMOUNTS else claim.transformation


def _sides(claim: ObservationClaim) -> tuple[str, str]:
    """The words of the quote before a figure and behind it."""
    quote, start = claim.quote.text, claim.offset - claim.quote.start
    return quote[: max(start, 0)], quote[start + len(claim.original) :]


def _beside(claim: ObservationClaim) -> str:
    before, behind = _sides(claim)
    return _MARK.split(before)[-1] + _MARK.split(behind)[0]


_MARK = re.compile(r"[，。；、,;\d]")


class _Zones:
    """Where a report tells of results, by the claims there: words of plans and of results stand in passages."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        told = [c for c in claims if isinstance(c, ObservationClaim | RelationClaim)]
        self._starts = [claim.quote.start for claim in told]
        self._done = [claim.modality is Modality.DONE for claim in told]

    def tells(self, claim: Claim) -> bool:
        """Whether a claim stands among results."""
        if isinstance(claim, ObservationClaim | RelationClaim):
            return claim.modality is Modality.DONE
        return isinstance(claim, MentionClaim) and self.holds(claim.quote.start)

    def holds(self, offset: int) -> bool:
        """Whether a place of the text is among results."""
        at = bisect_right(self._starts, offset)
        around = self._done[max(0, at - _AROUND) : at + _AROUND]
        return 2 * sum(around) > len(around)


def year_of(period: str | None, *, whole: bool = False) -> int | None:
    """The year in which a period ends.

    Args:
        period: in ISO 8601.
        whole: whether parts of a year (2021-06, 2021-01/2021-06) are none.
    """
    last = (period or "").rpartition("/")[2]
    if not last[:4].isdigit() or (whole and len(last) > len("2021")):
        return None
    return int(last[:4])


def thing_of(claim: RelationClaim) -> str:
    """Id of the thing that an act is done to: what is piloted, else the object."""
    return claim.subject if claim.predicate is Predicate.PILOTED_IN else claim.object


def shelves_of(readings: Iterable[ReadReport]) -> dict[tuple[str, int], tuple[Shelf, ...]]:
    """What is told of each area and year; reports that tell of no year are left out."""
    found: defaultdict[tuple[str, int], list[Shelf]] = defaultdict(list)
    for reading in readings:
        year = told_year(reading)
        area = home_of(reading)
        if year and area:
            found[area, year].append(Shelf(reading, year))
    return {key: tuple(sorted(shelves, key=lambda shelf: shelf.report.id)) for key, shelves in sorted(found.items())}


def told_year(reading: ReadReport) -> int | None:
    """The year that most results of a report are of; None where it states none."""
    years = Counter(
        year_of(claim.period, whole=True)
        for claim in reading.claims
        if isinstance(claim, ObservationClaim) and claim.modality is Modality.DONE
    )
    years.pop(None, None)
    return max(years, key=lambda year: (years[year], year or 0)) if years else None


def home_of(reading: ReadReport) -> str | None:
    """Id of the division that a report is on."""
    return division_id(reading.report.area) if reading.report.area else None


_STOPS = "，。；！？\n"
_UNMARKED = str.maketrans("", "", "“”\"‘’'《》<> \n")

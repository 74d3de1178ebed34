"""Which figures count the same thing, so that they can be held against each other."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.registry import pattern
from fazhi.model import Modality, ObservationClaim, Transformation

_YEAR = re.compile(r"\d{4}")


class Series(NamedTuple):
    """What is counted, where and how; figures of one series differ in their period alone."""

    concept: str
    transformation: Transformation
    area: str
    group: str
    unit: str

    def of(self, transformation: Transformation, unit: str | None = None) -> "Series":
        """The same with another transformation."""
        return self._replace(transformation=transformation, unit=self.unit if unit is None else unit)


AMOUNTS = frozenset({Transformation.LEVEL, Transformation.ADDITION, Transformation.SHARE})
"""Transformations whose figures are amounts, and not changes of them."""

Index = Mapping[tuple[Series, int], Sequence[ObservationClaim]]
"""The figures of each series in each year, in reading order."""


def index(figures: Figures, modality: Modality) -> Index:
    """The figures of a report that have a concept and are about a whole year."""
    found: dict[tuple[Series, int], list[ObservationClaim]] = defaultdict(list)
    for claim in figures.all:
        series = series_of(claim) if claim.modality is modality else None
        year = year_of(figures, claim)
        if series is not None and year is not None and _is_of_year(figures, claim):
            found[series, year].append(claim)
    return found


def _is_of_year(figures: Figures, claim: ObservationClaim) -> bool:
    """Whether the words around do not say that a figure is of another time or of a part of the area."""
    before = figures.before(claim)
    said = figures.text[min(claim.quote.start, claim.offset - len(before)) : claim.offset]
    if pattern("series", "unlike").search(said) or pattern("series", "aside").search(claim.quote.text):
        return False
    if claim.transformation in AMOUNTS and pattern("series", "change").search(before):
        return False
    lead = figures.lead(claim)
    if pattern("series", "elsewhen").search(lead):
        return False
    aim = claim.modality is Modality.DONE and pattern("series", "aim").search(lead)
    return not aim


def series_of(claim: ObservationClaim) -> Series | None:
    """The series of a figure; None where the catalogue has no concept for it or it is one body's own."""
    if claim.concept is None or claim.area is None or claim.scope or claim.part_of:
        return None
    before = claim.transformation is Transformation.BEFORE
    transformation = Transformation.LEVEL if before else claim.transformation
    return Series(claim.concept, transformation, claim.area, claim.group or "", claim.unit)


def year_of(figures: Figures, claim: ObservationClaim) -> int | None:
    """The year that a figure is about; what a change starts from may have its year right in front of it."""
    if claim.transformation is Transformation.BEFORE:
        found = pattern("series", "year").search(figures.before(claim))
        return int(found["year"]) if found else None
    return int(claim.period) if claim.period and _YEAR.fullmatch(claim.period) else None


def only(claims: Iterable[ObservationClaim]) -> ObservationClaim | None:
    """The first of figures that all say the same; None where they do not, or there are none."""
    claims = tuple(claims)
    return claims[0] if len({(claim.value, claim.falls) for claim in claims}) == 1 else None


def named_alike(one: ObservationClaim, two: ObservationClaim) -> bool:
    """Whether two figures go by one name, which one of them may say in fewer words: 旅游收入 and 旅游总收入 are two."""
    first, second = (pattern("series", "tail").sub("", claim.indicator) for claim in (one, two))
    return first in second or second in first


def vague(figures: Figures, claim: ObservationClaim) -> bool:
    """Whether a figure is a bound, or the text says that it is an estimate."""
    words = figures.before(claim) + claim.original + figures.behind(claim)
    return claim.bound is not None or pattern("series", "vague").search(words) is not None


def by_area(reports: Iterable[Figures]) -> Iterator[list[Figures]]:
    """The reports on each division, by year and id."""
    places: dict[str, list[Figures]] = defaultdict(list)
    for figures in reports:
        report = figures.reading.report
        if report.area is not None and report.area.code is not None and report.year is not None:
            places[report.area.code].append(figures)
    for code in sorted(places):
        yield sorted(places[code], key=lambda figures: (figures.reading.report.year or 0, figures.reading.report.id))

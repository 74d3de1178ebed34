"""The follow-up of all promises of the reports that were read."""

from collections.abc import Iterator, Sequence

from fazhi.knowledge.promises.acts import answer_act
from fazhi.knowledge.promises.figures import Answer, Figured, answer_figure
from fazhi.knowledge.promises.moves import answer_move
from fazhi.knowledge.promises.shelves import Shelf, home_of, shelves_of, thing_of, told_year, year_of
from fazhi.knowledge.promises.steps import answer_step
from fazhi.knowledge.succession import heirs_of
from fazhi.model import (
    CHINA,
    Bound,
    Claim,
    Entity,
    EntityType,
    FollowUp,
    Modality,
    ObservationClaim,
    Outcome,
    PromiseClaim,
    ReadReport,
    RelationClaim,
)
from fazhi.resolving.identity import division_id


def follow_up(readings: Sequence[ReadReport]) -> tuple[FollowUp, ...]:
    """Hold every promise against the results of its year.

    A promise is what a report plans: a figure, an act, a rise or a fall. Its result is looked for in the reports on the
    promised year of the same area, or of the one that the area became.

    Args:
        readings: the reports with their claims, in any order.

    Returns:
        One follow-up for each promise, in reading order of the promises. What is told in words that no claim was read
        from has no ``results``; its ``computation`` is these words.
    """
    library = _Library(readings)
    ordered = sorted(readings, key=lambda reading: reading.report.id)
    return tuple(follow for reading in ordered for follow in library.follow(reading))


class _Library:
    """The results of all reports by area and year."""

    def __init__(self, readings: Sequence[ReadReport]) -> None:
        self._shelves = shelves_of(readings)

    def follow(self, reading: ReadReport) -> Iterator[FollowUp]:
        """The follow-ups of one report's promises."""
        home, now = home_of(reading), told_year(reading) or reading.report.year
        things = {entity.id: entity for entity in reading.entities}
        ranges = _ranges(reading.claims)
        for claim in filter(is_promise, reading.claims):
            year = _promised_year(claim)
            shelves = self._on(home, year, reading) if year else ()
            answer = _early(year, now, shelves)
            if answer is None and isinstance(claim, ObservationClaim):
                figure = Figured(claim, ranges.get(claim.id), (year or 0) - (now or 0))
                answer = answer_figure(figure, shelves)
                if not answer.results:
                    answer = answer_step(figure, self._on(home, (year or 0) - 1, None), shelves) or answer
            elif answer is None and isinstance(claim, RelationClaim):
                by_other = _is_other(things[claim.subject], home)
                answer = Answer(Outcome.NOT_CHECKABLE, "vague.other") if by_other else None
                answer = answer or answer_act(claim, things[thing_of(claim)].name, shelves)
            elif answer is None and isinstance(claim, PromiseClaim):
                answer = answer_move(claim, self._on(home, (year or 0) - 1, None), shelves)
            if answer is not None:
                reports = tuple(shelf.report.id for shelf in shelves)
                yield FollowUp(claim.id, answer.outcome, answer.results, reports, answer.computation, answer.reason)

    def _on(self, home: str | None, year: int, reading: ReadReport | None) -> tuple[Shelf, ...]:
        """The reports on a year of an area, or of what it became; without the one that promises."""
        for area in (home, *heirs_of(home)) if home else ():
            shelves = self._shelves.get((area, year), ())
            others = tuple(shelf for shelf in shelves if reading is None or shelf.report.id != reading.report.id)
            if others:
                return others
        return ()


def _is_other(subject: Entity, home: str | None) -> bool:
    """Whether a body belongs to a division that the report's is a part of: what it does, this report cannot promise."""
    if subject.type is not EntityType.AGENCY or not subject.within or not home or subject.within == home:
        return False
    nation = division_id(CHINA)
    return home != nation and (subject.within == nation or home.startswith(subject.within))


def is_promise(claim: Claim) -> bool:
    """Whether a claim promises something."""
    if isinstance(claim, ObservationClaim | RelationClaim):
        return claim.modality is Modality.PLANNED
    return isinstance(claim, PromiseClaim)


def _promised_year(claim: Claim) -> int | None:
    match claim:
        case ObservationClaim() | PromiseClaim():
            return year_of(claim.period)
        case RelationClaim():
            return year_of(claim.date)
        case _:
            return None


def _early(year: int | None, now: int | None, shelves: Sequence[Shelf]) -> Answer | None:
    """The answer that needs no result."""
    if year is None:
        return Answer(Outcome.NOT_CHECKABLE, "vague.year")
    if now is not None and year <= now:
        return Answer(Outcome.NOT_CHECKABLE, "vague.past")
    return None if shelves else Answer(Outcome.PENDING, "unread")


def _ranges(claims: Sequence[Claim]) -> dict[str, ObservationClaim]:
    """The other end of each planned figure that is an end of a range (7%—7.5%), by id."""
    ends: dict[tuple[str, int, str, str, str | None], dict[Bound, ObservationClaim]] = {}
    for claim in claims:
        if isinstance(claim, ObservationClaim) and claim.modality is Modality.PLANNED and claim.bound in _ENDS:
            key = (claim.quote.document, claim.quote.start, claim.indicator, claim.unit, claim.period)
            ends.setdefault(key, {}).setdefault(claim.bound, claim)
    found: dict[str, ObservationClaim] = {}
    for pair in ends.values():
        if len(pair) == len(_ENDS) and abs(pair[Bound.MIN].offset - pair[Bound.MAX].offset) <= _NEAR:
            found[pair[Bound.MIN].id] = pair[Bound.MAX]
            found[pair[Bound.MAX].id] = pair[Bound.MIN]
    return found


_ENDS = (Bound.MIN, Bound.MAX)
_NEAR = 12
"""Characters between the two ends of a range."""

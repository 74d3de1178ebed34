"""Promises as rows: what was promised in which words, and what became of it."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from fazhi.knowledge.homes import area_of
from fazhi.knowledge.places import Place, Places, columns_of
from fazhi.knowledge.rows.evidence import evidence, maybe_evidence
from fazhi.model import (
    Bound,
    Claim,
    Direction,
    FollowUp,
    Level,
    ObservationClaim,
    Outcome,
    PromiseClaim,
    RelationClaim,
    Transformation,
)
from fazhi.ontology.catalogue import read_catalogue

if TYPE_CHECKING:
    from fazhi.knowledge.graph import KnowledgeGraph


@dataclass(frozen=True, slots=True)
class PromiseRow:
    """A promise held against the reports on its year.

    Args:
        promise: id of the claim that promises.
        kind: ``figure``, ``relation`` or ``direction``.
        area, area_name, level, province, city: the division that promises; the names are full official ones.
        period: the year or interval that is promised for.
        what: the indicator as printed, or subject, predicate and object of a relation.
        concept: Chinese label of the indicator in the catalogue; empty where the catalogue has none.
        transformation: how a promised figure stands to what it counts.
        target, unit, bound: the promised figure; a fall is below zero.
        direction: where an indicator without a figure is to move.
        outcome: how promise and results compare.
        reason: why, a key of the reasons in ``knowledge/data/promises.toml``.
        computation: the comparison as a person would write it.
        result, result_bound: the figure that it was compared with.
        document, title, quote, start, end, page: where it is promised.
        result_document, result_title, result_quote, result_start, result_end, result_page: where the deciding result
            is stated.
        searched: ids of the reports that were searched for results.
    """

    promise: str
    kind: str
    area: str | None
    area_name: str | None
    level: Level | None
    province: str | None
    city: str | None
    period: str | None
    what: str
    concept: str | None
    transformation: Transformation | None
    target: Decimal | None
    unit: str | None
    bound: Bound | None
    direction: Direction | None
    outcome: Outcome
    reason: str
    computation: str
    result: Decimal | None
    result_bound: Bound | None
    document: str
    title: str
    quote: str
    start: int
    end: int
    page: int | None
    result_document: str | None
    result_title: str | None
    result_quote: str | None
    result_start: int | None
    result_end: int | None
    result_page: int | None
    searched: tuple[str, ...]


_Told = tuple[
    str, str | None, str | None, Transformation | None, Decimal | None, str | None, Bound | None, Direction | None
]
"""What is promised, for when, and the figure with what limits it."""


def promise_rows(graph: "KnowledgeGraph") -> tuple[PromiseRow, ...]:
    """One row a promise, in reading order."""
    claims = {claim.id: claim for claim in graph.claims}
    homes = {reading.report.id: area_of(reading) for reading in graph.readings}
    places = Places(graph.entities)
    rows = []
    for follow in graph.follow_ups:
        claim = claims[follow.promise]
        area = claim.area if isinstance(claim, ObservationClaim | PromiseClaim) else None
        home = area or homes[claim.quote.document]
        place = places.of(home) if home else None
        result = claims[follow.results[0]] if follow.results else None
        rows.append(_row(graph, follow, claim, place, result))
    return tuple(rows)


def _row(
    graph: "KnowledgeGraph", follow: FollowUp, claim: Claim, place: Place | None, result: Claim | None
) -> PromiseRow:
    what, period, concept, transformation, target, unit, bound, direction = _told(graph, claim)
    figure = result if isinstance(result, ObservationClaim) else None
    area, area_name, level, province, city = columns_of(place)
    document, title, quote, start, end, page = evidence(graph, claim.quote)
    return PromiseRow(
        claim.id,
        _kind(claim),
        area,
        area_name,
        level,
        province,
        city,
        period,
        what,
        concept,
        transformation,
        target,
        unit,
        bound,
        direction,
        follow.outcome,
        follow.reason,
        follow.computation,
        figure.signed if figure else None,
        figure.bound if figure else None,
        document,
        title,
        quote,
        start,
        end,
        page,
        *maybe_evidence(graph, result.quote if result else None),
        follow.reports,
    )


def _told(graph: "KnowledgeGraph", claim: Claim) -> _Told:
    match claim:
        case ObservationClaim():
            concept, figure = _label(claim.concept), (claim.signed, claim.unit, claim.bound, None)
            return (claim.indicator, claim.period, concept, claim.transformation, *figure)
        case PromiseClaim():
            return (claim.indicator, claim.period, _label(claim.concept), None, None, None, None, claim.direction)
        case RelationClaim():
            words = f"{graph.name(claim.subject)} {claim.predicate.value} {graph.name(claim.object)}"
            count = Decimal(claim.count) if claim.count is not None else None
            return (words, claim.date, None, None, count, None, None, None)
        case _:
            raise TypeError(f"{claim.id} promises nothing")


def _label(concept: str | None) -> str | None:
    return read_catalogue()[concept].labels["zh"] if concept else None


def _kind(claim: Claim) -> str:
    return {ObservationClaim: "figure", PromiseClaim: "direction"}.get(type(claim), "relation")

"""Checks as rows: what was computed from which figures, with the words on both sides."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from fazhi.knowledge.homes import area_of
from fazhi.knowledge.rows.evidence import evidence, maybe_evidence
from fazhi.model import CheckResult, ObservationClaim, Quote, Severity, Verdict

if TYPE_CHECKING:
    from fazhi.knowledge.graph import KnowledgeGraph


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A check that was made.

    Args:
        id: of the result; a finding's is the path of its IRI.
        check: id of the check (``sum.parts``).
        verdict: whether the figures fit together.
        severity: how much it says where they do not.
        computation: the sum as a person would write it.
        tolerance: how far the figures may differ, from the printed decimals.
        reason: why it cannot be decided.
        area_name: the division of the report that states the checked figure.
        year: the year of that report.
        figures: the figures in words (审结99件; 维持69件), the checked one first.
        document, title, quote, start, end, page: where the checked figure is stated.
        other_document, other_title, other_quote, other_start, other_end, other_page: where the figure that it is
            held against is stated; empty where one quote states both.
        claims: ids of the figures, the checked one first.
    """

    id: str
    check: str
    verdict: Verdict
    severity: Severity
    computation: str
    tolerance: Decimal | None
    reason: str | None
    area_name: str | None
    year: int | None
    figures: tuple[str, ...]
    document: str
    title: str
    quote: str
    start: int
    end: int
    page: int | None
    other_document: str | None
    other_title: str | None
    other_quote: str | None
    other_start: int | None
    other_end: int | None
    other_page: int | None
    claims: tuple[str, ...]


def check_rows(graph: "KnowledgeGraph", results: Iterable[CheckResult]) -> tuple[CheckRow, ...]:
    """The rows of check results of a graph, in the same order."""
    claims = {claim.id: claim for claim in graph.observations()}
    readings = {reading.report.id: reading for reading in graph.readings}
    rows = []
    for result in results:
        figures = [claims[id_] for id_ in result.claims if id_ in claims]
        first, other = _sides(result.quotes, figures)
        reading = readings[first.document]
        rows.append(
            CheckRow(
                result.id,
                result.check,
                result.verdict,
                result.severity,
                result.computation,
                result.tolerance,
                result.reason,
                graph.name(area) if (area := area_of(reading)) else None,
                reading.report.year,
                tuple(map(_words, figures)),
                *evidence(graph, first),
                *maybe_evidence(graph, other),
                result.claims,
            )
        )
    return tuple(rows)


def _sides(quotes: tuple[Quote, ...], figures: list[ObservationClaim]) -> tuple[Quote, Quote | None]:
    """The quote of the checked figure, and the first one that is not in it."""
    checked = figures[0].quote if figures else quotes[0]
    first = next((quote for quote in quotes if quote.holds(checked)), quotes[0])
    return first, next((quote for quote in quotes if not first.holds(quote)), None)


def _words(claim: ObservationClaim) -> str:
    """A figure in words; a change has its noun in the indicator already."""
    return f"{claim.indicator}{'' if claim.action is None else f'({claim.action})'}{claim.original}"

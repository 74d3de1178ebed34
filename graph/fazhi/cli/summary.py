"""The table at the end of ``fazhi build``."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from rich.table import Table

from fazhi.cli.console import out
from fazhi.model import (
    PROPOSED,
    CheckResult,
    NumeralRole,
    ObservationClaim,
    PromiseClaim,
    RelationClaim,
    Severity,
    ShortcomingClaim,
)

if TYPE_CHECKING:
    import fazhi


_SHOWN = 20
"""Findings that are printed; all are in the files. A notice is not printed."""


def print_summary(graph: "fazhi.Graph", written: tuple[Path, ...]) -> None:
    """Print what is in a graph, what its checks found, and where the files are."""
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column()
    table.add_column(justify="right")
    table.add_column()
    for name, count, detail in _rows(graph):
        table.add_row(name, count, detail)
    out.print(table)
    loud = [finding for finding in graph.findings if finding.severity is not Severity.NOTICE]
    for finding in loud[:_SHOWN]:
        out.print(f"finding {finding.check}: {finding.computation}  {_words(finding)}", markup=False)
    if len(loud) > _SHOWN:
        out.print(f"… {len(loud) - _SHOWN} more: fazhi check --graph {written[0].parent}", markup=False)
    out.print(f"files in {written[0].parent}: {' '.join(path.name for path in written)}", markup=False)


def _rows(graph: "fazhi.Graph") -> Iterable[tuple[str, str, str]]:
    years = sorted({report.year for report in graph.reports.values() if report.year})
    yield "reports", str(len(graph.reports)), _span(years)
    types = Counter(str(entity.type) for entity in graph.entities.values())
    yield "entities", str(types.total()), _counts(types)
    relations = Counter(str(claim.predicate) for claim in graph.claims if isinstance(claim, RelationClaim))
    yield "relations", str(relations.total()), _counts(relations)
    proposed = sum(isinstance(claim, RelationClaim) and claim.rule == PROPOSED for claim in graph.claims)
    if proposed:
        yield "… proposed by the model", str(proposed), ""
    figures = Counter(str(claim.modality) for claim in graph.claims if isinstance(claim, ObservationClaim))
    yield "observations", str(figures.total()), _counts(figures)
    promises = sum(isinstance(claim, PromiseClaim) for claim in graph.claims)
    yield "promises without a figure", str(promises), ""
    yield "admitted weaknesses", str(sum(isinstance(claim, ShortcomingClaim) for claim in graph.claims)), ""
    severities = Counter(str(finding.severity) for finding in graph.findings)
    yield "findings of the checks", str(severities.total()), _counts(severities)
    outcomes = Counter(str(follow_up.outcome) for follow_up in graph.follow_ups)
    yield "promises followed up", str(outcomes.total()), _counts(outcomes)
    roles = Counter(numeral.role for reading in graph.readings for numeral in reading.numerals)
    unread = roles[NumeralRole.UNREAD]
    yield "numerals not understood", str(unread), f"of {roles.total()} ({_share(unread, roles.total())})"


def _words(finding: CheckResult) -> str:
    """The quotes that no other one of them holds."""
    quotes = [
        quote
        for quote in dict.fromkeys(finding.quotes)
        if not any(quote != other and other.holds(quote) for other in finding.quotes)
    ]
    return " … ".join(quote.text for quote in quotes)


def _span(years: list[int]) -> str:
    return "" if not years else str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"


def _counts(counter: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counter.items(), key=lambda row: (-row[1], row[0])))


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "0%"

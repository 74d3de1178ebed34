"""Everything that the page knows: all things and all claims, as one JSON value."""

import json
import tomllib
from importlib.resources import files
from typing import Any

from fazhi.exports.viewer.drawing import draw
from fazhi.knowledge.audit.registry import read_checks
from fazhi.knowledge.completeness import Completeness
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.knowledge.network import REPORT
from fazhi.knowledge.titles import file_name, title_of
from fazhi.model import (
    PROPOSED,
    CheckResult,
    Entity,
    FollowUp,
    MentionClaim,
    ObservationClaim,
    Outcome,
    PromiseClaim,
    Quote,
    RelationClaim,
    Report,
    ShortcomingClaim,
    Transformation,
)

Row = dict[str, Any]

_TELLING = frozenset({Outcome.KEPT, Outcome.PARTLY, Outcome.MISSED, Outcome.NOT_MENTIONED})
"""Outcomes that the page shows: the others are most, and tell nothing of the promise."""


def to_json(graph: KnowledgeGraph) -> str:
    """Make the page's data: JSON that may stand inside a ``script`` element of an HTML page.

    Whatever a report's words are, they cannot end the element: ``<``, ``>``, ``&`` and the two line separators that
    older scripts stumble over are written as escapes.
    """
    text = json.dumps(to_data(graph), ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def to_data(graph: KnowledgeGraph) -> Row:
    """Make the page's data; each quote is told once and claims point to it by its place in ``quotes``."""
    quotes = _Quotes()
    nodes, edges = draw(graph)
    words = tomllib.loads((files("fazhi.exports.viewer") / "words.toml").read_text("utf-8"))
    claims = _claims(graph, quotes)
    findings = [_finding(finding, quotes) for finding in graph.findings]
    checks = {check: dict(read_checks()[check].words) for check in sorted({f.check for f in graph.findings})}
    return {
        "words": words,
        "things": [_thing(graph, entity) for entity in graph.entities.values() if entity.id not in graph.reports]
        + [_report(graph.reports[told.report], told) for told in graph.completeness],
        "structure": _structure(graph),
        **claims,
        "findings": findings,
        "checks": checks,
        "followUps": [_follow_up(follow_up) for follow_up in graph.follow_ups if follow_up.outcome in _TELLING],
        "quotes": quotes.rows,
        "nodes": nodes,
        "edges": edges,
    }


class _Quotes:
    """Quotes in the order of their first use."""

    def __init__(self) -> None:
        self.rows: list[tuple[str, int, int, str, int | None]] = []
        self._places: dict[Quote, int] = {}

    def place(self, quote: Quote) -> int:
        if quote not in self._places:
            self._places[quote] = len(self.rows)
            self.rows.append((quote.document, quote.start, quote.end, quote.text, quote.page))
        return self._places[quote]


def _structure(graph: KnowledgeGraph) -> list[tuple[str, str, str]]:
    """Subject, predicate and object of what follows from what things are, and of what a rule tells of them."""
    edges = graph.nx.edges(data=True)
    return sorted((start, edge["predicate"], end) for start, end, edge in edges if edge["kind"] != "claim")


def _thing(graph: KnowledgeGraph, entity: Entity) -> Row:
    row = {"id": entity.id, "type": entity.type.value, "name": entity.name, "level": entity.level, "code": entity.code}
    return _told(row | {"aliases": list(graph.aliases(entity.id))})


def _report(report: Report, told: Completeness) -> Row:
    area = "".join(division.name for division in report.area.path) if report.area else None
    row = {"id": report.id, "type": REPORT, "name": title_of(report), "reporter": report.reporter, "area": area}
    published = report.published.isoformat() if report.published else None
    told_of: Row = {"year": report.year, "published": published, "file": file_name(report)}
    return _told(row | told_of | {"missing": list(told.missing), "onTime": told.on_time})


def _claims(graph: KnowledgeGraph, quotes: _Quotes) -> dict[str, list[Row]]:
    rows: dict[str, list[Row]] = {
        "relations": [],
        "figures": [],
        "promises": [],
        "shortcomings": [],
        "mentions": [],
    }
    for claim in graph.claims:
        evidence = {"id": claim.id, "quote": quotes.place(claim.quote), "rule": claim.rule}
        match claim:
            case RelationClaim():
                rows["relations"].append(_relation(claim) | evidence)
            case ObservationClaim():
                rows["figures"].append(_figure(claim) | evidence)
            case PromiseClaim():
                told = {"indicator": claim.indicator, "direction": claim.direction, "original": claim.original}
                rows["promises"].append(_told(told | {"area": claim.area, "period": claim.period}) | evidence)
            case ShortcomingClaim():
                rows["shortcomings"].append({"text": claim.text} | evidence)
            case MentionClaim():
                rows["mentions"].append({"thing": claim.entity, "original": claim.original} | evidence)
    return rows


def _relation(claim: RelationClaim) -> Row:
    ends = {"subject": claim.subject, "predicate": claim.predicate, "object": claim.object, "modality": claim.modality}
    told = {"by": claim.by, "level": claim.level, "date": claim.date, "count": claim.count, "action": claim.action}
    return _told(ends | told | {"proposed": claim.rule == PROPOSED or None})


def _figure(claim: ObservationClaim) -> Row:
    row = {"indicator": claim.indicator, "action": claim.action, "value": f"{claim.value:f}", "unit": claim.unit}
    row |= {"original": claim.original, "bound": claim.bound, "area": claim.area, "subject": claim.subject}
    row |= {"period": claim.period, "scope": claim.scope, "partOf": claim.part_of, "comparison": claim.comparison}
    row |= {"modality": claim.modality, "concept": claim.concept, "group": claim.group}
    if claim.transformation is not Transformation.LEVEL:
        row |= {"transformation": claim.transformation}
    return _told(row | {"offset": claim.offset, "falls": claim.falls or None})


def _finding(finding: CheckResult, quotes: _Quotes) -> Row:
    places = [quotes.place(quote) for quote in finding.quotes]
    told = {"check": finding.check, "severity": finding.severity, "computation": finding.computation}
    return told | {"claims": finding.claims, "quotes": places}


def _follow_up(follow_up: FollowUp) -> Row:
    """What became of a promise; the claims that it speaks of are elsewhere in the data."""
    told = {"promise": follow_up.promise, "outcome": follow_up.outcome, "results": list(follow_up.results)}
    return _told(told | {"computation": follow_up.computation, "reason": follow_up.reason})


def _told(row: Row) -> Row:
    """The fields that say something."""
    return {name: value for name, value in row.items() if value not in (None, [], "")}

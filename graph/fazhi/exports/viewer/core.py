"""What the page knows as soon as it is opened: all things, and all that is stated between them."""

from collections import defaultdict
from itertools import chain
from typing import Any

from fazhi.exports.viewer.codes import LEVELS, MODALITIES, PREDICATES, TYPES, lexicon
from fazhi.exports.viewer.drawing import overview
from fazhi.exports.viewer.index import Index, sparse
from fazhi.exports.viewer.indicators import indicator_columns
from fazhi.exports.viewer.lines import structure
from fazhi.exports.viewer.parts import quote_columns
from fazhi.exports.viewer.pinyin import Readings
from fazhi.exports.viewer.reports import report_columns
from fazhi.knowledge.audit.registry import read_checks
from fazhi.knowledge.graph import subjects
from fazhi.knowledge.network import REPORT
from fazhi.model import PROPOSED, CheckResult, ObservationClaim, RelationClaim

Columns = dict[str, Any]

_TYPES, _LEVELS, _PREDICATES, _MODALITIES = (
    {word: number for number, word in enumerate(words)} for words in (TYPES, LEVELS, PREDICATES, MODALITIES)
)


def to_core(index: Index, base: str) -> Columns:
    """Make the page's core: tables by column, in which things are told by their places and words by their numbers.

    Args:
        index: of the graph.
        base: what the IRIs of things start with.
    """
    findings = index.graph.findings
    indicators = indicator_columns(index)
    return {
        "base": base,
        **lexicon(),
        "counts": _counts(index),
        "things": _things(index),
        "indicators": indicators,
        "pinyin": _pinyin(index, indicators),
        "reports": report_columns(index),
        "relations": _relations(index),
        "structure": _structure(index),
        "told": _told(index),
        "findings": [_finding(index, finding) for finding in findings],
        "checks": {check: dict(read_checks()[check].words) for check in sorted({f.check for f in findings})},
        "overview": overview(index),
    }


def _counts(index: Index) -> Columns:
    graph = index.graph
    years = sorted(report.year for report in graph.reports.values() if report.year is not None)
    return {
        "reports": len(graph.reports),
        "areas": len({report.area for report in graph.reports.values() if report.area}),
        **({"first": years[0], "last": years[-1]} if years else {}),
        "things": len(graph.entities),
        "relations": sum(isinstance(claim, RelationClaim) for claim in graph.claims),
        "figures": sum(isinstance(claim, ObservationClaim) for claim in graph.claims),
    }


def _things(index: Index) -> Columns:
    graph = index.graph
    entities = [graph.entities.get(id_) for id_ in index.ids]
    return {
        "id": index.ids,
        "type": [_TYPES[entity.type.value if entity else REPORT] for entity in entities],
        "name": [graph.name(id_) for id_ in index.ids],
        "degree": [index.degrees.get(id_, 0) for id_ in index.ids],
        "level": sparse(_LEVELS[entity.level] if entity and entity.level else None for entity in entities),
        "code": sparse(entity and entity.code for entity in entities),
        "aliases": sparse(list(graph.aliases(id_)) for id_ in index.ids),
    }


def _pinyin(index: Index, indicators: Columns) -> Columns:
    names = [index.graph.name(id_) for id_ in index.ids]
    aliases = (alias for id_ in index.ids for alias in index.graph.aliases(id_))
    readings = Readings.of(names, (*aliases, *indicators["name"], *chain.from_iterable(indicators["words"].values())))
    return {"letters": readings.letters, "names": readings.names}


def _relations(index: Index) -> Columns:
    claims = [claim for claim in index.graph.claims if isinstance(claim, RelationClaim)]
    return {
        "subject": [index.places[claim.subject] for claim in claims],
        "predicate": [_PREDICATES[claim.predicate] for claim in claims],
        "object": [index.places[claim.object] for claim in claims],
        "modality": [_MODALITIES[claim.modality] for claim in claims],
        "report": [index.reports[claim.quote.document] for claim in claims],
        **quote_columns(claims),
        "by": sparse(index.place(claim.by) for claim in claims),
        "level": sparse(_LEVELS[claim.level] if claim.level else None for claim in claims),
        "date": sparse(claim.date for claim in claims),
        "count": sparse(claim.count for claim in claims),
        "action": sparse(claim.action for claim in claims),
        "proposed": sparse(1 if claim.rule == PROPOSED else None for claim in claims),
        **index.outcomes(claims),
    }


def _structure(index: Index) -> Columns:
    drawn = {(line.start, line.end) for line in index.lines if line.kind == "structure"}
    rows = structure(index.graph)
    return {
        "from": [index.places[start] for start, _, _ in rows],
        "predicate": [_PREDICATES[predicate] for _, predicate, _ in rows],
        "to": [index.places[end] for _, _, end in rows],
        "drawn": [int((start, end) in drawn) for start, _, end in rows],
    }


def _told(index: Index) -> dict[int, list[int]]:
    """For each thing, the reports whose part has something of it."""
    told: defaultdict[int, set[int]] = defaultdict(set)
    for claim in index.graph.claims:
        if not isinstance(claim, RelationClaim):
            for id_ in subjects(claim):
                told[index.places[id_]].add(index.reports[claim.quote.document])
    return {place: sorted(reports) for place, reports in sorted(told.items())}


def _finding(index: Index, finding: CheckResult) -> Columns:
    quotes = [[index.reports[quote.document], quote.start, quote.end, quote.page] for quote in finding.quotes]
    told = {"check": finding.check, "severity": finding.severity, "computation": finding.computation}
    return told | {"quotes": quotes}

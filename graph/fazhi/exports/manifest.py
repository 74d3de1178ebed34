"""What a run read and what it made of it, so that a folder of results can be checked years later."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.knowledge.titles import file_name
from fazhi.model import CheckResult, Claim, ReadReport, RelationClaim
from fazhi.model.codec import quote_row
from fazhi.ontology.source import ONTOLOGY_IRI
from fazhi.rdf.terms import VERSION


def to_manifest(graph: KnowledgeGraph, results: Iterable[Path]) -> str:
    """Make the manifest as indented JSON; it tells no time and no folder of the machine that made it.

    Args:
        graph: what the results were made from.
        results: the result files, whose hashes are told.
    """
    entities = Counter(entity.type.value for entity in graph.entities.values())
    manifest = {
        "tool": {"name": "fazhi", "version": version("fazhi")},
        "ontology": {"iri": ONTOLOGY_IRI, "version": VERSION},
        "inputs": [_input(reading) for reading in graph.readings],
        "counts": {
            "reports": len(graph.reports),
            "entities": _sorted(entities),
            "claims": _claims(graph.claims),
            "relations": _sorted(Counter(c.predicate.value for c in graph.claims if isinstance(c, RelationClaim))),
        },
        "findings": [_finding(finding) for finding in graph.findings],
        "results": {path.name: _digest(path) for path in sorted(results)},
    }
    return json.dumps(manifest, ensure_ascii=False, indent=2) + "\n"


def _input(reading: ReadReport) -> dict[str, object]:
    report = reading.report
    return {
        "id": report.id,
        "file": file_name(report),
        "sha256": report.sha256,
        "title": report.title,
        "reporter": report.reporter,
        "area": "".join(division.name for division in report.area.path) if report.area else None,
        "area_code": report.area.code if report.area else None,
        "year": report.year,
        "characters": len(report.text),
        "pages": list(report.pages),
        "entities": len(reading.entities),
        "claims": _claims(reading.claims),
        "numerals": _sorted(Counter(numeral.role.value for numeral in reading.numerals)),
    }


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _claims(claims: Iterable[Claim]) -> dict[str, int]:
    return _sorted(Counter(type(claim).__name__.removesuffix("Claim").lower() for claim in claims))


def _finding(finding: CheckResult) -> dict[str, object]:
    quotes = [quote_row(quote) for quote in finding.quotes]
    told = {"check": finding.check, "severity": finding.severity, "computation": finding.computation}
    return {**told, "quotes": quotes}


def _sorted(counter: Counter[str]) -> dict[str, int]:
    return dict(sorted(counter.items()))

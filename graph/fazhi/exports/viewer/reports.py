"""The reports' columns of the page's data."""

import re
from collections import Counter, defaultdict
from typing import Any
from urllib.parse import urlsplit

from fazhi.exports.viewer.index import NOWHERE, TELLING, Index, sparse
from fazhi.knowledge.homes import area_of, reporter_of
from fazhi.knowledge.titles import file_name
from fazhi.model import Report

_ADDRESS = re.compile(r"https?://[^\s\x00-\x1f\x7f]+", re.IGNORECASE)


def report_columns(index: Index) -> dict[str, Any]:
    """What the page knows of each report without its text, in the order of the reports' ids."""
    readings = index.graph.readings
    reports = [reading.report for reading in readings]
    told = index.graph.completeness
    return {
        "thing": [index.places[report.id] for report in reports],
        "year": [report.year for report in reports],
        "area": [index.places.get(area_of(reading) or "", NOWHERE) for reading in readings],
        "reporter": [index.places.get(reporter_of(reading) or "", NOWHERE) for reading in readings],
        "reporterName": sparse(report.reporter for report in reports),
        "areaName": sparse(_area_name(report) for report in reports),
        "published": sparse(report.published and report.published.isoformat() for report in reports),
        "file": [file_name(report) for report in reports],
        "link": sparse(link_of(report.source) for report in reports),
        "missing": sparse([kind.value for kind in one.missing] for one in told),
        "onTime": {row: one.on_time for row, one in enumerate(told) if one.on_time is not None},
        "outcomes": _outcomes(index),
    }


def link_of(source: str) -> str | None:
    """The address that a report was fetched from; None for a file, and for what only looks like an address.

    Example:
        >>> link_of("https://example.org/2021.html"), link_of("javascript:alert(1)"), link_of("https://")
        ('https://example.org/2021.html', None, None)
    """
    if not _ADDRESS.fullmatch(source):
        return None
    try:
        parts = urlsplit(source)
    except ValueError:
        return None
    return source if parts.hostname and "@" not in parts.netloc else None


def _area_name(report: Report) -> str | None:
    return "".join(division.name for division in report.area.path) if report.area else None


def _outcomes(index: Index) -> list[dict[str, int]]:
    """How many of each report's promises came to what."""
    counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in index.graph.claims:
        if follow_up := index.follow_ups.get(claim.id):
            counts[claim.quote.document][follow_up.outcome.value] += 1
    return [{name: counts[id_][name] for name in TELLING if counts[id_][name]} for id_ in index.graph.reports]

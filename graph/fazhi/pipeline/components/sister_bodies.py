"""省厅, 市局, 芝罘区局: the bodies of other levels that do what the reporter does."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from fazhi.gazetteer import refer
from fazhi.model import EntityType, Mention, Report
from fazhi.pipeline.components.offices import with_office
from fazhi.pipeline.mask import compile_pattern
from fazhi.pipeline.rulebook import read_rules


def iter_sisters(report: Report, mask: str, by_end: Mapping[int, Mention]) -> Iterator[Mention]:
    """Bodies that a department's report names by their level and head alone.

    Args:
        report: the report; only one of a department has sister bodies.
        mask: its text with divisions and documents as symbols.
        by_end: the divisions found before, by the offset behind them.
    """
    business = _business_of(report)
    if business is None:
        return
    for found in _sister().finditer(mask, report.body):
        front = by_end.get(found.end("front"))
        division = front.division if front else refer(found["front"], report.area)
        if division is not None and division != report.area:
            start, end = found.span()
            name = business + report.text[found.end("front") : end]
            text = report.text[start:end]
            yield with_office(
                report, Mention(start, end, text, EntityType.AGENCY, name, division, rule="agency.sister")
            )


def _business_of(report: Report) -> str | None:
    """What the reporter is in charge of (司法), None for bodies that are no department of a division."""
    if report.reporter is None or report.area is None:
        return None
    found = re.fullmatch(r"(?P<business>[一-鿿]{2,16})[局厅]", report.reporter.removeprefix(report.area.name))
    return found["business"] if found else None


@cache
def _sister() -> re.Pattern[str]:
    return compile_pattern(read_rules("agencies")["sister"]["pattern"], {})

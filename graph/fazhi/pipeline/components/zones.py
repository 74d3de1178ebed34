"""Zones that bear the name of a division and are none: 武进国家高新区, 长春新区, 浙江自贸试验区."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from fazhi.model import EntityType, Mention, Report
from fazhi.pipeline.rulebook import expression


def iter_zones(report: Report, divisions: Iterable[Mention]) -> Iterator[Mention]:
    """Mentions of zones; they take in the division that they are called after.

    Args:
        report: the report.
        divisions: the divisions that the text names.
    """
    for division in divisions:
        found = _head().match(report.text, division.end) if division.rule == "division.name" else None
        if found:
            text = report.text[division.start : found.end()]
            yield Mention(
                division.start,
                found.end(),
                text,
                EntityType.PLACE,
                text,
                division.division,
                rule="place.zone",
            )


@cache
def _head() -> re.Pattern[str]:
    return expression("names", "places", "zones")

"""Zones that bear the name of a division and are none: 武进国家高新区, 长春新区, 浙江自贸试验区."""

from collections.abc import Iterable, Iterator

from fazhi.model import EntityType, Mention, Report
from fazhi.pipeline.rulebook import expression


def iter_zones(report: Report, divisions: Iterable[Mention]) -> Iterator[Mention]:
    """Mentions of zones; they take in the division that they are called after.

    Args:
        report: the report.
        divisions: the divisions that the text names.
    """
    head = expression("names", "places", "zones")
    for division in divisions:
        found = head.match(report.text, division.end) if division.rule == "division.name" else None
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

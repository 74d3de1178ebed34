"""Which division a figure is about, and within which one a rank is held."""

import re
from collections.abc import Sequence

from fazhi.model import CHINA, DIVISION_TYPES, Division, Mention, Report
from fazhi.pipeline.rulebook import expression, read_rules


def place_in(report: Report, mentions: Sequence[Mention], start: int, figure: int) -> Division | None:
    """The division that a clause names last as the place of its figure; None where it names none.

    Args:
        report: the report.
        mentions: the clause's mentions in reading order.
        start: first character of the clause.
        figure: first character of the figure.
    """
    for mention in reversed(mentions):
        within = start <= mention.start and mention.end <= figure
        if mention.type in DIVISION_TYPES and within and _is_place(report, mention, start):
            return mention.division
    return None


def scope_of(report: Report, mentions: Sequence[Mention], start: int, figure: int) -> Division | None:
    """The division within which a rank is held: the nearest one that is wider than the report's own."""
    for mention in reversed(mentions):
        if start <= mention.start < figure and mention.type in DIVISION_TYPES and _is_wider(mention, report.area):
            return mention.division
    return CHINA if "全国" in report.text[start:figure] else None


def _is_wider(mention: Mention, area: Division | None) -> bool:
    division = mention.division
    return division is not None and area is not None and division != area and division.contains(area)


def _is_place(report: Report, mention: Mention, start: int) -> bool:
    """Whether a division stands as the place of what is said, and is no part of a name, a list or a comparison.

    A wider division counts only where a word such as 全省 points at it, and a lesser one only by its full name.
    """
    division, area = mention.division, report.area
    if division is None or expression("observations", "area", "named").match(
        report.text[mention.end : mention.end + 20]
    ):
        return False
    if re.search(f"(?:{read_rules('observations')['area']['front']})$", report.text[start : mention.start]):
        return False
    if area is None or division == area:
        return True
    pointed = mention.rule.endswith("pointer")
    return (
        pointed if division.contains(area) else area.contains(division) and (pointed or mention.text == division.name)
    )

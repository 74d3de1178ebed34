"""Which division a figure is about, and within which one a rank is held."""

import re
from collections.abc import Sequence
from functools import cache

from fazhi.model import CHINA, DIVISION_TYPES, Division, Mention, Report
from fazhi.pipeline.rulebook import read_rules


def area_of(report: Report, mentions: Sequence[Mention], start: int, figure: int) -> Division | None:
    """The division that a figure is about: the last one that its clause names as the place; else the report's own.

    Args:
        report: the report.
        mentions: the clause's mentions in reading order.
        start: first character of the clause.
        figure: first character of the figure.
    """
    for mention in reversed(mentions):
        if (
            mention.type in DIVISION_TYPES
            and start <= mention.start < figure
            and _is_place(report.text, mention, start)
        ):
            return mention.division
    return report.area


def scope_of(report: Report, mentions: Sequence[Mention], start: int, figure: int) -> Division | None:
    """The division within which a rank is held: the nearest one that is wider than the report's own."""
    for mention in reversed(mentions):
        wider = mention.division is not None and mention.division != report.area
        if mention.type in DIVISION_TYPES and start <= mention.start < figure and wider:
            return mention.division
    return CHINA if "全国" in report.text[start:figure] else None


def _is_place(text: str, mention: Mention, start: int) -> bool:
    """Whether a division stands as the place of what is said, and is no part of a name or a comparison."""
    if _rule("named").match(text[mention.end : mention.end + 20]):
        return False
    return re.search(f"(?:{read_rules('observations')['area']['front']})$", text[start : mention.start]) is None


@cache
def _rule(name: str) -> re.Pattern[str]:
    return re.compile(read_rules("observations")["area"][name])

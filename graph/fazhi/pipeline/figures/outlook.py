"""Whether a paragraph speaks of what is to come, where no heading tells."""

import re
from collections.abc import Sequence
from functools import cache

from fazhi.model import Section, SectionKind
from fazhi.pipeline.rulebook import alternation, read_rules


def looks_ahead(paragraph: str, sections: Sequence[Section]) -> bool:
    """Whether what a paragraph states is planned.

    Args:
        paragraph: its words.
        sections: the sections that it stands in, the outermost first.

    Some passages are read without the headings above them, or stand under one that is neutral (推动对外开放). They are
    planned where words of intent are many and outnumber words of achievement. Source: ``rules/observations.toml``.
    """
    if any(section.kind is SectionKind.PLAN for section in sections):
        return True
    if any(section.year or _told().search(section.heading) for section in sections):
        return False
    ahead = len(_cues("planned").findall(paragraph))
    return ahead >= _ENOUGH and ahead > len(_cues("done").findall(paragraph))


_ENOUGH = 3


@cache
def _cues(name: str) -> re.Pattern[str]:
    return re.compile(alternation(read_rules("observations")["outlook"][name]))


@cache
def _told() -> re.Pattern[str]:
    return re.compile(read_rules("observations")["outlook"]["told"])

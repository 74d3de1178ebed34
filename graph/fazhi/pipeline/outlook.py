"""Whether a paragraph speaks of what is to come, where no heading tells."""

import re
from functools import cache

from fazhi.model import Section, SectionKind
from fazhi.pipeline.rulebook import alternation, read_rules

_TELLING = (SectionKind.RESULTS, SectionKind.PLAN, SectionKind.DUTY)


def looks_ahead(paragraph: str, section: Section | None) -> bool:
    """Whether what a paragraph states is planned.

    Args:
        paragraph: its words.
        section: where it stands; a section of results or plans says itself what it is about.

    Some passages are read without their headings, or stand under one that is neutral (着力推动开放强市建设). They are
    planned where words of intent are many and outnumber words of achievement. Source: ``rules/observations.toml``.
    """
    if section is not None and section.kind in _TELLING:
        return section.kind is SectionKind.PLAN
    ahead = len(_cues("planned").findall(paragraph))
    return ahead >= _ENOUGH and ahead > len(_cues("done").findall(paragraph))


_ENOUGH = 3


@cache
def _cues(name: str) -> re.Pattern[str]:
    return re.compile(alternation(read_rules("observations")["outlook"][name]))

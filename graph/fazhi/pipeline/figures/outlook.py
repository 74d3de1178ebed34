"""Whether a paragraph speaks of what is to come, where no heading tells."""

import re
from collections.abc import Sequence
from functools import cache

from fazhi.model import Section, SectionKind
from fazhi.pipeline.rulebook import expression, read_rules


def looks_ahead(paragraph: str, sections: Sequence[Section], *, passage: str | None = None) -> bool:
    """Whether what a paragraph states is planned.

    Args:
        paragraph: its words.
        sections: the sections that it stands in, the outermost first.
        passage: in a report to a congress, which plans as much as it tells, the words around the paragraph under the
            same heading; None in any other report.

    Some passages are read without the headings above them, or stand under one that is neutral (推动对外开放). They are
    planned where words of intent are many and outnumber words of achievement. Sources: ``rules/observations.toml``, for
    reports to a congress ``rules/outlook.toml``.
    """
    if any(section.kind is SectionKind.PLAN for section in sections):
        return True
    if any(
        section.year or expression("observations", "outlook", "told").search(section.heading) for section in sections
    ):
        return False
    if passage is not None:
        own = weight_of(paragraph)
        borrowed: float = read_rules("outlook")["borrowed"]
        return own + borrowed * (weight_of(passage) - own) > 0
    ahead = len(expression("observations", "outlook", "planned").findall(paragraph))
    return ahead >= _ENOUGH and ahead > len(expression("observations", "outlook", "done").findall(paragraph))


def weight_of(words: str) -> int:
    """How much more words speak of what is to come than of what was done; below nought where it is the other way."""
    return sum(weight * len(pattern.findall(words)) for weight, pattern in _cues())


@cache
def _cues() -> tuple[tuple[int, re.Pattern[str]], ...]:
    rules = read_rules("outlook")["cue"]
    return tuple((rule["weight"], re.compile(rule["pattern"], re.MULTILINE)) for rule in rules)


_ENOUGH = 3
"""Words of intent without which a paragraph of any other report is no plan."""

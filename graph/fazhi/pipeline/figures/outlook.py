"""Whether a paragraph speaks of what is to come, where no heading tells."""

from collections.abc import Sequence

from fazhi.model import Section, SectionKind
from fazhi.pipeline.rulebook import expression


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
    if any(
        section.year or expression("observations", "outlook", "told").search(section.heading) for section in sections
    ):
        return False
    ahead = len(expression("observations", "outlook", "planned").findall(paragraph))
    return ahead >= _ENOUGH and ahead > len(expression("observations", "outlook", "done").findall(paragraph))


_ENOUGH = 3

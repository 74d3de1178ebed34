"""Finds names that are mentions wherever they stand: “…”改革, a plan, a draft law, an honour that is applied for."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.model import EntityType, Mention, Report
from fazhi.pipeline.relations.heads import head_type
from fazhi.pipeline.rulebook import alternation, read_rules
from fazhi.pipeline.spans import with_nested

_OPEN_TYPES = frozenset(
    {EntityType.AGENCY, EntityType.COUNTRY, EntityType.PROVINCE, EntityType.CITY, EntityType.COUNTY}
)
"""Mentions that a name may hold; every other one has the stretch for itself."""


def iter_names(report: Report, mentions: tuple[Mention, ...]) -> Iterator[Mention]:
    """Names that stand where nothing else was read.

    Args:
        report: the report.
        mentions: what was found before.
    """
    taken = {offset for m in mentions if m.type not in _OPEN_TYPES for offset in range(m.start, m.end)}
    for rule, type_, pattern in _rules():
        for found in pattern.finditer(report.text, report.body):
            group = "name" if "name" in pattern.groupindex else 0
            start, end = found.span(group)
            known = type_ or head_type(found[group])
            if known is not None and taken.isdisjoint(range(start, end)):
                local = known is EntityType.DOCUMENT
                yield Mention(start, end, found[group], known, found[group], report.area if local else None, rule=rule)


@cache
def _rules() -> tuple[tuple[str, EntityType | None, re.Pattern[str]], ...]:
    strong: dict[str, list[str]] = read_rules("names")["heads"]["strong"]
    heads = alternation([word for words in strong.values() for word in words])
    return tuple(
        (
            row["id"],
            EntityType(row["type"]) if "type" in row else None,
            re.compile(row["pattern"].replace("{strong}", heads)),
        )
        for row in read_rules("standing")["rule"]
    )


@Language.component("fazhi_names", requires=["doc._.report", "doc._.mentions"], assigns=["doc._.mentions"])
def find_names(doc: Doc) -> Doc:
    """Add the names that no relation speaks of to the document's mentions."""
    doc._.mentions = with_nested(doc._.mentions, iter_names(doc._.report, doc._.mentions))
    return doc

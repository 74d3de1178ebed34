"""Finds documents by their title marks 《》, nested ones included."""

import re
from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.model import EntityType, Mention, Report
from fazhi.pipeline.rulebook import alternation, expression, read_rules
from fazhi.pipeline.spans import merged

LONGEST_TITLE = 120
_BETWEEN = ("", "、", "和", "与")
_FAR = 8
"""Characters before a title that tell what kind of work it names."""


def iter_documents(report: Report) -> Iterator[Mention]:
    """Mentions of documents: each 《title》, but for those of works of art."""
    text, position = report.text, report.body
    behind, art = position, False
    periodicals = expression("names", "documents", "periodicals")
    while (start := text.find("《", position)) >= 0:
        end = _closing(text, start)
        position = end or start + 1
        if end:
            goes_on = text[behind:start] in _BETWEEN
            art = art if goes_on else _works().search(text, max(0, start - _FAR), start) is not None
            behind = end
            if not art and not periodicals.search(text, start, end - 1):
                yield _mention(report, start, end, text[start + 1 : end - 1])


@cache
def _works() -> re.Pattern[str]:
    return re.compile(alternation(read_rules("names")["documents"]["works_of_art"]) + r"\Z")


def _closing(text: str, start: int) -> int | None:
    """The offset behind the 》 that closes the 《 at ``start``; None for a mark that stands alone."""
    depth = 0
    for offset in range(start, min(len(text), start + LONGEST_TITLE)):
        if text[offset] == "《":
            depth += 1
        elif text[offset] == "》":
            depth -= 1
            if not depth:
                return offset + 1
        elif text[offset] == "\n":
            return None
    return None


def _mention(report: Report, start: int, end: int, title: str) -> Mention:
    return Mention(start, end, report.text[start:end], EntityType.DOCUMENT, title, rule="document.marks")


@Language.component("fazhi_documents", requires=["doc._.report"], assigns=["doc._.mentions"])
def find_documents(doc: Doc) -> Doc:
    """Add the documents that stand in title marks to the document's mentions."""
    doc._.mentions = merged(doc._.mentions, iter_documents(doc._.report))
    return doc

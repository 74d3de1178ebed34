"""Finds documents by their title marks 《》, nested ones included."""

import re
from collections.abc import Iterator

from spacy.language import Language
from spacy.tokens import Doc

from fazhi.model import EntityType, Mention, Report
from fazhi.pipeline.spans import merged

LONGEST_TITLE = 120

_NUMBER = re.compile(r"[(（]([一-鿿]{1,12}[〔\[【(（]\d{4}[〕\]】)）]\d{1,5}号)[)）]")
_INNER = re.compile(r"[〈<]([^〈〉<>]{4,})[〉>]")


def iter_documents(report: Report) -> Iterator[Mention]:
    """Mentions of documents: each 《title》, and the titles named inside one with 〈〉."""
    text, position = report.text, report.body
    while (start := text.find("《", position)) >= 0:
        end = _closing(text, start)
        position = end or start + 1
        if end:
            yield _mention(report, start, end, text[start + 1 : end - 1])


def inner_titles(mention: Mention) -> Iterator[Mention]:
    """The documents that a document's title names: 贯彻〈条例〉的通知 names 条例."""
    for found in _INNER.finditer(mention.text):
        start = mention.start + found.start()
        yield Mention(
            start,
            mention.start + found.end(),
            found.group(),
            EntityType.DOCUMENT,
            found.group(1),
            rule="document.inner",
        )


def document_number(report: Report, mention: Mention) -> str | None:
    """The 文号 in brackets right behind a title, such as 淄办发〔2017〕47号."""
    found = _NUMBER.match(report.text, mention.end)
    return found.group(1) if found else None


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

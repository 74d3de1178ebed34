"""The words of a row: which report says them, and where."""

from typing import TYPE_CHECKING

from fazhi.model import Quote

if TYPE_CHECKING:
    from fazhi.knowledge.graph import KnowledgeGraph

Evidence = tuple[str, str, str, int, int, int | None]
"""Id and title of the report, the quote, its start and end, its page."""

MaybeEvidence = tuple[str | None, str | None, str | None, int | None, int | None, int | None]


def evidence(graph: "KnowledgeGraph", quote: Quote) -> Evidence:
    """The cells of a quote."""
    return quote.document, graph.name(quote.document), quote.text, quote.start, quote.end, quote.page


def maybe_evidence(graph: "KnowledgeGraph", quote: Quote | None) -> MaybeEvidence:
    """The cells of a quote, empty where there is none."""
    return (None, None, None, None, None, None) if quote is None else evidence(graph, quote)

"""The page with the data of a graph in it."""

from collections.abc import Iterator
from typing import TextIO

from fazhi.exports.viewer.core import to_core
from fazhi.exports.viewer.index import Index
from fazhi.exports.viewer.packing import pack
from fazhi.exports.viewer.parts import report_part
from fazhi.exports.viewer.shell import render
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.rdf.iris import DEFAULT_BASE


def write_page(graph: KnowledgeGraph, file: TextIO, base: str = DEFAULT_BASE) -> None:
    """Write the explorer of a graph as one HTML page; the same graph gives the same bytes.

    Args:
        graph: what the page shows.
        file: opened for text in UTF-8; it gets the page piece by piece.
        base: what the IRIs of things start with.
    """
    pieces, _ = render(_data(graph, base), [graph.name(id_) for id_ in graph.reports])
    file.writelines(pieces)


def _data(graph: KnowledgeGraph, base: str) -> Iterator[tuple[str, str]]:
    """The id and the text of each element that holds data, made when the page gets there."""
    index = Index.of(graph)
    yield "core", pack(to_core(index, base))
    for number, reading in enumerate(graph.readings):
        yield f"report-{number}", pack(report_part(index, reading))

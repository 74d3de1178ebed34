"""An answer in the format that the request wants."""

from collections.abc import Iterable

from fazhi.rdf.answers import Written, write_boolean, write_graph, write_rows
from fazhi.rdf.formats import GRAPHS, ROWS, named
from fazhi.rdf.store import Boolean, Rows, Triple
from fazhi.web.evaluation.request import NotAcceptableError, QueryRequest

_BOM = b"\xef\xbb\xbf"


def write_answer(
    answer: Rows | Boolean | Iterable[Triple], request: QueryRequest, max_rows: int, *, max_bytes: int
) -> tuple[str, bool, Written]:
    """Write an answer.

    Args:
        answer: rows, a truth value, or else triples.
        request: says in which formats.
        max_rows: rows or triples after which it ends.
        max_bytes: bytes that a table may have.

    Returns:
        The name of the format, whether the answer is a graph, and the answer.

    Raises:
        LargeAnswerError: it has more bytes.
        NotAcceptableError: the request accepts no format that such an answer has.
    """
    if not isinstance(answer, Rows | Boolean):
        graph = named(request.graph or "", GRAPHS)
        if graph is None:
            raise NotAcceptableError("the answer is a graph, in no format that the request accepts")
        return graph.name, True, write_graph(answer, graph, max_rows, request.truncation)
    rows = named(request.rows or "", ROWS)
    if rows is None:
        raise NotAcceptableError("the answer is a table, in no format that the request accepts")
    if isinstance(answer, Boolean):
        return rows.name, False, write_boolean(answer, rows)
    written = write_rows(answer, rows, max_rows, request.truncation, max_bytes=max_bytes)
    if request.bom and rows.name == "csv":
        written = Written(_BOM + written.content, written.rows, written.truncated)
    return rows.name, False, written

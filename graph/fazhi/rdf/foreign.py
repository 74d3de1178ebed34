"""Answers of other stores, read as our own are."""

import re
from collections.abc import Iterable

import pyoxigraph
from pyoxigraph import QueryResultsFormat, RdfFormat

from fazhi.model import GraphError
from fazhi.rdf.store import Boolean, Rows, Triple

_IRI = r"<[^<>\"{}|^`\\\x00-\x20]*+>"
_FORM = re.compile(
    rf"(?:\s|#[^\r\n]*+|BASE\s*+{_IRI}|PREFIX\s++[\w.\-]*+:\s*+{_IRI})*+(?P<form>SELECT|ASK|CONSTRUCT|DESCRIBE)\b",
    re.IGNORECASE,
)
_ROWS = "application/sparql-results+json"
_GRAPH = "application/n-triples, text/turtle;q=0.5"
_ACCEPT = {"SELECT": _ROWS, "ASK": _ROWS, "CONSTRUCT": _GRAPH, "DESCRIBE": _GRAPH}

_TRUTH = "__ASK_RETVAL"
"""The variable of the row that Virtuoso gives instead of a truth value; none is false."""


def accept_for(query: str) -> str:
    """The ``Accept`` header for a query: one format, since not all stores weigh several as they should.

    Raises:
        GraphError: the text does not begin as a query does.
    """
    begins = _FORM.match(query)
    if begins is None:
        raise GraphError(
            "the query is not valid SPARQL: there is no SELECT, ASK, CONSTRUCT or DESCRIBE after the prefixes"
        )
    return _ACCEPT[begins["form"].upper()]


def read_answer(content: bytes, content_type: str) -> Rows | Boolean | Iterable[Triple]:
    """Read an answer.

    Args:
        content: all of it.
        content_type: what the other store says that it is.

    Raises:
        GraphError: that is no format that is read here, or the answer is broken off.
    """
    media_type = content_type.partition(";")[0].strip().lower()
    try:
        if media_type == _ROWS:
            return _read_rows(content)
        format_ = RdfFormat.from_media_type(media_type)
        if format_ is None:
            raise GraphError(f"the answer is {media_type or 'of no kind'}")
        return [quad.triple for quad in pyoxigraph.parse(content, format=format_)]
    except (SyntaxError, ValueError) as error:
        raise GraphError("the answer is broken off or malformed") from error


def _read_rows(content: bytes) -> Rows | Boolean:
    answer = _parse(content)
    if isinstance(answer, Rows) and [variable.value for variable in answer.variables] == [_TRUTH]:
        true = any(row[_TRUTH] != pyoxigraph.Literal(0) for row in answer)
        return _parse(b'{"head":{},"boolean":true}' if true else b'{"head":{},"boolean":false}')
    return answer


def _parse(content: bytes) -> Rows | Boolean:
    answer = pyoxigraph.parse_query_results(content, format=QueryResultsFormat.JSON)
    assert isinstance(answer, Rows | Boolean)  # noqa: S101  # the format has nothing else
    return answer

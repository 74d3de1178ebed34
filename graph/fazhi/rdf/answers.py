"""Answers in bytes, with at most so many rows, and a note in them where there would be more.

Oxigraph writes an answer of rows at once and faster than Python could row by row; so its bytes are watched, and cut
where the first row too many begins.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from xml.sax.saxutils import quoteattr

import pyoxigraph
from pyoxigraph import Literal, NamedNode, QueryResultsFormat, RdfFormat, Triple

from fazhi.rdf.formats import Format
from fazhi.rdf.terms import PREFIXES

_COMMENT = NamedNode(PREFIXES["rdfs"] + "comment")

_STEP = 1 << 20
"""Bytes between two looks at what has been written."""


@dataclass(frozen=True, slots=True)
class _Shape:
    """Where rows begin in a format.

    Args:
        start: matches strings as a whole, and the beginning of each row as the group ``row``.
        tail: what closes an answer that is cut off.
        keep: whether what ``row`` matches stays before the cut.
    """

    start: re.Pattern[bytes]
    tail: bytes
    keep: bool = False


_SHAPES = {
    "json": _Shape(re.compile(rb'"(?:[^"\\]|\\(?:.|\Z))*+(?:"|\Z)|(?P<row>[\[,](?=\{))', re.DOTALL), b"]}}"),
    "xml": _Shape(re.compile(rb"(?P<row><result>)"), b"</results></sparql>"),
    "csv": _Shape(re.compile(rb'"[^"]*+(?:"|\Z)|(?P<row>\r\n(?=.))', re.DOTALL), b"", keep=True),
    "tsv": _Shape(re.compile(rb"(?P<row>\n(?=.))", re.DOTALL), b"", keep=True),
}
"""An answer is cut only after its first row, so that ``[`` of JSON never is."""


class _Full(Exception):  # noqa: N818  # it is the normal end of a long answer
    def __init__(self, position: int) -> None:
        super().__init__(position)
        self.position = position


class LargeAnswerError(Exception):
    """An answer of more bytes than it may have."""


class _Sink:
    """A file in memory that knows how many rows it got and takes no more than it may."""

    def __init__(self, shape: _Shape, max_rows: int, max_bytes: int) -> None:
        self.content = bytearray()
        self.rows = 0
        self._shape = shape
        self._max_rows = max_rows
        self._max_bytes = max_bytes
        self._position = 0
        self._next_look = _STEP

    def write(self, data: bytes) -> int:
        self.content += data
        if len(self.content) >= self._next_look:
            self.look()
            if len(self.content) > self._max_bytes:
                raise LargeAnswerError(f"the answer has more than {self._max_bytes} bytes")
            self._next_look = len(self.content) + max(_STEP, len(self.content) - self._position)
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back."""

    def look(self) -> None:
        """Count the rows that have begun since the last look; each look starts where a row does, outside of strings."""
        for match in self._shape.start.finditer(self.content, self._position):
            if match.lastgroup is None:
                continue
            if self.rows == self._max_rows:
                raise _Full(match.end() if self._shape.keep else match.start())
            self.rows += 1
            self._position = match.end()


@dataclass(frozen=True, slots=True)
class Written:
    """An answer in bytes."""

    content: bytes
    rows: int
    truncated: bool


def write_boolean(answer: pyoxigraph.QueryBoolean, format_: Format[QueryResultsFormat]) -> Written:
    """An answer to ASK."""
    return Written(answer.serialize(format=format_.oxigraph) or b"", 1, truncated=False)


def write_rows(
    answer: pyoxigraph.QuerySolutions,
    format_: Format[QueryResultsFormat],
    max_rows: int,
    note: str,
    *,
    max_bytes: int = sys.maxsize,
) -> Written:
    """An answer to SELECT.

    Args:
        answer: what Oxigraph says.
        format_: one of ``formats.ROWS``.
        max_rows: how many rows are kept, at least one.
        note: the IRI that the head of a cut answer links to, where the format has links.
        max_bytes: how long it may be, to within a few MiB.

    Raises:
        LargeAnswerError: it is longer.
    """
    shape = _SHAPES[format_.name]
    sink = _Sink(shape, max_rows, max_bytes)
    try:
        answer.serialize(output=sink, format=format_.oxigraph)  # type: ignore[arg-type]  # it only writes
        sink.look()
    except _Full as full:
        content = bytes(sink.content[: full.position]) + shape.tail
        return Written(_linked(content, format_.name, note), sink.rows, truncated=True)
    return Written(bytes(sink.content), sink.rows, truncated=False)


def _linked(content: bytes, format_: str, note: str) -> bytes:
    if format_ == "json":
        return content.replace(b'{"head":{', b'{"head":{"link":["' + note.encode() + b'"],', 1)
    if format_ == "xml":
        return content.replace(b"</head>", f"<link href={quoteattr(note)}/></head>".encode(), 1)
    return content


def write_graph(answer: Iterable[Triple], format_: Format[RdfFormat], max_rows: int, note: str) -> Written:
    """An answer to CONSTRUCT or DESCRIBE, sorted; one that is cut has a comment on ``note``."""
    found = list(islice(answer, max_rows + 1))
    truncated = len(found) > max_rows
    triples = sorted(set(found[:max_rows]), key=str)
    rows = len(triples)
    if truncated:
        words = (("en", f"This answer ends after {max_rows} triples"), ("zh", f"结果只含前 {max_rows} 条三元组"))
        triples += [Triple(NamedNode(note), _COMMENT, Literal(text, language=tag)) for tag, text in words]
    return Written(write_triples(triples, format_), rows, truncated)


def write_triples(
    triples: Iterable[Triple], format_: Format[RdfFormat], prefixes: Mapping[str, str] = PREFIXES
) -> bytes:
    """Triples in a format."""
    return pyoxigraph.serialize(triples, format=format_.oxigraph, prefixes=dict(prefixes)) or b""

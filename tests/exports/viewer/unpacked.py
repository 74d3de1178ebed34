"""The page's data as the page sees it."""

import json
import zlib
from base64 import b64decode
from typing import Any

from fazhi.exports.viewer.core import to_core
from fazhi.exports.viewer.index import Index
from fazhi.exports.viewer.packing import pack
from fazhi.exports.viewer.parts import report_part
from fazhi.knowledge.graph import KnowledgeGraph

BASE = "https://example.org/id/"


def unpack(packed: str) -> Any:
    return json.loads(zlib.decompress(b64decode(packed, validate=True)))


def core_of(graph: KnowledgeGraph) -> Any:
    return unpack(pack(to_core(Index.of(graph), BASE)))


def parts_of(graph: KnowledgeGraph) -> list[Any]:
    index = Index.of(graph)
    return [unpack(pack(report_part(index, reading))) for reading in graph.readings]


def rows_of(columns: dict[str, Any]) -> list[dict[str, Any]]:
    """The rows of a table; what a sparse column does not tell is left out."""
    size = len(next(iter(columns.values())))
    dense = {name: column for name, column in columns.items() if isinstance(column, list)}
    sparse = {name: column for name, column in columns.items() if isinstance(column, dict)}
    return [
        {name: column[row] for name, column in dense.items()}
        | {name: column[str(row)] for name, column in sparse.items() if str(row) in column}
        for row in range(size)
    ]

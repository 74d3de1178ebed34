"""A query as it is passed on to another store: checked as one to our own, and confined to what has been published."""

import re
import tomllib
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from fazhi.model import GraphError
from fazhi.rdf.guard import RefusedQueryError, check_query
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.terms import PREFIXES
from fazhi.web.evaluation.request import BadQueryError, QueryRequest, RefusedError
from fazhi.web.remote.catalogue import NOTHING, UNION

_FROM = re.compile(r"FROM", re.IGNORECASE)
_GRAPH = re.compile(r"GRAPH", re.IGNORECASE)
_BASE = re.compile(r"\bBASE\b", re.IGNORECASE)
"""Words, wherever they stand: where they stand in a string, what they cause does no harm."""


@dataclass(frozen=True, slots=True)
class Forwarded:
    """What is sent.

    Args:
        query: SPARQL that declares all its prefixes.
        default_graphs: values of ``default-graph-uri``.
        named_graphs: values of ``named-graph-uri``.
    """

    query: str
    default_graphs: tuple[str, ...]
    named_graphs: tuple[str, ...]

    @property
    def form(self) -> dict[str, str | list[str]]:
        """As a form of the protocol."""
        return {
            "query": self.query,
            "default-graph-uri": list(self.default_graphs),
            "named-graph-uri": list(self.named_graphs),
        }


def forward(request: QueryRequest, graphs: Collection[str]) -> Forwarded:
    """Make of a query what is sent.

    The data set is always told, so that whatever else the other store holds is out of reach.

    Args:
        request: the query.
        graphs: the named graphs that have been published, without their union.

    Raises:
        RefusedError: it may not be asked.
        BadQueryError: it has ``FROM`` and cannot be parsed.
    """
    try:
        check_query(request.query, graphs)
        _refuse_dialects(request.query)
        default, named = _dataset(request, graphs)
    except RefusedQueryError as error:
        raise RefusedError(str(error)) from error
    except GraphError as error:
        raise BadQueryError(str(error)) from error
    return Forwarded(_prologue(request.query) + request.query, default, named)


def _refuse_dialects(query: str) -> None:
    for pattern, means in _dialects():
        if pattern.search(query):
            raise RefusedQueryError(f"a query may only be SPARQL 1.1: {means}")


@cache
def _dialects() -> tuple[tuple[re.Pattern[str], str], ...]:
    words = tomllib.loads(files("fazhi.web.remote").joinpath("dialects.toml").read_text("utf-8"))["word"]
    return tuple((re.compile(word["pattern"], re.IGNORECASE), f"{word['means']} ({word['store']})") for word in words)


def _dataset(request: QueryRequest, graphs: Collection[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    default, named = request.default_graphs, request.named_graphs
    if not (default or named) and _FROM.search(request.query):
        from fazhi.rdf.algebra import reach_of  # noqa: PLC0415  # it brings rdflib, which hardly any query needs

        reach = reach_of(request.query)
        default, named = reach.default, reach.named
    if not (default or named):
        return (UNION,), tuple(sorted(graphs)) if _GRAPH.search(request.query) else ()
    known_default = tuple(iri for iri in default if iri in graphs)
    known_named = tuple(iri for iri in named if iri in graphs)
    return known_default or (NOTHING,), known_named or (NOTHING,)


def _prologue(query: str) -> str:
    """The base and the prefixes that a query need not declare, in the same line as its first."""
    base = "" if _BASE.search(query) else f"BASE <{DEFAULT_BASE}> "
    used = (prefix for prefix in PREFIXES if f"{prefix}:" in query and not _declares(query, prefix))
    return base + "".join(f"PREFIX {prefix}: <{PREFIXES[prefix]}> " for prefix in used)


def _declares(query: str, prefix: str) -> bool:
    return re.search(rf"\bPREFIX\s+{re.escape(prefix)}\s*:", query, re.IGNORECASE) is not None

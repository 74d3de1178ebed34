"""What a query may not do: reach out of the store."""

import re
from collections.abc import Collection, Iterator
from itertools import accumulate
from urllib.parse import urljoin

from fazhi.model import GraphError
from fazhi.rdf.iris import DEFAULT_BASE

MAX_QUERY = 50_000
"""Characters of a query; longer ones are refused before anything looks at them."""

MAX_DEPTH = 250
"""Open brackets at one place of a query, in strings and comments too; some thousands overflow Oxigraph's stack."""

NO_SERVICE = "SERVICE is refused: a query may only ask this graph"

_BRACKET = re.compile(r"[(\[{}\])]")

_SPACE = r"(?:\s|#[^\r\n]*+[\r\n])*+"
_SERVICE = re.compile(
    rf"SERVICE{_SPACE}(?:SILENT)?+{_SPACE}(?:<[^<>]*+>|[?$]\w++|[\w.\-]*+:[^\s{{}}]*+){_SPACE}\{{",
    re.IGNORECASE,
)
"""How ``SERVICE`` must look wherever it stands, in strings and comments too.

Nothing is tokenized: what is an IRI and what is ``<`` depends on the parser, and a tokenizer that takes
``?a<?b)SERVICE?x#>`` for an IRI is blind to the keyword in it.
"""

_DOUBTFUL = re.compile(rf"SERVICE|\bFROM{_SPACE}(?:NAMED)?+{_SPACE}(?:<|[\w.\-]*+:)", re.IGNORECASE)
"""Without one of these no query has a ``SERVICE`` or ``FROM`` clause, however it is taken apart."""

_TOKEN = re.compile(
    r"""(?P<iri><[^<>"{}|^`\\\x00-\x20]*+>)|(?P<string>"{3}.*?"{3}|'{3}.*?'{3}|"(?:[^"\\\r\n]|\\.)*+"|'(?:[^'\\\r\n]|\\.)*+')"""
    r"|(?P<comment>\#[^\r\n]*+)|(?P<variable>[?$]\w++)|(?P<name>[\w.\-]*+:[^\s<>\"{}|^`\\()';,]*+)|(?P<word>\w++)",
    re.DOTALL,
)


class RefusedQueryError(GraphError):
    """A query that is not asked, whether or not it is valid."""


def check_query(query: str, graphs: Collection[str]) -> None:
    """Refuse a query that would reach out of the store.

    Words decide first, since they do not depend on how a parser takes the text apart; where they leave a doubt, the
    parsed algebra has to be free of it, too. What Oxigraph understands and rdflib does not is refused if it has such
    a word.

    Args:
        query: SPARQL, whether valid or not.
        graphs: the named graphs that are here.

    Raises:
        RefusedQueryError: the query is too long or nested too deeply, asks another endpoint, or names a graph that is
            not here.
    """
    refuse_service(query)
    for iri in from_graphs(query):
        _require_graph(iri, graphs)
    if _DOUBTFUL.search(query):
        from fazhi.rdf.algebra import reach_of  # noqa: PLC0415  # it brings rdflib, which hardly any query needs

        reach = reach_of(query)
        if reach.services:
            raise RefusedQueryError(NO_SERVICE)
        for iri in reach.graphs:
            _require_graph(iri, graphs)


def _require_graph(iri: str, graphs: Collection[str]) -> None:
    if iri not in graphs:
        raise RefusedQueryError(f"there is no graph <{iri}> here")


def refuse_service(query: str) -> None:
    """Refuse a query that would ask another endpoint, which the store could not be kept from.

    Args:
        query: SPARQL, whether valid or not.

    Raises:
        RefusedQueryError: the query is too long, nested too deeply, or has a ``SERVICE`` clause.
    """
    if len(query) > MAX_QUERY:
        raise RefusedQueryError(f"the query is longer than {MAX_QUERY} characters")
    if _depth(query) > MAX_DEPTH:
        raise RefusedQueryError(f"the query is nested more than {MAX_DEPTH} levels deep")
    if _SERVICE.search(query):
        raise RefusedQueryError(NO_SERVICE)


def _depth(query: str) -> int:
    steps = (1 if bracket.group() in "([{" else -1 for bracket in _BRACKET.finditer(query))
    return max(accumulate(steps), default=0)


def from_graphs(query: str) -> tuple[str, ...]:
    """IRIs of the graphs that a query names in ``FROM`` and ``FROM NAMED``, in its order.

    Args:
        query: valid SPARQL.
    """
    tokens = [
        (m.lastgroup or "", m.group()) for m in _TOKEN.finditer(query) if m.lastgroup not in ("comment", "string")
    ]
    return tuple(_resolved(tokens))


def _resolved(tokens: list[tuple[str, str]]) -> Iterator[str]:
    prefixes: dict[str, str] = {}
    base = DEFAULT_BASE
    for i, (kind, text) in enumerate(tokens[:-1]):
        word = text.upper() if kind == "word" else ""
        following = tokens[i + 1 : i + 3]
        if word == "BASE":
            base = following[0][1][1:-1]
        elif word == "PREFIX" and len(following) > 1:
            prefixes[following[0][1]] = urljoin(base, following[1][1][1:-1])
        elif word == "FROM":
            named = following[0][1].upper() == "NAMED" and len(following) > 1
            yield _iri(following[1 if named else 0], prefixes, base)


def _iri(token: tuple[str, str], prefixes: dict[str, str], base: str) -> str:
    kind, text = token
    if kind == "iri":
        return urljoin(base, text[1:-1])
    prefix, colon, local = text.partition(":")
    return prefixes.get(prefix + colon, prefix + colon) + local

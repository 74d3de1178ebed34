"""What a query may not do: reach out of the store."""

import re
from collections.abc import Iterator
from urllib.parse import urljoin

from fazhi.model import GraphError

MAX_QUERY = 50_000
"""Characters of a query; longer ones are refused before anything looks at them."""

_SPACE = r"(?:\s|#[^\r\n]*+[\r\n])*+"
_SERVICE = re.compile(
    rf"SERVICE{_SPACE}(?:SILENT)?+{_SPACE}(?:<[^<>]*+>|[?$]\w++|[\w.\-]*+:[^\s{{}}]*+){_SPACE}\{{",
    re.IGNORECASE,
)
"""How ``SERVICE`` must look wherever it stands, in strings and comments too.

Nothing is tokenized: what is an IRI and what is ``<`` depends on the parser, and a tokenizer that takes
``?a<?b)SERVICE?x#>`` for an IRI is blind to the keyword in it.
"""

_TOKEN = re.compile(
    r"""(?P<iri><[^<>"{}|^`\\\x00-\x20]*+>)|(?P<string>"{3}.*?"{3}|'{3}.*?'{3}|"(?:[^"\\\r\n]|\\.)*+"|'(?:[^'\\\r\n]|\\.)*+')"""
    r"|(?P<comment>\#[^\r\n]*+)|(?P<variable>[?$]\w++)|(?P<name>[\w.\-]*+:[^\s<>\"{}|^`\\()';,]*+)|(?P<word>\w++)",
    re.DOTALL,
)


def refuse_service(query: str) -> None:
    """Refuse a query that would ask another endpoint, which the store could not be kept from.

    Args:
        query: SPARQL, whether valid or not.

    Raises:
        GraphError: the query is too long or has a ``SERVICE`` clause.
    """
    if len(query) > MAX_QUERY:
        raise GraphError(f"the query is longer than {MAX_QUERY} characters")
    if _SERVICE.search(query):
        raise GraphError("SERVICE is refused: a query may only ask this graph")


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
    base = ""
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

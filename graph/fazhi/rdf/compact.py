"""IRIs and literals as people write them: prefixed names, and paths below the base."""

import re
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from fazhi.rdf.terms import PREFIXES

_LOCAL = re.compile("[A-Za-z][A-Za-z0-9_-]*")
_INTEGER = f"<{PREFIXES['xsd']}integer>"
_REMEMBERED = 50_000
"""IRIs whose short form is kept; most are those of claims, which are hardly asked for twice."""

_BY_LENGTH = sorted(PREFIXES.items(), key=lambda item: (-len(item[1]), item[0]))


class Compactor:
    """Writes terms short; the same term always in the same way.

    Args:
        base: the base of things, against which relative references are resolved.

    Example:
        >>> Compactor("https://example.org/id/").turtle(NamedNode("https://example.org/id/award/a1"))
        '<award/a1>'
    """

    def __init__(self, base: str) -> None:
        self.base = base
        self._below = base if base.endswith("/") else None
        self._start = len(base)
        self.reference = lru_cache(_REMEMBERED)(self._reference)
        """An IRI as JSON-LD has it: its path, else its prefixed name, else all of it."""
        self._turtle = lru_cache(_REMEMBERED)(self._in_turtle)

    def turtle(self, term: NamedNode | Literal) -> str:
        """A term as Turtle has it."""
        if isinstance(term, NamedNode):
            return self._turtle(term)
        text = str(term)
        if text[-1] != ">":
            return text
        value, _, datatype = text.rpartition("^^")
        return value[1:-1] if datatype == _INTEGER else f"{value}^^{self._turtle(NamedNode(datatype[1:-1]))}"

    def _reference(self, term: NamedNode) -> str:
        iri = term.value
        return self._path(iri) or qname(iri) or iri

    def _in_turtle(self, term: NamedNode) -> str:
        iri = term.value
        path = self._path(iri)
        return f"<{path}>" if path else qname(iri) or f"<{iri}>"

    def _path(self, iri: str) -> str | None:
        """What stands behind the base; None where it has another one."""
        if self._below and iri.startswith(self._below) and len(iri) > self._start:
            return iri[self._start :]
        return None


@lru_cache(1_000)
def qname(iri: str) -> str | None:
    """``prefix:name``, where one of our prefixes fits."""
    for prefix, namespace in _BY_LENGTH:
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return None

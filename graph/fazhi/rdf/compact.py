"""IRIs and literals as people write them: prefixed names, and paths below the base."""

import re
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from fazhi.rdf.terms import PREFIXES

_LOCAL = re.compile("[A-Za-z][A-Za-z0-9_-]*")
_INTEGER = PREFIXES["xsd"] + "integer"
_BY_LENGTH = sorted(PREFIXES.items(), key=lambda item: (-len(item[1]), item[0]))
_REMEMBERED = 50_000
"""IRIs whose short form is kept; most are those of claims, which are hardly asked for twice."""


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
        self._iri = lru_cache(_REMEMBERED)(self._shorten)

    def qname(self, term: NamedNode) -> str | None:
        """``prefix:name``, where one of our prefixes fits."""
        return _qname(term.value)

    def path(self, term: NamedNode) -> str:
        """What stands behind the base, or the whole IRI where it has another one."""
        iri = term.value
        below = self.base.endswith("/") and iri.startswith(self.base) and len(iri) > len(self.base)
        return iri[len(self.base) :] if below else iri

    def turtle(self, term: NamedNode | Literal) -> str:
        """A term as Turtle has it."""
        if isinstance(term, NamedNode):
            return self._iri(term)
        text = str(term)
        if text[-1] != ">":
            return text
        value, _, datatype = text.rpartition("^^")
        datatype = datatype[1:-1]
        return value[1:-1] if datatype == _INTEGER else f"{value}^^{self._iri(NamedNode(datatype))}"

    def _shorten(self, term: NamedNode) -> str:
        return self.qname(term) or f"<{self.path(term)}>"


def _qname(iri: str) -> str | None:
    for prefix, namespace in _BY_LENGTH:
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return None

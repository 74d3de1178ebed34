"""IRIs and literals as people write them: prefixed names, and paths below the base."""

import re

from pyoxigraph import Literal, NamedNode

from fazhi.rdf.terms import PREFIXES

_LOCAL = re.compile("[A-Za-z][A-Za-z0-9_-]*")
_INTEGER = NamedNode(PREFIXES["xsd"] + "integer")
_STRING = NamedNode(PREFIXES["xsd"] + "string")
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
        self._known: dict[NamedNode, str] = {}

    def qname(self, term: NamedNode) -> str | None:
        """``prefix:name``, where one of our prefixes fits."""
        for prefix, namespace in _BY_LENGTH:
            if term.value.startswith(namespace) and _LOCAL.fullmatch(term.value, len(namespace)):
                return f"{prefix}:{term.value[len(namespace) :]}"
        return None

    def path(self, term: NamedNode) -> str:
        """What stands behind the base, or the whole IRI where it has another one."""
        below = self.base.endswith("/") and term.value.startswith(self.base) and len(term.value) > len(self.base)
        return term.value[len(self.base) :] if below else term.value

    def turtle(self, term: NamedNode | Literal) -> str:
        """A term as Turtle has it."""
        if isinstance(term, NamedNode):
            if term not in self._known:
                self._known[term] = self.qname(term) or f"<{self.path(term)}>"
            return self._known[term]
        if term.datatype == _INTEGER:
            return term.value
        if term.language or term.datatype == _STRING:
            return str(term)
        return f"{Literal(term.value)}^^{self.turtle(term.datatype)}"

"""IRIs of things and claims: a base and the id's path, ASCII only."""

import re
from collections.abc import Iterable
from functools import lru_cache

from pyoxigraph import NamedNode

from fazhi.model import GraphError
from fazhi.ontology.source import DATA_BASE

DEFAULT_BASE = DATA_BASE
"""Where things live unless the user says otherwise."""

_REMEMBERED = 50_000
"""IRIs that are kept; most are those of claims, which are hardly asked for twice."""

_BASE = re.compile(
    r"(?:https?://[A-Za-z0-9.-]+(?::[0-9]+)?(?:/[A-Za-z0-9._~%-]+)*/|urn:[a-z0-9-]+:(?:[A-Za-z0-9._~-]+:)*)"
)
_PATH = re.compile(r"(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+(?:/(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]+)*")


_REPORTS = "report/"
"""What the ids of reports start with."""


def base_of(graphs: Iterable[str], default: str = DEFAULT_BASE) -> str:
    """What the IRIs of things start with, as the names of their graphs tell.

    Args:
        graphs: IRIs of named graphs, which are those of reports, but for one.
        default: the answer where there is no report.

    Example:
        >>> base_of(["https://example.org/id/derived", "https://example.org/id/report/39/2021/a"])
        'https://example.org/id/'
    """
    bases = (name.rpartition(_REPORTS) for name in sorted(graphs))
    return next((base for base, found, _ in bases if found), default)


class Minter:
    """Makes the IRIs of one base.

    Args:
        base: an ``http`` IRI that ends in a slash, or a ``urn`` that ends in a colon.

    Raises:
        GraphError: the base is neither, or has characters that differ between IRIs and URIs.

    Example:
        >>> Minter().iri("division/330726").value
        'https://w3id.org/fazhi/id/division/330726'
    """

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        if not _BASE.fullmatch(base):
            raise GraphError(f"{base}: the base of IRIs should look like https://example.org/id/")
        self.base = base
        self._remembered = lru_cache(_REMEMBERED)(self._make)

    def iri(self, path: str) -> NamedNode:
        """The IRI of an id.

        Args:
            path: id of an entity, a claim or a report.

        Raises:
            GraphError: the id is no plain ASCII path, so that two spellings of its IRI could exist.
        """
        return self._remembered(path)

    def _make(self, path: str) -> NamedNode:
        if not _PATH.fullmatch(path):
            raise GraphError(f"{path!r} cannot be part of an IRI")
        return NamedNode(self.base + path)

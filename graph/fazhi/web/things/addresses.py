"""Where things are here: their IRIs and the paths of this service."""

from dataclasses import dataclass
from urllib.parse import urlsplit

from fazhi.model import GraphError
from fazhi.ontology.catalogue import INDICATORS, read_catalogue
from fazhi.ontology.source import NAMESPACE
from fazhi.rdf.iris import Minter

ONTOLOGY = "/ontology"

_CATALOGUE = "indicator/"


@dataclass(frozen=True, slots=True)
class Addresses:
    """The paths of one service.

    Args:
        base: what the IRIs of things start with.
        root: what stands before every path, where the service is not at the top of its host.
    """

    base: str
    root: str = ""

    def iri(self, path: str) -> str | None:
        """The IRI of the thing at a path behind ``/id/``; None where there can be none.

        Concepts of the catalogue have a base of their own, and no other thing has a path like theirs.
        """
        name = path.removeprefix(_CATALOGUE)
        if name != path and name in read_catalogue():
            return INDICATORS + name
        try:
            return Minter(self.base).iri(path).value
        except GraphError:
            return None

    def path(self, iri: str) -> str | None:
        """The path behind ``/id/`` of a thing; None for what is none of ours."""
        if iri.startswith(INDICATORS):
            return _CATALOGUE + iri.removeprefix(INDICATORS)
        return iri.removeprefix(self.base) if iri.startswith(self.base) else None

    def href(self, iri: str) -> str:
        """Where a link to an IRI leads; empty where no link would be safe."""
        if iri.startswith(NAMESPACE):
            return f"{self.root}{ONTOLOGY}#{iri.removeprefix(NAMESPACE)}"
        path = self.path(iri)
        if path:
            return f"{self.root}/id/{path}"
        return iri if urlsplit(iri).scheme in ("http", "https") else ""

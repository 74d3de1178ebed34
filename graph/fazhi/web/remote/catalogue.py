"""What has been published to a store: a named graph there that lists the others, with the digest of each.

One store has one publication: the graphs that ``fazhi load`` has brought.
"""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

from fazhi.rdf.pieces import Content
from fazhi.rdf.terms import PREFIXES
from fazhi.web.remote.endpoint import Endpoint
from fazhi.web.remote.errors import RemoteError

CATALOGUE = "https://w3id.org/fazhi/publication/catalogue"
"""The graph that lists them."""

UNION = "https://w3id.org/fazhi/publication/union"
"""The graph that is the union of them: what a query sees that names none.

The union that a store makes itself will not do: some have none, some have a triple once for each graph that states it.
"""

NOTHING = "https://w3id.org/fazhi/publication/nothing"
"""A graph that is never there."""

_DIGEST = PREFIXES["dcterms"] + "identifier"
_TRIPLES = "http://rdfs.org/ns/void#triples"
_MODIFIED = PREFIXES["dcterms"] + "modified"
_VERSION = "http://www.w3.org/2002/07/owl#versionInfo"

_ENTRIES = f"""SELECT ?graph ?digest ?triples WHERE {{
  GRAPH <{CATALOGUE}> {{ ?graph <{_DIGEST}> ?digest ; <{_TRIPLES}> ?triples }}
}} ORDER BY ?graph"""
_FACTS = f"""SELECT ?p ?o WHERE {{ GRAPH <{CATALOGUE}> {{ <{CATALOGUE}> ?p ?o }} }}"""

_PLAIN = re.compile(r"[\w.+-]*")
_SCHEME = "sha256:"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a store says has been published to it.

    Args:
        graphs: IRI to content, of what was there in full when it was written down.
        modified: when the published data were written; None where it is not known.
        version: of the ontology; empty where it is not known.
    """

    graphs: dict[str, Content] = field(default_factory=dict)
    modified: datetime | None = None
    version: str = ""

    @property
    def digest(self) -> str:
        """A digest of the whole."""
        told = sorted((iri, content.digest) for iri, content in self.graphs.items())
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()

    def ntriples(self) -> bytes:
        """As it is kept."""
        return "".join((*self._facts(), *(entry(iri, self.graphs[iri]) for iri in sorted(self.graphs)))).encode()

    def _facts(self) -> Iterator[str]:
        yield f"<{CATALOGUE}> <{PREFIXES['rdf']}type> <http://rdfs.org/ns/void#DatasetDescription> .\n"
        if self.modified:
            moment = self.modified.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            yield f'<{CATALOGUE}> <{_MODIFIED}> "{moment}"^^<{PREFIXES["xsd"]}dateTime> .\n'
        if self.version and _PLAIN.fullmatch(self.version):
            yield f'<{CATALOGUE}> <{_VERSION}> "{self.version}" .\n'


def entry(iri: str, content: Content) -> str:
    """A graph in the catalogue, as N-Triples."""
    return (
        f'<{iri}> <{_DIGEST}> "{_SCHEME}{content.digest}" .\n'
        f'<{iri}> <{_TRIPLES}> "{content.triples}"^^<{PREFIXES["xsd"]}integer> .\n'
    )


def read_catalogue(endpoint: Endpoint) -> Catalogue:
    """Read what has been published to a store; nothing has where it has no catalogue.

    Raises:
        RemoteError: it cannot be asked, or its catalogue is not one of ours.
    """
    facts = {row["p"]: row["o"] for row in endpoint.rows(_FACTS, CATALOGUE)}
    try:
        graphs = {
            row["graph"]: Content(int(row["triples"]), row["digest"].removeprefix(_SCHEME))
            for row in endpoint.all_rows(_ENTRIES, CATALOGUE)
        }
        modified = facts.get(_MODIFIED)
        return Catalogue(graphs, datetime.fromisoformat(modified) if modified else None, facts.get(_VERSION, ""))
    except (KeyError, ValueError) as error:
        raise RemoteError(CATALOGUE, "is not as fazhi has written it") from error

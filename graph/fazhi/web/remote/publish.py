"""Publishing the graphs of a store to another one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from fazhi.rdf.pieces import Content, Pieces, content_of
from fazhi.rdf.store import Store, Triple
from fazhi.web.remote.catalogue import CATALOGUE, UNION, Catalogue, entry, read_catalogue
from fazhi.web.remote.endpoint import Endpoint
from fazhi.web.remote.errors import RemoteError, RemoteUnavailableError
from fazhi.web.remote.graph_store import GraphStore

PIECE = 4 << 20
"""Bytes that are sent at once."""


class Outcome(StrEnum):
    """What became of a graph."""

    LOADED = "loaded"
    KEPT = "kept"
    REMOVED = "removed"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Step:
    """What was done with one graph.

    Args:
        graph: its IRI.
        outcome: what became of it.
        triples: how many the other store has of it now.
        error: why it failed.
    """

    graph: str
    outcome: Outcome
    triples: int = 0
    error: RemoteError | None = None


class Publisher:
    """Brings another store to hold what one holds: its named graphs, and their union as a graph of its own.

    The other store's catalogue tells which of its graphs are there in full already; they are kept if their number of
    triples is right. A graph is struck out before it is replaced and entered after it has been stored and counted, so
    that a run that breaks off is taken up by the next one.

    Args:
        store: what is published.
        endpoint: where the other store answers.
        graph_store: where it keeps graphs.
        facts: what its catalogue is to say besides.
        piece: bytes that are sent at once.
    """

    def __init__(
        self, store: Store, endpoint: Endpoint, graph_store: GraphStore, facts: Catalogue, piece: int = PIECE
    ) -> None:
        self._store = store
        self._endpoint = endpoint
        self._graph_store = graph_store
        self._facts = facts
        self._piece = piece
        self._there: dict[str, Content] = {}
        """What the catalogue lists."""

    @property
    def graphs(self) -> tuple[str, ...]:
        """What is published, the union last."""
        return (*sorted(self._store.graphs), UNION)

    def run(self) -> Iterator[Step]:
        """Publish graph by graph.

        Yields:
            What was done with each, when it has been done.

        Raises:
            RemoteUnavailableError: nothing more can be done.
            RemoteError: the catalogue cannot be read or written.
        """
        before = read_catalogue(self._endpoint)
        old = before.graphs.keys() - set(self.graphs)
        self._there = {iri: found for iri, found in before.graphs.items() if iri in old or self._is_kept(iri, found)}
        self._write_catalogue(before)
        for iri in self.graphs:
            kept = self._there.get(iri)
            yield Step(iri, Outcome.KEPT, kept.triples) if kept else self._attempt(self._load, iri)
        listed = replace(self._facts, graphs=dict(self._there))
        for iri in sorted(old):
            yield self._attempt(self._remove, iri)
        self._write_catalogue(listed)

    def _is_kept(self, iri: str, found: Content) -> bool:
        return self._endpoint.size(iri) == found.triples and content_of(self._triples(iri)) == found

    def _write_catalogue(self, before: Catalogue) -> None:
        after = replace(self._facts, graphs=dict(self._there))
        if after != before:
            self._graph_store.put(CATALOGUE, [after.ntriples()])

    @staticmethod
    def _attempt(act: Callable[[str], Step], iri: str) -> Step:
        try:
            return act(iri)
        except RemoteUnavailableError:
            raise
        except RemoteError as error:
            return Step(iri, Outcome.FAILED, error=error)

    def _load(self, iri: str) -> Step:
        pieces = Pieces(self._triples(iri), self._piece)
        self._graph_store.put(iri, pieces)
        content, found = pieces.content, self._endpoint.size(iri)
        if found != content.triples:
            raise RemoteError(iri, f"has {found} triples there instead of {content.triples}")
        self._graph_store.add(CATALOGUE, entry(iri, content).encode())
        self._there[iri] = content
        return Step(iri, Outcome.LOADED, found)

    def _remove(self, iri: str) -> Step:
        self._graph_store.delete(iri)
        del self._there[iri]
        return Step(iri, Outcome.REMOVED)

    def _triples(self, iri: str) -> Iterator[Triple]:
        return self._store.triples(None if iri == UNION else iri)

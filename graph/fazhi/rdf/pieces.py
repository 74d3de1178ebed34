"""A graph of a store in pieces of N-Triples, none of them large, as it is sent to another store."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

import pyoxigraph
from pyoxigraph import RdfFormat, Triple

_BATCH = 2000
"""Triples that are written at once."""


@dataclass(frozen=True, slots=True)
class Content:
    """What tells a graph from another one.

    Args:
        triples: how many there are.
        digest: SHA-256 of their N-Triples in the store's order, which is the same for the same triples.
    """

    triples: int
    digest: str


class Pieces:
    """A graph as N-Triples, to be gone through once; then it tells what it was.

    Args:
        triples: without blank nodes, which mean something else in each piece.
        size: bytes after which a piece ends, at the end of a batch.
    """

    def __init__(self, triples: Iterable[Triple], size: int) -> None:
        self._triples = triples
        self._size = size
        self._count = 0
        self._digest = hashlib.sha256()

    @property
    def content(self) -> Content:
        """What has been gone through."""
        return Content(self._count, self._digest.hexdigest())

    def __iter__(self) -> Iterator[bytes]:
        piece = bytearray()
        for batch in _batches(self._triples):
            written = pyoxigraph.serialize(batch, format=RdfFormat.N_TRIPLES) or b""
            self._count += len(batch)
            self._digest.update(written)
            piece += written
            if len(piece) >= self._size:
                yield bytes(piece)
                piece.clear()
        if piece:
            yield bytes(piece)


def content_of(triples: Iterable[Triple]) -> Content:
    """What tells a graph from another one."""
    pieces = Pieces(triples, 1)
    for _ in pieces:
        continue
    return pieces.content


def _batches(triples: Iterable[Triple]) -> Iterator[list[Triple]]:
    rest = iter(triples)
    while batch := list(islice(rest, _BATCH)):
        yield batch

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


def content_of(triples: Iterable[Triple]) -> Content:
    """Count a graph and take its digest."""
    count, digest = 0, hashlib.sha256()
    for batch in _batches(triples):
        count += len(batch)
        digest.update(_write(batch))
    return Content(count, digest.hexdigest())


def pieces_of(triples: Iterable[Triple], size: int) -> Iterator[bytes]:
    """A graph as N-Triples.

    Args:
        triples: without blank nodes, which mean something else in each piece.
        size: bytes after which a piece ends, at the end of a batch.
    """
    piece = bytearray()
    for batch in _batches(triples):
        piece += _write(batch)
        if len(piece) >= size:
            yield bytes(piece)
            piece.clear()
    if piece:
        yield bytes(piece)


def _batches(triples: Iterable[Triple]) -> Iterator[list[Triple]]:
    rest = iter(triples)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def _write(triples: list[Triple]) -> bytes:
    return pyoxigraph.serialize(triples, format=RdfFormat.N_TRIPLES) or b""

"""A subject with all that is said of it, in the order in which it is written."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from fazhi.rdf.terms import RDF, RDFS

Pair = tuple[NamedNode, NamedNode | Literal]
"""A predicate and an object."""

Resource = tuple[str, Iterable[Pair]]
"""A path below the base and what is said of it; a pair may come twice."""

_FIRST = {RDF.type: 0, RDFS.label: 1}


@dataclass(frozen=True, slots=True)
class Node:
    """A subject.

    Args:
        subject: its IRI.
        said: by predicate the sorted objects, each once; types come first, then labels, then the others by name.
    """

    subject: NamedNode
    said: dict[NamedNode, list[NamedNode | Literal]]


def make_node(subject: NamedNode, pairs: Iterable[Pair]) -> Node:
    """Make the node of a subject from pairs in any order."""
    said: dict[NamedNode, list[NamedNode | Literal]] = {}
    for predicate, object_ in pairs:
        said.setdefault(predicate, []).append(object_)
    for predicate, objects in said.items():
        if len(objects) > 1:
            said[predicate] = sorted(set(objects), key=str)
    return Node(subject, {predicate: said[predicate] for predicate in _in_order(tuple(said))})


@lru_cache(1_000)
def _in_order(predicates: tuple[NamedNode, ...]) -> tuple[NamedNode, ...]:
    return tuple(sorted(predicates, key=lambda predicate: (_FIRST.get(predicate, 2), predicate.value)))

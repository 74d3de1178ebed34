"""What the shapes ask of data, as far as it can be said in a few words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rdflib import SH, Graph, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from fazhi.ontology.schema import read_shapes

_SIMPLE = frozenset({SH.path, SH.minCount, SH.maxCount, SH.datatype, SH["class"], SH.nodeKind, SH["in"], SH["or"]})
"""What a constraint tells; of anything else it says only that there is more."""


@dataclass(frozen=True, slots=True)
class Constraint:
    """What holds of a property of all things of a class.

    Args:
        property_: IRI.
        least: how many values there are at least.
        most: how many at most; None where there is no bound.
        kinds: classes and data types, of which a value has one.
        values: what a value has to be one of.
        iri: whether a value is an IRI, whatever its class.
        more: whether the shape asks more.
    """

    property_: str
    least: int
    most: int | None
    kinds: tuple[str, ...]
    values: tuple[str, ...]
    iri: bool
    more: bool


def read_constraints() -> Mapping[str, tuple[Constraint, ...]]:
    """IRI of a class to its constraints, by property."""
    graph = read_shapes()
    held: dict[str, list[Constraint]] = {}
    for shape, class_ in graph.subject_objects(SH.targetClass):
        for node in graph.objects(shape, SH.property):
            if isinstance(graph.value(node, SH.path), URIRef):
                held.setdefault(str(class_), []).append(_constraint(graph, node))
    return {iri: tuple(sorted(found, key=lambda c: c.property_)) for iri, found in sorted(held.items())}


def _constraint(graph: Graph, node: Node) -> Constraint:
    most = graph.value(node, SH.maxCount)
    return Constraint(
        str(graph.value(node, SH.path)),
        int(str(graph.value(node, SH.minCount) or 0)),
        None if most is None else int(str(most)),
        tuple(sorted(_kinds(graph, node))),
        tuple(str(value) for value in _members(graph, graph.value(node, SH["in"]))),
        graph.value(node, SH.nodeKind) == SH.IRI,
        bool(set(graph.predicates(node)) - _SIMPLE),
    )


def _kinds(graph: Graph, node: Node) -> Iterator[str]:
    for choice in (node, *_members(graph, graph.value(node, SH["or"]))):
        for property_ in (SH.datatype, SH["class"]):
            yield from (str(kind) for kind in graph.objects(choice, property_))


def _members(graph: Graph, list_: Node | None) -> list[Node]:
    return list(Collection(graph, list_)) if list_ is not None else []

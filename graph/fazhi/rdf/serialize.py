"""Quads as text: Turtle, TriG and N-Quads; the same graph is the same bytes, whatever order its quads come in."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import Literal, NamedNode, Quad

from fazhi.rdf.compact import Compactor
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.terms import PREFIXES, RDF, RDFS

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]
"""The data have neither blank nodes nor quoted triples."""

_FIRST = {RDF.type: 0, RDFS.label: 1}


def to_turtle(quads: Iterable[Quad], base: str = DEFAULT_BASE) -> str:
    """All triples of all named graphs as Turtle, grouped by subject, types and labels first."""
    compactor = Compactor(base)
    return _head(base) + "".join(_blocks(sorted_triples(quads), compactor, ""))


def to_trig(quads: Iterable[Quad], base: str = DEFAULT_BASE) -> str:
    """The named graphs as TriG, each written like ``to_turtle``."""
    compactor = Compactor(base)
    parts = [_head(base)]
    for name, triples in by_graph(quads):
        parts += [f"\n{compactor.turtle(name)} {{", *_blocks(triples, compactor, "    "), "}\n"]
    return "".join(parts)


def to_nquads(quads: Iterable[Quad]) -> str:
    """One line a quad, sorted."""
    return "".join(sorted({f"{quad} .\n" for quad in quads}))


def sorted_triples(quads: Iterable[Quad]) -> list[Triple]:
    """The triples of quads, each once, by subject, then types, labels and other predicates by name."""
    return sorted({_triple(quad) for quad in quads}, key=_order)


def by_graph(quads: Iterable[Quad]) -> Iterator[tuple[NamedNode, list[Triple]]]:
    """Each named graph with its sorted triples, by name."""
    graphs: dict[NamedNode, set[Triple]] = {}
    for quad in quads:
        if isinstance(quad.graph_name, NamedNode):
            graphs.setdefault(quad.graph_name, set()).add(_triple(quad))
    return ((name, sorted(graphs[name], key=_order)) for name in sorted(graphs, key=lambda name: name.value))


def _triple(quad: Quad) -> Triple:
    subject, object_ = quad.subject, quad.object
    if not isinstance(subject, NamedNode) or not isinstance(object_, NamedNode | Literal):
        raise TypeError(f"{quad} is not of the data's own form")
    return subject, quad.predicate, object_


def _order(triple: Triple) -> tuple[str, int, str, str]:
    subject, predicate, object_ = triple
    return subject.value, _FIRST.get(predicate, 2), predicate.value, str(object_)


def _head(base: str) -> str:
    lines = [f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items())]
    return "".join((f"@base <{base}> .\n", *lines))


def _blocks(triples: list[Triple], compactor: Compactor, indent: str) -> Iterator[str]:
    """A paragraph for each subject."""
    for subject, group in groupby(triples, key=lambda triple: triple[0]):
        lines = []
        for predicate, same in groupby(group, key=lambda triple: triple[1]):
            objects = ", ".join(compactor.turtle(object_) for _, _, object_ in same)
            lines.append(f"{'a' if predicate == RDF.type else compactor.turtle(predicate)} {objects}")
        yield f"\n{indent}{compactor.turtle(subject)} " + f" ;\n{indent}    ".join(lines) + " .\n"

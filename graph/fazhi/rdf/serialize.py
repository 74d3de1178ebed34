"""Nodes as text: Turtle and TriG, written as the nodes come, so that no file is ever whole in memory."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from pyoxigraph import NamedNode

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.rdf.compact import Compactor
from fazhi.rdf.encode import iter_named_graphs, iter_union
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.nodes import Node
from fazhi.rdf.terms import PREFIXES, RDF


def write_turtle(graph: KnowledgeGraph, file: TextIO, base: str = DEFAULT_BASE) -> None:
    """Write all triples of all named graphs as Turtle: a paragraph for each subject, sorted."""
    compactor = Compactor(base)
    file.write(_head(base))
    file.writelines(_blocks(iter_union(graph, base), compactor, ""))


def write_trig(graph: KnowledgeGraph, file: TextIO, base: str = DEFAULT_BASE) -> None:
    """Write the named graphs as TriG, each like ``write_turtle``."""
    compactor = Compactor(base)
    file.write(_head(base))
    for name, nodes in iter_named_graphs(graph, base):
        file.write(f"\n{compactor.turtle(name)} {{")
        file.writelines(_blocks(nodes, compactor, "    "))
        file.write("}\n")


def _head(base: str) -> str:
    lines = [f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items())]
    return "".join((f"@base <{base}> .\n", *lines))


def _blocks(nodes: Iterable[Node], compactor: Compactor, indent: str) -> Iterator[str]:
    """A paragraph for each subject."""
    term = compactor.turtle
    between = f" ;\n{indent}    "
    for node in nodes:
        lines = [f"{_verb(p, compactor)} {', '.join(map(term, objects))}" for p, objects in node.said.items()]
        yield f"\n{indent}{term(node.subject)} {between.join(lines)} .\n"


def _verb(predicate: NamedNode, compactor: Compactor) -> str:
    return "a" if predicate == RDF.type else compactor.turtle(predicate)

"""Nodes as text: Turtle and TriG, written as the nodes come, so that no file is ever whole in memory."""

from typing import TextIO

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.rdf.compact import Compactor
from fazhi.rdf.encode import iter_named_graphs
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.nodes import Node
from fazhi.rdf.terms import PREFIXES, RDF


class TurtleWriter:
    """Writes triples as Turtle, a paragraph for each node.

    Args:
        file: where to.
        base: the base of things.
        indent: what each line begins with.
    """

    def __init__(self, file: TextIO, base: str = DEFAULT_BASE, *, indent: str = "") -> None:
        self._file = file
        self._term = Compactor(base).turtle
        self._start = f"\n{indent}"
        self._between = f" ;\n{indent}    "
        self._verbs = {RDF.type: "a"}
        file.write(f"@base <{base}> .\n")
        file.writelines(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items()))

    def write(self, node: Node) -> None:
        """Write a node."""
        term, verbs = self._term, self._verbs
        lines = []
        for predicate, objects in node.said.items():
            if predicate not in verbs:
                verbs[predicate] = term(predicate)
            lines.append(f"{verbs[predicate]} {', '.join(map(term, objects))}")
        self._file.write(f"{self._start}{term(node.subject)} {self._between.join(lines)} .\n")

    def finish(self) -> None:
        """Write what stands behind the last node, which is nothing."""


def write_trig(graph: KnowledgeGraph, file: TextIO, base: str = DEFAULT_BASE) -> None:
    """Write each report's named graph as TriG, sorted."""
    writer = TurtleWriter(file, base, indent="    ")
    compactor = Compactor(base)
    for name, nodes in iter_named_graphs(graph, base):
        file.write(f"\n{compactor.turtle(name)} {{")
        for node in nodes:
            writer.write(node)
        file.write("}\n")

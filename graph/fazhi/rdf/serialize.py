"""Nodes as Turtle."""

from fazhi.rdf.compact import Compactor
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.nodes import Node
from fazhi.rdf.terms import PREFIXES, RDF


class Turtle:
    """Makes Turtle, a paragraph for each node.

    Args:
        base: the base of things.
    """

    def __init__(self, base: str = DEFAULT_BASE) -> None:
        self.term = Compactor(base).turtle
        self._verbs = {RDF.type: "a"}
        prefixes = (f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items()))
        self.head = "".join((f"@base <{base}> .\n", *prefixes))
        """What stands before the first node; TriG begins with it too."""

    def paragraph(self, node: Node) -> str:
        """A node, as Turtle and TriG have it."""
        term, verbs = self.term, self._verbs
        lines = []
        for predicate, objects in node.said.items():
            if predicate not in verbs:
                verbs[predicate] = term(predicate)
            words = term(objects[0]) if len(objects) == 1 else ", ".join(map(term, objects))
            lines.append(f"{verbs[predicate]} {words}")
        return f"\n{term(node.subject)} {_BETWEEN.join(lines)} .\n"


_BETWEEN = " ;\n    "

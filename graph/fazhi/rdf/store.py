"""The graph as an Oxigraph store that answers SPARQL and never reaches out of itself."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

import pyoxigraph
from pyoxigraph import DefaultGraph, NamedNode, Quad

from fazhi.model import GraphError
from fazhi.rdf.formats import GRAPHS, ROWS, Format, Kind, named
from fazhi.rdf.guard import check_query
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.table import Table, to_cell
from fazhi.rdf.terms import PREFIXES

Rows = pyoxigraph.QuerySolutions
Boolean = pyoxigraph.QueryBoolean
Triples = pyoxigraph.QueryTriples
Triple = pyoxigraph.Triple


class Store:
    """Quads that can be asked; without ``FROM`` a query's default graph is the union of the named graphs.

    The union is kept beside the named graphs, since Oxigraph's own union has a triple once for each graph that states
    it, which would count a county as often as there are reports on it.

    Args:
        quads: what the store holds, in memory.

    Example:
        >>> s, p = NamedNode("https://example.org/id/a"), NamedNode(PREFIXES["rdfs"] + "label")
        >>> store = Store([Quad(s, p, pyoxigraph.Literal("甲县", language="zh"), s)])
        >>> store.query("SELECT ?l { ?s rdfs:label ?l }").rows
        (('甲县',),)
    """

    def __init__(self, quads: Iterable[Quad] = ()) -> None:
        self._store = pyoxigraph.Store()
        self._store.bulk_extend(quads)
        self._store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in self._store)

    @classmethod
    def read_only(cls, path: Path) -> "Store":
        """Open the store that ``disk.make_store`` has made in a folder.

        Raises:
            GraphError: the folder holds no store.
        """
        store = cls.__new__(cls)
        try:
            store._store = pyoxigraph.Store.read_only(str(path))
        except OSError as error:
            raise GraphError(f"{path}: is no store ({error})") from error
        return store

    def __len__(self) -> int:
        """How many triples the union has."""
        return sum(1 for _ in self._store.quads_for_pattern(None, None, None, DefaultGraph()))

    def quads(self) -> Iterator[Quad]:
        """What the named graphs hold, in no order."""
        return (quad for quad in self._store if quad.graph_name != DefaultGraph())

    def triples(self, graph: str | None = None) -> Iterator[Triple]:
        """What a named graph holds, or without one the union, in an order that depends on nothing but the content."""
        name = DefaultGraph() if graph is None else NamedNode(graph)
        return (quad.triple for quad in self._store.quads_for_pattern(None, None, None, name))

    @cached_property
    def graphs(self) -> frozenset[str]:
        """The IRIs of the named graphs."""
        return frozenset(graph.value for graph in self._store.named_graphs() if isinstance(graph, NamedNode))

    def query(self, text: str) -> Table:
        """Ask a question.

        Args:
            text: SPARQL 1.1; the prefixes of ``PREFIXES`` need not be declared, and relative IRIs are those of things.

        Returns:
            The rows of a SELECT; for ASK one row with the column ``ask``; for CONSTRUCT and DESCRIBE the triples,
            sorted, with the columns ``subject predicate object``.

        Raises:
            GraphError: the query is malformed, an update, too long, asks another endpoint, or names a graph that is
                not here.
        """
        answer = self.evaluate(text)
        if isinstance(answer, Boolean):
            return Table(("ask",), ((bool(answer),),))
        if isinstance(answer, Triples):
            triples = sorted(answer, key=str)
            return Table(("subject", "predicate", "object"), tuple(tuple(map(to_cell, t)) for t in triples))
        variables = tuple(variable.value for variable in answer.variables)
        return Table(variables, tuple(tuple(map(to_cell, solution)) for solution in answer))

    def answer(self, text: str, format_: str = "json") -> bytes:
        """Ask a question and get the answer as the W3C's formats have it.

        Args:
            text: as for ``query``.
            format_: ``json``, ``xml``, ``csv`` or ``tsv`` for SELECT and ASK; ``turtle``, ``ntriples``, ``jsonld``,
                ``rdfxml`` or ``trig`` for CONSTRUCT and DESCRIBE.

        Raises:
            GraphError: as for ``query``, or the answer cannot have that format.
        """
        answer = self.evaluate(text)
        if isinstance(answer, Triples):
            return answer.serialize(format=_require(format_, GRAPHS).oxigraph) or b""
        return answer.serialize(format=_require(format_, ROWS).oxigraph) or b""

    def evaluate(
        self, text: str, *, default_graphs: Sequence[str] = (), named_graphs: Sequence[str] = ()
    ) -> Rows | Boolean | Triples:
        """Ask a question and get Oxigraph's own answer, which is made as it is read.

        Args:
            text: as for ``query``.
            default_graphs: graphs whose union is the default graph, whatever the query's ``FROM`` says. If these or
                ``named_graphs`` are given, there are no others; one that is not here is empty.
            named_graphs: what ``GRAPH`` finds.

        Raises:
            GraphError: as for ``query``; ``RefusedQueryError`` where it may not be asked.
        """
        check_query(text, self.graphs)
        chosen = bool(default_graphs or named_graphs)
        try:
            return self._store.query(
                text,
                base_iri=DEFAULT_BASE,
                prefixes=PREFIXES,
                default_graph=[NamedNode(iri) for iri in default_graphs] if chosen else None,
                named_graphs=[NamedNode(iri) for iri in named_graphs] if chosen else None,
            )
        except SyntaxError as error:
            raise GraphError(f"the query is not valid SPARQL: {error}") from error
        except ValueError as error:
            raise GraphError(f"that is no IRI of a graph: {error}") from error


def _require(name: str, formats: Sequence[Format[Kind]]) -> Format[Kind]:
    format_ = named(name, formats)
    if format_ is None:
        choice = ", ".join(f.name for f in formats)
        raise GraphError(f"this answer cannot be written as {name}; choose from {choice}")
    return format_

"""The graph as an Oxigraph store that answers SPARQL and never reaches out of itself."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pyoxigraph
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, QueryResultsFormat, RdfFormat

from fazhi.model import GraphError
from fazhi.rdf.guard import from_graphs, refuse_service
from fazhi.rdf.terms import PREFIXES

GRAPH_FILES = ("graph.nq", "graph.trig")
"""What a written folder's quads are in; the first one that is there is read."""

XSD = PREFIXES["xsd"]
_ROWS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
_GRAPHS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.JSON_LD,
    "xml": RdfFormat.RDF_XML,
}


class Iri(str):
    """An IRI in an answer, told apart from a string."""

    __slots__ = ()


Cell = Iri | str | int | Decimal | bool | date | None
"""A value of an answer: numbers and days by their datatype, a year as int, everything else as its words."""


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a query.

    Args:
        variables: names of the columns.
        rows: values in the columns' order; None where a variable is unbound.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        return (dict(zip(self.variables, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, variable: str) -> tuple[Cell, ...]:
        """All values of one column.

        Raises:
            GraphError: the answer has no such column.
        """
        if variable not in self.variables:
            raise GraphError(f"the answer has no column {variable}; it has {', '.join(self.variables)}")
        index = self.variables.index(variable)
        return tuple(row[index] for row in self.rows)


class Store:
    """Quads in memory; without ``FROM`` a query's default graph is the union of the named graphs.

    The union is kept beside the named graphs, since Oxigraph's own union has a triple once for each graph that states
    it, which would count a county as often as there are reports on it.

    Args:
        quads: what the store holds.

    Example:
        >>> s, p = NamedNode("https://example.org/id/a"), NamedNode(PREFIXES["rdfs"] + "label")
        >>> Store([Quad(s, p, Literal("甲县", language="zh"), s)]).query("SELECT ?l { ?s rdfs:label ?l }").rows
        (('甲县',),)
    """

    def __init__(self, quads: Iterable[Quad] = ()) -> None:
        self._store = pyoxigraph.Store()
        self._store.bulk_extend(quads)
        self._store.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in self._store)

    def __len__(self) -> int:
        """How many triples the union has."""
        return sum(1 for _ in self._store.quads_for_pattern(None, None, None, DefaultGraph()))

    def quads(self) -> Iterator[Quad]:
        """What the named graphs hold, in no order."""
        return (quad for quad in self._store if quad.graph_name != DefaultGraph())

    def query(self, text: str) -> Table:
        """Ask a question.

        Args:
            text: SPARQL 1.1; the prefixes of ``PREFIXES`` need not be declared.

        Returns:
            The rows of a SELECT; for ASK one row with the column ``ask``; for CONSTRUCT and DESCRIBE the triples,
            sorted, with the columns ``subject predicate object``.

        Raises:
            GraphError: the query is malformed, an update, too long, asks another endpoint, or names a graph that is
                not here.
        """
        answer = self._ask(text)
        if isinstance(answer, pyoxigraph.QueryBoolean):
            return Table(("ask",), ((bool(answer),),))
        if isinstance(answer, pyoxigraph.QueryTriples):
            triples = sorted(answer, key=str)
            return Table(("subject", "predicate", "object"), tuple(tuple(map(to_cell, t)) for t in triples))
        variables = tuple(variable.value for variable in answer.variables)
        return Table(variables, tuple(tuple(map(to_cell, solution)) for solution in answer))

    def answer(self, text: str, format_: str = "json") -> bytes:
        """Ask a question and get the answer as the W3C's formats have it.

        Args:
            text: as for ``query``.
            format_: ``json``, ``xml``, ``csv`` or ``tsv`` for SELECT and ASK; ``turtle``, ``ntriples``, ``jsonld`` or
                ``xml`` for CONSTRUCT and DESCRIBE.

        Raises:
            GraphError: as for ``query``, or the answer cannot have that format.
        """
        answer = self._ask(text)
        formats: dict[str, QueryResultsFormat] | dict[str, RdfFormat]
        formats = _GRAPHS if isinstance(answer, pyoxigraph.QueryTriples) else _ROWS
        if format_ not in formats:
            raise GraphError(f"this answer cannot be written as {format_}; choose from {', '.join(formats)}")
        if isinstance(answer, pyoxigraph.QueryTriples):
            return answer.serialize(format=_GRAPHS[format_]) or b""
        return answer.serialize(format=_ROWS[format_]) or b""

    def _ask(self, text: str) -> pyoxigraph.QuerySolutions | pyoxigraph.QueryBoolean | pyoxigraph.QueryTriples:
        refuse_service(text)
        known = {graph.value for graph in self._store.named_graphs() if isinstance(graph, NamedNode)}
        for iri in from_graphs(text):
            if iri not in known:
                raise GraphError(f"there is no graph <{iri}> here")
        try:
            return self._store.query(text, prefixes=PREFIXES)
        except SyntaxError as error:
            raise GraphError(f"the query is not valid SPARQL: {error}") from error


def require_graph(folder: Path) -> Path:
    """The file of the graph of a folder that an export wrote.

    Raises:
        GraphError: the folder holds no graph.
    """
    path = next((folder / name for name in GRAPH_FILES if (folder / name).is_file()), None)
    if path is None:
        raise GraphError(f"{folder}: neither {' nor '.join(GRAPH_FILES)} is there")
    return path


def read_store(folder: Path) -> Store:
    """Read the graph of a folder that an export wrote.

    Raises:
        GraphError: the folder holds no graph, or what it holds cannot be read.
    """
    path = require_graph(folder)
    try:
        return Store(pyoxigraph.parse(path=path))
    except (OSError, SyntaxError) as error:
        raise GraphError(f"{path}: {error}") from error


def to_cell(term: object) -> Cell:
    """A term as a plain value; a literal that its datatype does not allow stays its words."""
    if term is None:
        return None
    if not isinstance(term, Literal):
        return Iri(term.value) if isinstance(term, NamedNode) else str(term)
    convert = _CONVERSIONS.get(term.datatype.value.removeprefix(XSD))
    if convert is None:
        return term.value
    try:
        return convert(term.value)
    except (ValueError, ArithmeticError):
        return term.value


def _boolean(text: str) -> bool:
    return text in ("true", "1")


_CONVERSIONS: dict[str, Callable[[str], Cell]] = {
    "integer": int,
    "gYear": int,
    "decimal": Decimal,
    "date": date.fromisoformat,
    "boolean": _boolean,
}

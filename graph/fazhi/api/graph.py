"""The graph as users hold it."""

from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from fazhi.api.questions import ask
from fazhi.api.tables import Options, Tables, compare_tables, tables_of
from fazhi.exports.run import export
from fazhi.exports.viewer.page import write_page
from fazhi.knowledge.comparison import Comparison
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import CheckResult, Claim, Entity, FollowUp, InputError, OutputError, ReadReport, Report, Succession
from fazhi.ontology.queries import Value
from fazhi.rdf.encode import encode
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.store import Store
from fazhi.rdf.table import Table

if TYPE_CHECKING:
    import networkx
    import rdflib


class Graph:
    """What reports state, each statement with the words that it was read from.

    Args:
        knowledge: the graph itself.
        base: what the IRIs of things start with.
        failures: the inputs that could not be read, or that a model could not be asked about.

    Example:
        >>> graph = Graph(KnowledgeGraph([]))
        >>> graph.query("SELECT ?s { ?s a fz:Reform }").rows
        ()
    """

    def __init__(
        self, knowledge: KnowledgeGraph, *, base: str = DEFAULT_BASE, failures: Iterable[InputError] = ()
    ) -> None:
        self.knowledge = knowledge
        self.base = base
        self.failures = tuple(failures)

    def __repr__(self) -> str:
        return f"<{repr(self.knowledge).replace('KnowledgeGraph', 'fazhi.Graph')}>"

    @property
    def readings(self) -> tuple[ReadReport, ...]:
        """Each report with its own entities, claims and numerals, by id."""
        return self.knowledge.readings

    @property
    def reports(self) -> Mapping[str, Report]:
        """The reports by id."""
        return self.knowledge.reports

    @property
    def entities(self) -> Mapping[str, Entity]:
        """The things that claims speak of, by id."""
        return self.knowledge.entities

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Everything that the reports state, in reading order."""
        return self.knowledge.claims

    @property
    def findings(self) -> tuple[CheckResult, ...]:
        """What does not add up."""
        return self.knowledge.findings

    @property
    def checks(self) -> tuple[CheckResult, ...]:
        """What each check of figures against each other came to."""
        return self.knowledge.checks

    @property
    def follow_ups(self) -> tuple[FollowUp, ...]:
        """What became of the promises."""
        return self.knowledge.follow_ups

    @cached_property
    def tables(self) -> Tables:
        """What is known as tables of typed rows, with names and quotes."""
        return tables_of(self.knowledge)

    def compare(self, indicator: str, **options: Unpack[Options]) -> Comparison:
        """Lay the figures of one indicator side by side: areas and years; ``peers.compare`` tells the options.

        Raises:
            GraphError: the indicator or a division is not known.
        """
        return compare_tables(self.tables, indicator, **options)

    @property
    def successions(self) -> tuple[Succession, ...]:
        """What divisions and bodies became, as rules tell it and no report."""
        return self.knowledge.successions

    @property
    def nx(self) -> "networkx.MultiDiGraph[str]":
        """The graph in networkx: a node for each entity and report, an edge for each relation that a report states."""
        return self.knowledge.nx

    @cached_property
    def rdf(self) -> "rdflib.Dataset":
        """The graph in rdflib, on Oxigraph: one named graph for each report; the default graph is their union."""
        from fazhi.rdf.dataset import to_dataset  # noqa: PLC0415  # it brings rdflib, which nothing else here needs

        return to_dataset(encode(self.knowledge, self.base))

    @cached_property
    def store(self) -> Store:
        """The graph in Oxigraph, for answers in the W3C's formats."""
        return Store(encode(self.knowledge, self.base))

    def query(self, question: str, **parameters: Value) -> Table:
        """Answer a question.

        Args:
            question: the name of a question that ships with fazhi (``fazhi query --list``), or SPARQL.
            parameters: values for the question's parameters, such as ``area`` and ``year``; None leaves one open.

        Raises:
            GraphError: the question is unknown, or the SPARQL cannot be answered.
            InputError: the question has no such parameter.
        """
        return ask(self.store, question, parameters)

    def view(self, path: str | Path) -> Path:
        """Write the graph as one HTML page that needs no network.

        Raises:
            OutputError: the file cannot be written.
        """
        path = Path(path)
        try:
            with path.open("w", encoding="utf-8", newline="") as file:
                write_page(self.knowledge, file, self.base)
        except OSError as error:
            raise OutputError(f"{path}: cannot be written ({error.strerror})") from error
        return path

    def export(self, out_dir: str | Path, *, bom: bool = False) -> tuple[Path, ...]:
        """Write every result file into a folder, at once or not at all.

        Args:
            out_dir: the folder; made if it is not there.
            bom: whether CSV files begin with a byte order mark, as some spreadsheet programs need.

        Returns:
            The files, sorted.

        Raises:
            OutputError: the folder cannot be written.
        """
        return export(self.knowledge, Path(out_dir), base=self.base, bom=bom)

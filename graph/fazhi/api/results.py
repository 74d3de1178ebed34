"""A folder of results, asked without reading the reports again."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Unpack

from fazhi.api.questions import ask
from fazhi.api.tables import Options, Tables, compare_tables, tables_in
from fazhi.knowledge.comparison import Comparison
from fazhi.ontology.queries import Value
from fazhi.rdf.disk import open_store, require_graph
from fazhi.rdf.store import Store
from fazhi.rdf.table import Table


@dataclass(frozen=True)
class Results:
    """What ``fazhi build`` wrote; its members answer like those of ``Graph``, and what is not asked for is not read."""

    folder: Path

    @cached_property
    def store(self) -> Store:
        """The graph in Oxigraph, on the disk: the first to ask waits for it to be made.

        Raises:
            GraphError: the folder holds no graph.
        """
        return open_store(self.folder)

    @cached_property
    def tables(self) -> Tables:
        """The tables of the folder as typed rows."""
        return tables_in(self.folder)

    def compare(self, indicator: str, **options: Unpack[Options]) -> Comparison:
        """Lay the figures of one indicator side by side; ``peers.compare`` tells the options."""
        return compare_tables(self.tables, indicator, **options)

    def query(self, question: str, **parameters: Value) -> Table:
        """Answer a question: the name of one that ships with fazhi, or SPARQL."""
        return ask(self.store, question, parameters)


def open_results(folder: str | Path) -> Results:
    """Open a folder that ``fazhi build`` or ``Graph.export`` wrote.

    Raises:
        GraphError: the folder holds no graph.
    """
    path = Path(folder)
    require_graph(path)
    return Results(path)

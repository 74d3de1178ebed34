"""A folder of results, asked without reading the reports again."""

from dataclasses import dataclass
from pathlib import Path

from fazhi.api.questions import ask
from fazhi.ontology.queries import Value
from fazhi.rdf.store import Store, Table, read_store


@dataclass(frozen=True, slots=True)
class Results:
    """What ``fazhi build`` wrote; ``query`` answers like ``Graph.query``."""

    store: Store

    def query(self, question: str, **parameters: Value) -> Table:
        """Answer a question: the name of one that ships with fazhi, or SPARQL."""
        return ask(self.store, question, parameters)


def open_results(folder: str | Path) -> Results:
    """Open a folder that ``fazhi build`` or ``Graph.export`` wrote.

    Raises:
        GraphError: the folder holds no graph.
    """
    return Results(read_store(Path(folder)))

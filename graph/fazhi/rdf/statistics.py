"""What a store holds, counted once when it is made."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

import pyoxigraph

from fazhi.model import GraphError
from fazhi.rdf.terms import PREFIXES

STATISTICS = "statistics.json"
"""The file in a store's folder that tells them; written last."""

_CLASSES = "SELECT ?key (COUNT(*) AS ?n) { ?s a ?key } GROUP BY ?key"
_PROPERTIES = "SELECT ?key (COUNT(*) AS ?n) { ?s ?key ?o } GROUP BY ?key"
_GRAPHS = "SELECT ?key (COUNT(*) AS ?n) { GRAPH ?key { ?s ?p ?o } } GROUP BY ?key"


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts of the union and of the named graphs.

    Args:
        digest: SHA-256 of the file of quads.
        triples: how many the union has.
        classes: IRI of a class to the number of its instances.
        properties: IRI of a property to the number of triples with it.
        graphs: IRI of a named graph to the number of its triples.
    """

    digest: str
    triples: int
    classes: Mapping[str, int]
    properties: Mapping[str, int]
    graphs: Mapping[str, int]

    def to_json(self) -> str:
        """As JSON, sorted."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=1, sort_keys=True)


def count(store: pyoxigraph.Store, digest: str) -> Statistics:
    """Count what a store holds.

    Args:
        store: one whose default graph is the union.
        digest: SHA-256 of the file that it was made from.
    """
    properties = _table(store, _PROPERTIES)
    return Statistics(digest, sum(properties.values()), _table(store, _CLASSES), properties, _table(store, _GRAPHS))


def read_statistics(store: Path) -> Statistics:
    """Read what ``disk.make_store`` counted.

    Raises:
        GraphError: the folder holds no store.
    """
    try:
        return Statistics(**json.loads((store / STATISTICS).read_text("utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise GraphError(f"{store}: is no store") from error


def _table(store: pyoxigraph.Store, query: str) -> dict[str, int]:
    rows = store.query(query, prefixes=PREFIXES)
    assert isinstance(rows, pyoxigraph.QuerySolutions)  # noqa: S101
    found = {row["key"].value: int(row["n"].value) for row in rows if row["key"] is not None}
    return dict(sorted(found.items()))

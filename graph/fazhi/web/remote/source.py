"""A store that ``fazhi load`` has published to, as what is served."""

import asyncio
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

from fazhi.rdf.statistics import Statistics
from fazhi.web.evaluation.request import Limits
from fazhi.web.remote.catalogue import UNION, Catalogue, read_catalogue
from fazhi.web.remote.endpoint import Endpoint
from fazhi.web.remote.errors import RemoteError
from fazhi.web.remote.evaluator import RemoteEvaluator
from fazhi.web.remote.transport import Transport, to_url
from fazhi.web.service import Data

T = TypeVar("T")

_CLASSES = f"SELECT ?key (COUNT(*) AS ?n) WHERE {{ GRAPH <{UNION}> {{ ?s a ?key }} }} GROUP BY ?key"
_PROPERTIES = f"SELECT ?key (COUNT(*) AS ?n) WHERE {{ GRAPH <{UNION}> {{ ?s ?key ?o }} }} GROUP BY ?key"


class RemoteSource:
    """Another store.

    Args:
        endpoint: where it answers queries.

    Raises:
        RemoteError: that is no address.
    """

    def __init__(self, endpoint: str) -> None:
        self._url = to_url(endpoint)

    def current(self) -> str:
        """The digest of what has been published."""
        return self._with_endpoint(self._read).digest

    async def open(self, limits: Limits) -> Data:
        """What has been published, as data whose queries are passed on."""
        catalogue, statistics = await asyncio.to_thread(self._with_endpoint, self._describe)
        modified = catalogue.modified or datetime.now(UTC)
        manifest = {"ontology": {"version": catalogue.version}}
        evaluator = RemoteEvaluator(self._url, statistics.graphs.keys(), limits)
        return Data(catalogue.digest, statistics, manifest, modified, evaluator)

    def stamp(self) -> None:
        """Nothing: another store does not tell when it changes."""

    def _with_endpoint(self, ask: Callable[[Endpoint], T]) -> T:
        with Transport(str(self._url)) as transport:
            return ask(Endpoint(transport, self._url))

    def _read(self, endpoint: Endpoint) -> Catalogue:
        catalogue = read_catalogue(endpoint)
        if UNION not in catalogue.graphs:
            raise RemoteError(str(self._url), "holds nothing that `fazhi load` has published in full")
        return catalogue

    def _describe(self, endpoint: Endpoint) -> tuple[Catalogue, Statistics]:
        catalogue = self._read(endpoint)
        named = {iri: content.triples for iri, content in sorted(catalogue.graphs.items()) if iri != UNION}
        classes, properties = (_counts(endpoint, query) for query in (_CLASSES, _PROPERTIES))
        triples = catalogue.graphs[UNION].triples
        return catalogue, Statistics(catalogue.digest, triples, classes, properties, named)


def _counts(endpoint: Endpoint, query: str) -> dict[str, int]:
    rows = ((row["key"], int(row["n"])) for row in endpoint.rows(query, UNION) if "key" in row)
    return dict(sorted(rows))

"""A folder of results, to be published."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from fazhi.rdf.disk import MANIFEST, held, make_store, require_graph
from fazhi.rdf.store import Store
from fazhi.web.remote.addresses import guess_graph_stores
from fazhi.web.remote.catalogue import Catalogue
from fazhi.web.remote.endpoint import Endpoint
from fazhi.web.remote.errors import RemoteError
from fazhi.web.remote.graph_store import GraphStore
from fazhi.web.remote.publish import Publisher
from fazhi.web.remote.transport import Patience, Transport, to_url


@contextmanager
def publisher(
    folder: Path, endpoint: str, graph_store: str | None = None, patience: Patience | None = None
) -> Iterator[Publisher]:
    """What publishes a folder to a store.

    Args:
        folder: what ``fazhi build`` wrote.
        endpoint: where the store answers queries.
        graph_store: where it keeps graphs; by default guessed from ``endpoint``.
        patience: when a request is sent again.

    Raises:
        GraphError: the folder holds no graph.
        RemoteError: an address or the credentials cannot be used.
    """
    query_url = to_url(endpoint)
    urls = (to_url(graph_store),) if graph_store else guess_graph_stores(query_url)
    if not urls:
        raise RemoteError(endpoint, "does not tell where the store keeps graphs; give that address by --graph-store")
    path = make_store(folder)
    with held(path), Transport(endpoint, patience) as transport:
        kept = GraphStore(transport, urls)
        yield Publisher(Store.read_only(path), Endpoint(transport, query_url), kept, facts_of(folder))


def facts_of(folder: Path) -> Catalogue:
    """What is to be said of a folder's data: when they were written, and by which version of the ontology."""
    modified = datetime.fromtimestamp(int(require_graph(folder).stat().st_mtime), UTC)
    try:
        version = json.loads((folder / MANIFEST).read_text("utf-8"))["ontology"]["version"]
    except (OSError, ValueError, LookupError, TypeError):
        version = ""
    return Catalogue({}, modified, str(version))

"""What is served: a folder of results, its store, and the workers over it."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from fazhi.ontology.source import DATA_LICENCE
from fazhi.rdf.disk import MANIFEST, make_store, require_graph
from fazhi.rdf.statistics import Statistics, read_statistics
from fazhi.web.evaluation.pool import Pool
from fazhi.web.evaluation.request import Answer, Limits, QueryRequest


@dataclass(frozen=True, slots=True)
class Settings:
    """How the service behaves.

    Args:
        limits: what a query may use.
        log_queries: whether the log has their text.
        max_body: bytes of a request's body.
        max_url: bytes of a request's address.
        licence: the IRI of the licence of the data.
    """

    limits: Limits = field(default_factory=Limits)
    log_queries: bool = False
    max_body: int = 1 << 20
    max_url: int = 1 << 16
    licence: str = DATA_LICENCE


@dataclass(frozen=True, slots=True)
class Data:
    """What is served until the next reload.

    Args:
        store: the store's folder.
        statistics: its counts, and the digest of what it was made from.
        manifest: the manifest of the folder; empty where there is none.
        modified: when the data was written.
        pool: the workers over it.
    """

    store: Path
    statistics: Statistics
    manifest: Mapping[str, Any]
    modified: datetime
    pool: Pool

    @property
    def digest(self) -> str:
        """The digest of the data."""
        return self.statistics.digest


class Service:
    """A folder of results as a service; ``start`` comes first, ``close`` last.

    Args:
        folder: what ``fazhi build`` wrote.
        settings: how it behaves.
    """

    def __init__(self, folder: Path, settings: Settings | None = None) -> None:
        self.folder = folder
        self.settings = settings or Settings()
        self._data: Data | None = None
        self._reloading = asyncio.Lock()
        self._retired: set[asyncio.Task[None]] = set()

    @property
    def data(self) -> Data:
        """What is served now; who needs two things of it takes it once."""
        assert self._data is not None  # noqa: S101  # nothing is asked before the start
        return self._data

    async def start(self) -> None:
        """Make the store if need be, and start the workers; a service that has started stays as it is.

        Raises:
            GraphError: the folder holds no graph.
            WorkerFailureError: the store cannot be opened.
        """
        if self._data is None:
            self._data = await self._load()

    async def query(self, request: QueryRequest) -> Answer:
        """Evaluate a query.

        Raises:
            EvaluationError: there is no answer.
        """
        return await self.data.pool.run(request)

    async def reload(self) -> bool:
        """Serve what the folder holds now; what is being answered is answered from what it held before.

        Returns:
            Whether it holds something else than before.

        Raises:
            GraphError: the folder holds no graph; the service goes on as it was.
            WorkerFailureError: the store cannot be opened; likewise.
        """
        async with self._reloading:
            store = await asyncio.to_thread(make_store, self.folder)
            if store == self.data.store:
                return False
            old, self._data = self.data, await self._load()
            retirement = asyncio.create_task(old.pool.close(self.settings.limits.timeout))
            self._retired.add(retirement)
            retirement.add_done_callback(self._retired.discard)
            return True

    async def close(self, patience: float | None = None) -> None:
        """End the workers; what is being answered has so many seconds, by default those that a query may take."""
        wait = self.settings.limits.timeout if patience is None else patience
        await asyncio.gather(self.data.pool.close(wait), *self._retired)

    async def _load(self) -> Data:
        store = await asyncio.to_thread(make_store, self.folder)
        pool = Pool(store, self.settings.limits)
        await pool.start()
        modified = datetime.fromtimestamp(require_graph(self.folder).stat().st_mtime, UTC)
        return Data(store, read_statistics(store), _manifest(self.folder), modified, pool)


def _manifest(folder: Path) -> Mapping[str, Any]:
    try:
        manifest: Mapping[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest

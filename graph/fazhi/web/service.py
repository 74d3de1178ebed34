"""What is served: a folder of results, its store, and the workers over it."""

import asyncio
import json
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from fazhi.ontology.source import DATA_LICENCE
from fazhi.rdf.disk import MANIFEST, make_store, require_graph
from fazhi.rdf.statistics import Statistics, read_statistics
from fazhi.web.evaluation.evaluator import Evaluator
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
        store: what tells them from other data: the store's folder, or a digest.
        statistics: its counts, and the digest of what it was made from.
        manifest: the manifest of the folder; empty where there is none.
        modified: when the data was written.
        pool: what evaluates queries.
    """

    store: Hashable
    statistics: Statistics
    manifest: Mapping[str, Any]
    modified: datetime
    pool: Evaluator

    @property
    def digest(self) -> str:
        """The digest of the data."""
        return self.statistics.digest


class Source(Protocol):
    """Where data come from."""

    def current(self) -> Hashable:
        """What tells the data that are there now from others; it may take its time.

        Raises:
            FazhiError: there are none.
        """

    async def open(self, limits: Limits) -> Data:
        """The data that are there now, ready to be asked.

        Raises:
            FazhiError: there are none, or they cannot be asked.
        """

    def stamp(self) -> Hashable:
        """What changes when there may be other data; it takes no time."""


class FolderSource:
    """A folder of results.

    Args:
        folder: what ``fazhi build`` wrote.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def current(self) -> Path:
        """The folder of the store, which is made if need be."""
        return make_store(self._folder)

    async def open(self, limits: Limits) -> Data:
        """The data, with workers over them."""
        store = await asyncio.to_thread(make_store, self._folder)
        pool = Pool(store, limits)
        await pool.start()
        modified = datetime.fromtimestamp(require_graph(self._folder).stat().st_mtime, UTC)
        return Data(store, read_statistics(store), _manifest(self._folder), modified, pool)

    def stamp(self) -> Hashable:
        """That of the manifest, which a run writes last."""
        try:
            status = (self._folder / MANIFEST).stat()
        except OSError:
            return None
        return status.st_mtime_ns, status.st_ino


class Service:
    """Data as a service; ``start`` comes first, ``close`` last.

    Args:
        source: where they come from; a path is a folder of results.
        settings: how it behaves.
    """

    def __init__(self, source: Source | Path, settings: Settings | None = None) -> None:
        self.source = FolderSource(source) if isinstance(source, Path) else source
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
        """Open the data; a service that has started stays as it is.

        Raises:
            FazhiError: there are none, or they cannot be asked.
        """
        if self._data is None:
            self._data = await self.source.open(self.settings.limits)

    async def query(self, request: QueryRequest) -> Answer:
        """Evaluate a query.

        Raises:
            EvaluationError: there is no answer.
        """
        return await self.data.pool.run(request)

    async def reload(self) -> bool:
        """Serve the data that are there now; what is being answered is answered from those before.

        Returns:
            Whether they are others than before.

        Raises:
            FazhiError: there are none, or they cannot be asked; the service goes on as it was.
        """
        async with self._reloading:
            if await asyncio.to_thread(self.source.current) == self.data.store:
                return False
            old, self._data = self.data, await self.source.open(self.settings.limits)
            retirement = asyncio.create_task(old.pool.close(self.settings.limits.timeout))
            self._retired.add(retirement)
            retirement.add_done_callback(self._retired.discard)
            return True

    async def close(self, patience: float | None = None) -> None:
        """End the workers; what is being answered has so many seconds, by default those that a query may take."""
        wait = self.settings.limits.timeout if patience is None else patience
        await asyncio.gather(self.data.pool.close(wait), *self._retired)


def _manifest(folder: Path) -> Mapping[str, Any]:
    try:
        manifest: Mapping[str, Any] = json.loads((folder / MANIFEST).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest

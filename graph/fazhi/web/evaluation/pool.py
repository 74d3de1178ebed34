"""Workers, the queue before them, and the clock over them."""

import asyncio
import shutil
import tempfile
import time
from collections import deque
from contextlib import ExitStack
from pathlib import Path

from fazhi.rdf.disk import held
from fazhi.web.evaluation.process import Worker
from fazhi.web.evaluation.request import (
    Answer,
    BusyError,
    EvaluationError,
    Limits,
    QueryRequest,
    TimeLimitError,
)

_SPARES = 1
"""Workers that only stand by: one that is killed is replaced at once, however long a new one takes to start."""

_PAUSE = 1.0
"""Seconds before a worker that could not be started is tried again."""


class Pool:
    """Processes over one store.

    Args:
        store: the folder that ``disk.make_store`` has made.
        limits: what a query may use.
    """

    def __init__(self, store: Path, limits: Limits) -> None:
        self.store = store
        self.limits = limits
        self._idle: list[Worker] = []
        self._busy: set[Worker] = set()
        self._spares: list[Worker] = []
        self._waiting: deque[asyncio.Future[Worker]] = deque()
        self._tasks: set[asyncio.Task[None]] = set()
        self._held = ExitStack()
        self._spool: Path | None = None
        self._closing = False

    @property
    def pids(self) -> tuple[int, ...]:
        """The processes that evaluate, without those that stand by."""
        return tuple(sorted(worker.pid for worker in (*self._idle, *self._busy) if worker.alive))

    @property
    def running(self) -> int:
        """Queries that are evaluated."""
        return len(self._busy)

    @property
    def waiting(self) -> int:
        """Queries that wait."""
        return len(self._waiting)

    async def start(self) -> None:
        """Start the workers.

        Raises:
            WorkerFailureError: the store cannot be opened.
        """
        self._held.enter_context(held(self.store))
        self._spool = Path(tempfile.mkdtemp(prefix="fazhi-spool-"))
        started = (Worker.start(self.store, self._spool, self.limits) for _ in range(self.limits.workers + _SPARES))
        results = await asyncio.gather(*started, return_exceptions=True)
        workers = [result for result in results if isinstance(result, Worker)]
        self._idle, self._spares = workers[: self.limits.workers], workers[self.limits.workers :]
        for result in results:
            if isinstance(result, BaseException):
                await self.close(0)
                raise result

    async def run(self, request: QueryRequest) -> Answer:
        """Evaluate a query; where the task that waits for it is cancelled, the work ends.

        Raises:
            EvaluationError: there is no answer.
        """
        deadline = time.monotonic() + self.limits.timeout
        worker = await self._take(deadline)
        try:
            async with asyncio.timeout(deadline - time.monotonic()):
                return await worker.run(request)
        except TimeoutError:
            await worker.kill()
            raise TimeLimitError(f"the query took longer than {self.limits.timeout:g} s") from None
        except EvaluationError:
            raise
        except BaseException:
            await worker.kill()
            raise
        finally:
            self._give_back(worker)

    async def close(self, patience: float) -> None:
        """End the workers; queries that are evaluated or wait have so many seconds to end. A second time is nothing."""
        until = time.monotonic() + patience
        while (self._busy or self._waiting) and time.monotonic() < until:
            await asyncio.sleep(0.02)
        self._closing = True
        for future in self._waiting:
            if not future.done():
                future.set_exception(BusyError("the service is shutting down"))
        for task in self._tasks:
            task.cancel()
        workers = (*self._idle, *self._busy, *self._spares)
        await asyncio.gather(*(worker.kill() for worker in workers), *self._tasks, return_exceptions=True)
        self._idle.clear()
        self._spares.clear()
        self._held.close()
        if self._spool:
            shutil.rmtree(self._spool, ignore_errors=True)

    async def _take(self, deadline: float) -> Worker:
        if self._closing:
            raise BusyError("the service is shutting down")
        while self._idle:
            worker = self._idle.pop()
            if worker.alive:
                self._busy.add(worker)
                return worker
            self._replace()
        if len(self._waiting) >= self.limits.queue:
            raise BusyError(f"{self.limits.queue} queries are waiting already")
        future: asyncio.Future[Worker] = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        try:
            async with asyncio.timeout(deadline - time.monotonic()):
                return await asyncio.shield(future)
        except BaseException as error:
            if future.done() and not future.cancelled() and not future.exception():
                self._give_back(future.result())
            future.cancel()
            if isinstance(error, TimeoutError):
                raise BusyError(f"no worker was free within {self.limits.timeout:g} s") from None
            raise
        finally:
            if future in self._waiting:
                self._waiting.remove(future)

    def _give_back(self, worker: Worker) -> None:
        self._busy.discard(worker)
        if not worker.alive:
            self._replace()
        else:
            self._offer(worker)

    def _offer(self, worker: Worker) -> None:
        while self._waiting:
            future = self._waiting.popleft()
            if not future.done():
                self._busy.add(worker)
                future.set_result(worker)
                return
        self._idle.append(worker)

    def _replace(self) -> None:
        """Put a spare worker in the place of one that has died, and start another one."""
        if self._closing:
            return
        while self._spares:
            worker = self._spares.pop()
            if worker.alive:
                self._offer(worker)
                break
        task = asyncio.create_task(self._start_another())
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _start_another(self) -> None:
        assert self._spool is not None  # noqa: S101  # the pool has started
        while True:
            try:
                worker = await Worker.start(self.store, self._spool, self.limits)
            except EvaluationError:
                await asyncio.sleep(_PAUSE)
            else:
                break
        if self._closing:
            await worker.kill()
        elif len(self._idle) + len(self._busy) < self.limits.workers:
            self._offer(worker)
        else:
            self._spares.append(worker)

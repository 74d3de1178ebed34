"""Evaluation by another store, under the limits that our own would have."""

import asyncio
import time
from collections.abc import AsyncIterator, Collection
from contextlib import asynccontextmanager

import httpx

from fazhi.model import GraphError
from fazhi.rdf.answers import LargeAnswerError
from fazhi.rdf.foreign import accept_for, read_answer
from fazhi.web.evaluation.request import (
    Answer,
    BadQueryError,
    BusyError,
    EvaluationError,
    Limits,
    QueryRequest,
    SizeLimitError,
    TimeLimitError,
    UnavailableError,
)
from fazhi.web.evaluation.writing import write_answer
from fazhi.web.remote.credentials import read_credentials
from fazhi.web.remote.forwarding import forward
from fazhi.web.remote.transport import AGENT, cause_of, words_of

_CUT = "x-sparql-maxrows"
"""The header by which Virtuoso tells after how many rows it cuts an answer."""

_PARTIAL = "x-sql-state"
"""The header by which it tells that its time was over: the answer is what it had found until then."""


class RemoteEvaluator:
    """Passes queries on to another store.

    Args:
        url: where it answers queries.
        graphs: the named graphs that have been published there, without their union.
        limits: what a query may use; ``workers`` is how many are passed on at once.
    """

    def __init__(self, url: httpx.URL, graphs: Collection[str], limits: Limits) -> None:
        self._url = url
        self._graphs = frozenset(graphs)
        self._limits = limits
        self._turns = asyncio.Semaphore(limits.workers)
        self._running = self._waiting = 0
        self._closing = False
        self._client = httpx.AsyncClient(
            auth=read_credentials(url), headers={"User-Agent": AGENT}, timeout=limits.timeout, trust_env=False
        )

    @property
    def pids(self) -> tuple[int, ...]:
        """None: the work is done elsewhere."""
        return ()

    @property
    def running(self) -> int:
        """Queries that have been passed on."""
        return self._running

    @property
    def waiting(self) -> int:
        """Queries that wait for others to end."""
        return self._waiting

    async def run(self, request: QueryRequest) -> Answer:
        """Have a query answered; where the task that waits for it is cancelled, the connection is cut.

        Raises:
            EvaluationError: there is no answer.
        """
        deadline = time.monotonic() + self._limits.timeout
        asked = forward(request, self._graphs)
        try:
            accept = accept_for(asked.query)
        except GraphError as error:
            raise BadQueryError(str(error)) from error
        async with self._turn(deadline):
            try:
                async with asyncio.timeout(deadline - time.monotonic()):
                    headers, content = await self._ask(asked.form, accept)
            except (TimeoutError, httpx.TimeoutException):
                raise TimeLimitError(f"the query took longer than {self._limits.timeout:g} s") from None
            except httpx.HTTPError as error:
                cause = cause_of(error) if isinstance(error, httpx.TransportError) else str(error)
                raise UnavailableError(f"the store cannot be asked: {cause}") from error
            return await asyncio.to_thread(self._read, request, headers, content)

    async def close(self, patience: float) -> None:
        """End; queries that have been passed on or wait have so many seconds to end."""
        until = time.monotonic() + patience
        while (self._running or self._waiting) and time.monotonic() < until:
            await asyncio.sleep(0.02)
        self._closing = True
        await self._client.aclose()

    @asynccontextmanager
    async def _turn(self, deadline: float) -> AsyncIterator[None]:
        if self._closing:
            raise BusyError("the service is shutting down")
        if self._turns.locked() and self._waiting >= self._limits.queue:
            raise BusyError(f"{self._limits.queue} queries are waiting already")
        self._waiting += 1
        try:
            async with asyncio.timeout(deadline - time.monotonic()):
                await self._turns.acquire()
        except TimeoutError:
            raise BusyError(f"no query ended within {self._limits.timeout:g} s") from None
        finally:
            self._waiting -= 1
        self._running += 1
        try:
            yield
        finally:
            self._running -= 1
            self._turns.release()

    async def _ask(self, form: dict[str, str | list[str]], accept: str) -> tuple[httpx.Headers, bytes]:
        async with self._client.stream("POST", self._url, data=form, headers={"Accept": accept}) as response:
            if not response.is_success:
                await response.aread()
                refused = BadQueryError if response.status_code == httpx.codes.BAD_REQUEST else UnavailableError
                raise refused(f"the store {words_of(response)}")
            content = bytearray()
            async for part in response.aiter_bytes():
                content += part
                if len(content) > self._limits.size << 20:
                    raise SizeLimitError(f"the answer is larger than {self._limits.size} MiB")
            return response.headers, bytes(content)

    def _read(self, request: QueryRequest, headers: httpx.Headers, content: bytes) -> Answer:
        if _PARTIAL in headers:
            raise TimeLimitError("the store's own limit of time was over")
        max_rows = self._limits.max_rows
        if (cut := headers.get(_CUT, "")).isdecimal():  # whether a last row was cut off cannot be told
            max_rows = max(1, min(max_rows, int(cut) - 1))
        failure: EvaluationError
        try:
            return _written(request, headers.get("content-type", ""), content, max_rows, self._limits.size << 20)
        except LargeAnswerError:
            failure = SizeLimitError(f"the answer is larger than {self._limits.size} MiB")
        except (GraphError, SyntaxError) as error:
            failure = UnavailableError(f"the store's answer is of no use: {error}")
        raise failure  # here, without what was raised before: Oxigraph's objects must not leave this thread with it


def _written(request: QueryRequest, content_type: str, content: bytes, max_rows: int, max_bytes: int) -> Answer:
    answer = read_answer(content, content_type)
    format_, graph, written = write_answer(answer, request, max_rows, max_bytes=max_bytes)
    return Answer(format_, graph, written.rows, written.truncated, len(written.content), written.content)

"""The pool's side of a worker."""

import asyncio
import json
import math
import signal
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fazhi.web.evaluation.request import (
    FAILURES,
    Answer,
    BadQueryError,
    EvaluationError,
    Limits,
    MemoryLimitError,
    QueryRequest,
    WorkerFailureError,
)

_START = 60.0
"""Seconds that a worker has for opening the store."""

_GRACE = 2
"""Seconds after the limit when a worker that nobody has killed kills itself."""


class Worker:
    """A process that evaluates one query at a time; ``start`` makes one."""

    def __init__(self, process: Process, limits: Limits) -> None:
        self._process = process
        self._limits = limits

    @classmethod
    async def start(cls, store: Path, spool: Path, limits: Limits) -> "Worker":
        """Start a process and wait until it has opened the store.

        Raises:
            WorkerFailureError: it has not.
        """
        command = ("-P", "-m", "fazhi.web.evaluation.worker", str(store), str(spool))
        numbers = (str(limits.memory), str(limits.size))
        process = await asyncio.create_subprocess_exec(
            sys.executable, *command, *numbers, stdin=PIPE, stdout=PIPE, stderr=DEVNULL
        )
        worker = cls(process, limits)
        try:
            async with asyncio.timeout(_START):
                await worker._receive()
        except (EvaluationError, TimeoutError) as error:
            await worker.kill()
            raise WorkerFailureError("a worker could not open the store") from error
        except asyncio.CancelledError:
            await worker.kill()
            raise
        return worker

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether it can take a query."""
        return self._process.returncode is None

    async def run(self, request: QueryRequest) -> Answer:
        """Evaluate a query.

        Raises:
            EvaluationError: it cannot be answered; if the process has died of it, it is not ``alive`` any more.
        """
        assert self._process.stdin is not None  # noqa: S101  # it is a pipe
        message = {
            **asdict(request),
            "max_rows": self._limits.max_rows,
            "size": self._limits.size,
            "alarm": math.ceil(self._limits.timeout) + _GRACE,
        }
        try:
            self._process.stdin.write(json.dumps(message).encode() + b"\n")
            await self._process.stdin.drain()
        except ConnectionError:
            raise await self._cause_of_death() from None
        head = await self._receive()
        if "error" in head:
            raise FAILURES[head["error"]](head["message"])
        size = head["size"]
        body = _open(head.pop("spooled")) or await self._read(size)
        return Answer(**head, body=body)

    async def kill(self) -> None:
        """End the process, whatever it is doing."""
        if self.alive:
            self._process.kill()
        await self._process.wait()

    async def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None  # noqa: S101  # it is a pipe
        line = await self._process.stdout.readline()
        if not line.endswith(b"\n"):
            raise await self._cause_of_death()
        head: dict[str, Any] = json.loads(line)
        return head

    async def _read(self, size: int) -> bytes:
        assert self._process.stdout is not None  # noqa: S101  # it is a pipe
        try:
            return await self._process.stdout.readexactly(size)
        except asyncio.IncompleteReadError:
            raise await self._cause_of_death() from None

    async def _cause_of_death(self) -> EvaluationError:
        code = -await self._process.wait()
        if code == signal.SIGSEGV:
            return BadQueryError("the query is nested too deeply")
        if code in (signal.SIGABRT, signal.SIGKILL):
            return MemoryLimitError(f"the query needs more than the {self._limits.memory} MiB that there are for it")
        return WorkerFailureError(f"the worker ended with {-code}")


def _open(name: str | None) -> Any:
    if name is None:
        return None
    path = Path(name)
    file = path.open("rb")
    path.unlink()
    return file

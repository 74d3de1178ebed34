"""What the explorer makes once for each state of the data, since it needs a pass over the whole store."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

from fazhi.rdf.iris import base_of
from fazhi.web.asking import Asker
from fazhi.web.explorer.names import Name, read_names
from fazhi.web.explorer.opening import opening
from fazhi.web.service import Data, Service

FOLDER = "fazhi.web.explorer"
"""The package that has the questions."""

Value = TypeVar("Value")


class _Once(Generic[Value]):
    """A value of the data that is served: all who want it wait for one making of it.

    Args:
        service: whose data it is of.
        make: makes it.
    """

    def __init__(self, service: Service, make: Callable[[Data], Coroutine[Any, Any, Value]]) -> None:
        self._service = service
        self._make = make
        self._digest = ""
        self._task: asyncio.Task[Value] | None = None

    def prepare(self) -> "asyncio.Task[Value]":
        """Begin to make it, unless that was begun and has not failed."""
        data = self._service.data
        task = self._task
        if task is None or self._digest != data.digest or (task.done() and (task.cancelled() or task.exception())):
            task = self._task = asyncio.create_task(self._make(data))
            self._digest = data.digest
        return task

    async def get(self) -> Value:
        """The value; raises what its making raises."""
        return await asyncio.shield(self.prepare())


class Memory:
    """The beginning of the explorer, and the names of all things."""

    def __init__(self, service: Service) -> None:
        self._core = _Once(service, _make_core)
        self._names = _Once(service, _make_names)

    def prepare(self) -> None:
        """Begin to make both: whoever opens the page will search."""
        self._core.prepare()
        self._names.prepare()

    async def core(self) -> Any:
        """What the page begins with."""
        return await self._core.get()

    async def names(self) -> tuple[Name, ...]:
        """The names of all things, sorted by IRI."""
        return await self._names.get()


async def _make_core(data: Data) -> Any:
    return await opening(Asker(None, data, FOLDER), base_of(data.statistics.graphs), data.statistics)


async def _make_names(data: Data) -> tuple[Name, ...]:
    return await read_names(Asker(None, data, FOLDER))

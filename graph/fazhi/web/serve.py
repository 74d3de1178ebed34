"""Running the service: the server, and what signals mean to it."""

import asyncio
import logging
import math
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn

from fazhi.model import FazhiError, OutputError
from fazhi.web.app import make_app
from fazhi.web.log import Events, to_event
from fazhi.web.service import Service, Settings, Source

_WATCH = 1.0
"""Seconds between two looks at the source."""

_LINGER = 2
"""Seconds that connections have after the last query has ended."""


class _Server(uvicorn.Server):
    """A server that ends well when it is told to end, where uvicorn's own dies of the signal afterwards."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        yield


def serve(source: Source, settings: Settings, *, host: str, port: int, watch: bool) -> None:
    """Serve data until SIGTERM or SIGINT; SIGHUP serves those that are there then.

    Args:
        source: where they come from.
        settings: how the service behaves.
        host: the address to listen at.
        port: its port; 0 is any that is free.
        watch: whether a change of the source means the same as SIGHUP.

    Raises:
        FazhiError: there are no data, or the address is taken.
    """
    service = Service(source, settings)
    config = uvicorn.Config(
        make_app(service),
        http="h11",
        h11_max_incomplete_event_size=settings.max_url * 2,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=math.ceil(settings.limits.timeout) + _LINGER,
    )
    logger = logging.getLogger("uvicorn.error")
    logger.addHandler(Events(logging.WARNING))
    logger.propagate = False
    with _listen(host, port) as listener:
        asyncio.run(_run(_Server(config), service, listener, watch=watch))


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family)
    except OSError as error:
        raise OutputError(f"{host}:{port}: cannot listen there ({error.strerror})") from error


async def _run(server: uvicorn.Server, service: Service, listener: socket.socket, *, watch: bool) -> None:
    loop, tasks = asyncio.get_running_loop(), set[asyncio.Task[None]]()

    def reload() -> None:
        task = asyncio.create_task(_reload(service))
        tasks.add(task)
        task.add_done_callback(tasks.discard)

    await service.start()
    loop.add_signal_handler(signal.SIGHUP, reload)
    if watch:
        tasks.add(asyncio.create_task(_watch(service, reload)))
    host, port = listener.getsockname()[:2]
    to_event("ready", address=f"http://{f'[{host}]' if ':' in host else host}:{port}/", data=service.data.digest)
    try:
        await server.serve(sockets=[listener])
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await service.close(0)


async def _reload(service: Service) -> None:
    try:
        changed = await service.reload()
    except (FazhiError, OSError) as error:
        to_event("reload", outcome="error", message=str(error))
    else:
        to_event("reload", outcome="new" if changed else "same", data=service.data.digest)


async def _watch(service: Service, reload: Callable[[], None]) -> None:
    """Reload when the source may have other data."""
    seen = service.source.stamp()
    while True:
        await asyncio.sleep(_WATCH)
        if (stamp := service.source.stamp()) != seen:
            seen = stamp
            reload()

"""Running the service: the server, and what signals mean to it."""

import asyncio
import logging
import math
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from fazhi.model import FazhiError, OutputError
from fazhi.rdf.disk import MANIFEST
from fazhi.web.app import make_app
from fazhi.web.log import Events, to_event
from fazhi.web.service import Service, Settings

_WATCH = 1.0
"""Seconds between two looks at the folder."""

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


def serve(folder: Path, settings: Settings, *, host: str, port: int, watch: bool) -> None:
    """Serve a folder until SIGTERM or SIGINT; SIGHUP serves what the folder holds then.

    Args:
        folder: what ``fazhi build`` wrote.
        settings: how the service behaves.
        host: the address to listen at.
        port: its port; 0 is any that is free.
        watch: whether a new manifest in the folder means the same as SIGHUP.

    Raises:
        FazhiError: the folder holds no graph, or the address is taken.
    """
    service = Service(folder, settings)
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
    """Reload when the manifest, which a run writes last, is another one."""
    manifest = service.folder / MANIFEST
    seen = _stamp(manifest)
    while True:
        await asyncio.sleep(_WATCH)
        if (stamp := _stamp(manifest)) != seen:
            seen = stamp
            reload()


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_ino

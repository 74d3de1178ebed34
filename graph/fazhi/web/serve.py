"""Running the service: the server, and what signals mean to it."""

import asyncio
import signal
from collections.abc import Callable

import uvicorn

from fazhi.model import FazhiError
from fazhi.web.app import make_app
from fazhi.web.evaluation.request import EvaluationError
from fazhi.web.log import to_event
from fazhi.web.service import Service, Settings, Source

_WATCH = 1.0
"""Seconds between two looks at the source."""

_LINGER = 2
"""Seconds that connections have after the last query has ended."""


def serve(source: Source, settings: Settings, *, host: str, port: int, watch: bool) -> None:
    """Serve data until SIGTERM or SIGINT; SIGHUP serves those that are there then.

    Args:
        source: where they come from.
        settings: how the service behaves.
        host: the address to listen at.
        port: its port.
        watch: whether a change of the source means the same as SIGHUP.
    """
    service = Service(source, settings)
    config = uvicorn.Config(
        make_app(service),
        host=host,
        port=port,
        http="h11",
        h11_max_incomplete_event_size=settings.max_url * 2,
        log_config=None,
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=int(settings.limits.timeout) + _LINGER,
    )
    asyncio.run(_run(uvicorn.Server(config), service, watch=watch))


async def _run(server: uvicorn.Server, service: Service, *, watch: bool) -> None:
    loop, reloads = asyncio.get_running_loop(), set[asyncio.Task[None]]()

    def reload() -> None:
        task = asyncio.create_task(_reload(service))
        reloads.add(task)
        task.add_done_callback(reloads.discard)

    loop.add_signal_handler(signal.SIGHUP, reload)
    watcher = asyncio.create_task(_watch(service, reload)) if watch else None
    try:
        await server.serve()
    finally:
        for task in (*reloads, *([watcher] if watcher else [])):
            task.cancel()


async def _reload(service: Service) -> None:
    try:
        changed = await service.reload()
    except (FazhiError, EvaluationError, OSError) as error:
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

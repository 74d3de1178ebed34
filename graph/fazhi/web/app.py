"""The application: routes of all pages and interfaces, and what is the same for all of them."""

from collections.abc import Callable, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute

from fazhi.web import assets, description, health, problems, sparql
from fazhi.web.bounds import Bounds
from fazhi.web.explorer import routes as explorer
from fazhi.web.headers import Headers
from fazhi.web.log import Log, Write, to_stderr
from fazhi.web.problems import Problem, answer_problem
from fazhi.web.query import page, questions
from fazhi.web.service import Service
from fazhi.web.things import routes as things
from fazhi.web.vocabulary import routes as ontology

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

PAGES: tuple[Callable[[Service], Sequence[BaseRoute]], ...] = (
    sparql.routes,
    description.routes,
    health.routes,
    explorer.routes,
    problems.routes,
    page.routes,
    questions.routes,
    assets.routes,
    things.routes,
    ontology.routes,
)
"""What gives the routes, in the order in which they are tried."""

_STATUSES = {404: "not-found", 405: "method"}


def make_app(service: Service, write_log: Write = to_stderr) -> Starlette:
    """Make the application of a service, which it starts and ends with itself.

    Args:
        service: what is served.
        write_log: gets a line for each request.
    """

    @asynccontextmanager
    async def lifespan(_app: Starlette) -> "AsyncIterator[None]":
        await service.start()
        try:
            yield
        finally:
            await service.close()

    settings = service.settings
    return Starlette(
        routes=[route for give in PAGES for route in give(service)],
        middleware=[
            Middleware(Log, write=write_log, queries=settings.log_queries),
            Middleware(Headers),
            Middleware(Bounds, max_body=settings.max_body, max_url=settings.max_url),
        ],
        exception_handlers={Problem: answer_problem, HTTPException: _answer_status, Exception: _answer_fault},
        lifespan=lifespan,
    )


async def _answer_status(_request: Request, error: Exception) -> Response:
    """What Starlette itself refuses, told as everything else is."""
    assert isinstance(error, HTTPException)  # noqa: S101  # what it is registered for
    return Problem(_STATUSES.get(error.status_code, "bad-request"), headers=error.headers).response()


async def _answer_fault(_request: Request, _error: Exception) -> Response:
    """A fault of ours, of which the client gets no more than that there is one."""
    return Problem("error").response()

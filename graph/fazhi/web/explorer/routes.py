"""The explorer's page at ``/``, and the parts of the graph that it asks for under ``/explorer/``."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from fazhi.exports.viewer.shell import explorer_page
from fazhi.model import GraphError
from fazhi.rdf.iris import Minter, base_of
from fazhi.web.answering import CLOSED, to_problem
from fazhi.web.asking import Asker, ClientGoneError
from fazhi.web.evaluation.request import EvaluationError
from fazhi.web.explorer.memory import FOLDER, Memory
from fazhi.web.explorer.names import Name, find
from fazhi.web.explorer.neighbourhood import alone, among, around, report_part
from fazhi.web.explorer.paths import between
from fazhi.web.problems import Problem
from fazhi.web.service import Data, Service
from fazhi.web.validators import etag, is_known

_HITS = 60
_LONGEST_TEXT = 100

Answer = Callable[[Request, Asker, str], Awaitable[Any]]


def routes(service: Service) -> list[Route]:
    """The page and what it asks for."""
    memory = Memory(service)

    async def page(_request: Request) -> Response:
        memory.prepare()
        html, policy = await asyncio.to_thread(_shell)
        return HTMLResponse(html, headers={"Content-Security-Policy": policy})

    async def core(_request: Request, _ask: Asker, _base: str) -> Any:
        return await memory.core()

    async def search(request: Request, ask: Asker, base: str) -> Any:
        return await _find(request, ask, base, await memory.names())

    def part(answer: Answer) -> Callable[[Request], Awaitable[Response]]:
        async def respond(request: Request) -> Response:
            return await _respond(request, service.data, answer)

        return respond

    return [
        Route("/", page),
        Route("/explorer/core", part(core)),
        Route("/explorer/find", part(search)),
        Route("/explorer/around", part(_around)),
        Route("/explorer/report", part(_report)),
        Route("/explorer/path", part(_path)),
    ]


@cache
def _shell() -> tuple[str, str]:
    return explorer_page("explorer/")


async def _respond(request: Request, data: Data, answer: Answer) -> Response:
    """A part as JSON; the data's digest makes it the same until the data changes."""
    tag = etag(data.digest, str(request.url))
    headers = {"Cache-Control": "no-cache", **({"ETag": tag} if tag else {})}
    if is_known(tag, request.headers.get("if-none-match")):
        return Response(status_code=304, headers=headers)
    try:
        value = await answer(request, Asker(request, data, FOLDER), base_of(data.statistics.graphs))
    except ClientGoneError:
        return Response(status_code=CLOSED)
    except EvaluationError as error:
        raise to_problem(request, error) from error
    body = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
    return Response(body, media_type="application/json", headers=headers)


def _iri(request: Request, base: str, name: str) -> str:
    """The IRI of the thing that a parameter names by its id."""
    try:
        return Minter(base).iri(request.query_params.get(name, "")).value
    except GraphError as error:
        raise Problem("bad-request", f"{name}: there can be no such thing") from error


async def _around(request: Request, ask: Asker, base: str) -> Any:
    part = await around(ask, base, _iri(request, base, "id"))
    if part is None:
        raise Problem("not-found")
    return part


async def _report(request: Request, ask: Asker, base: str) -> Any:
    return await report_part(ask, base, _iri(request, base, "id"))


async def _find(request: Request, ask: Asker, base: str, names: tuple[Name, ...]) -> Any:
    """Things that answer a text, by type, the best first."""
    text = request.query_params.get("text", "")[:_LONGEST_TEXT]
    total, groups = await asyncio.to_thread(find, names, text, _HITS)
    hits = {type_: [(score, name.iri) for score, name in found] for type_, found in groups.items()}
    iris = [iri for found in hits.values() for _, iri in found]
    return {"total": total, "groups": hits, "base": base, "part": await alone(ask, base, iris)}


async def _path(request: Request, ask: Asker, base: str) -> Any:
    path = await between(ask, _iri(request, base, "from"), _iri(request, base, "to"))
    return await among(ask, base, path) if path else {}

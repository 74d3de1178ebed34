"""``/ontology`` documents and serves the ontology, ``/ontology/shapes`` and ``/ontology/indicators`` parts of it."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fazhi.ontology.documentation import head
from fazhi.ontology.serving import serialize
from fazhi.rdf.formats import GRAPHS
from fazhi.rdf.iris import base_of
from fazhi.web.languages import language_of
from fazhi.web.pages import render
from fazhi.web.service import Service
from fazhi.web.things.addresses import ONTOLOGY, Addresses
from fazhi.web.things.choosing import SUFFIXES, choose_document, split
from fazhi.web.things.naming import Names
from fazhi.web.validators import etag, is_known
from fazhi.web.vocabulary.page import Index, index_of

_PARTS = {"": "terms", "/shapes": "shapes", "/indicators": "indicators"}
_VARY = {"Vary": "Accept, Accept-Language"}
_MAX_WORDS = 80
"""Characters of a search."""


def routes(service: Service) -> list[Route]:
    """The ontology and its parts, each also with the suffix of a format."""
    suffixes = ("", ".html", *(f".{suffix}" for suffix in SUFFIXES))
    return [
        Route(f"{ONTOLOGY}{path}{suffix}", _handler(service, part))
        for path, part in _PARTS.items()
        for suffix in suffixes
    ]


def _handler(service: Service, part: str) -> Callable[[Request], Awaitable[Response]]:
    async def handler(request: Request) -> Response:
        path, suffix = split(request.url.path)
        choice = choose_document(request, suffix)
        version = (await asyncio.to_thread(head)).version
        headers = {**_VARY, "Cache-Control": "no-cache", "Link": _links(path)}
        tag = etag(service.data.digest, version, str(request.url), language_of(request), repr(choice))
        if tag:
            headers["ETag"] = tag
        if is_known(tag, request.headers.get("if-none-match")):
            return Response(status_code=304, headers=headers)
        if choice.format_:
            content = await asyncio.to_thread(serialize, part, choice.format_.name)
            return Response(content, headers={**headers, "Content-Type": choice.format_.content_type})
        sought = request.query_params.get("q", "").strip()[:_MAX_WORDS]
        addresses = Addresses(base_of(service.data.statistics.graphs), request.scope.get("root_path", ""))
        index: Index = await asyncio.to_thread(index_of, part, sought, Names(addresses, language_of(request)))
        return render(
            request, "ontology.html.jinja", headers=headers, index=index, part=part, sought=sought, links=_formats(path)
        )

    return handler


def _formats(path: str) -> list[tuple[str, str, str]]:
    suffixes = {name: suffix for suffix, name in SUFFIXES.items()}
    return [
        (known.name, known.media_type, f"{path}.{suffixes[known.name]}") for known in GRAPHS if known.name != "trig"
    ]


def _links(path: str) -> str:
    return ", ".join(f'<{address}>; rel="alternate"; type="{kind}"' for _, kind, address in _formats(path))

"""``/id/`` leads to ``/page/`` or ``/data/``, as the client likes it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from fazhi.ontology.labels import labels
from fazhi.rdf.formats import GRAPHS
from fazhi.rdf.iris import base_of
from fazhi.web.asking import Asker, ClientGoneError
from fazhi.web.languages import language_of
from fazhi.web.pages import render
from fazhi.web.problems import Problem
from fazhi.web.service import Data, Service
from fazhi.web.things.addresses import Addresses
from fazhi.web.things.choosing import SUFFIXES, choose_document, split
from fazhi.web.things.documents import answer_document
from fazhi.web.things.figures import years_of
from fazhi.web.things.naming import Names
from fazhi.web.things.sections import page_number
from fazhi.web.things.view import look_at
from fazhi.web.validators import etag, is_known

_FOLDER = "fazhi.web.things"
_VARY = {"Vary": "Accept, Accept-Language"}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A request for a thing.

    Args:
        request: as it came.
        data: what is served.
        licence: of the data.
        addresses: where things are.
        path: of the thing, without a suffix.
        suffix: that of the request.
        iri: the thing.
    """

    request: Request
    data: Data
    licence: str
    addresses: Addresses
    path: str
    suffix: str
    iri: str

    @property
    def asker(self) -> Asker:
        """Who asks for this request."""
        return Asker(self.request, self.data, _FOLDER)

    @property
    def tag(self) -> str | None:
        """What the answer depends on."""
        return etag(self.data.digest, str(self.request.url), language_of(self.request))


def routes(service: Service) -> list[Route]:
    """The three addresses of a thing; ``/indicator/`` is that of a concept of the catalogue."""

    def handle(answer: Callable[[Wanted], Awaitable[Response]], prefix: str = "") -> Callable[..., Awaitable[Response]]:
        async def handler(request: Request) -> Response:
            try:
                return await answer(_wanted(request, service, prefix))
            except ClientGoneError:
                return Response(status_code=ClientGoneError.STATUS)

        return handler

    return [
        Route("/id/{path:path}", handle(_see_other)),
        Route("/indicator/{path:path}", handle(_see_other, "indicator/")),
        Route("/page/{path:path}", handle(_answer_page)),
        Route("/data/{path:path}", handle(_answer_data)),
    ]


def _wanted(request: Request, service: Service, prefix: str) -> Wanted:
    data = service.data
    addresses = Addresses(base_of(data.statistics.graphs), request.scope.get("root_path", ""))
    path, suffix = split(prefix + request.path_params["path"])
    iri = addresses.iri(path)
    if iri is None:
        raise Problem("not-found", headers=_VARY)
    return Wanted(request, data, service.settings.licence, addresses, path, suffix, iri)


async def _see_other(wanted: Wanted) -> Response:
    """A thing is no document: say where the documents on it are."""
    choice = choose_document(wanted.request, wanted.suffix)
    if not await wanted.asker.holds("exists", thing=wanted.iri):
        raise Problem("not-found", headers=_VARY)
    root, query = wanted.addresses.root, wanted.request.url.query
    suffix = f".{wanted.suffix}" if choice.format_ and wanted.suffix else ""
    kind = "data" if choice.format_ else "page"
    location = f"{root}/{kind}/{wanted.path}{suffix}{'?' if query else ''}{query}"
    links = {"Link": f'<{root}/data/{wanted.path}>; rel="describedby"'}
    return RedirectResponse(location, 303, {"Vary": "Accept", **links})


async def _answer_data(wanted: Wanted) -> Response:
    """The data on a thing."""
    choice = choose_document(wanted.request, wanted.suffix)
    if choice.format_ is None:
        query = wanted.request.url.query
        return RedirectResponse(
            f"{wanted.addresses.root}/page/{wanted.path}{'?' if query else ''}{query}", 303, {"Vary": "Accept"}
        )
    return await answer_document(wanted.request, wanted.data, wanted.asker, wanted.iri, choice.format_, wanted.licence)


async def _answer_page(wanted: Wanted) -> Response:
    request, root = wanted.request, wanted.addresses.root
    page, chosen = page_number(request.query_params.get("page")), request.query_params.get("section")
    names = Names(wanted.addresses, language_of(request))
    formats = _formats(root, wanted.path)
    headers = {**_VARY, "Link": ", ".join(_links(root, wanted.path, formats)), "Cache-Control": "no-cache"}
    tag = wanted.tag
    if tag:
        headers["ETag"] = tag
    if is_known(tag, request.headers.get("if-none-match")):
        return Response(status_code=304, headers=headers)
    await asyncio.to_thread(labels)
    try:
        if page is None or wanted.suffix:
            raise Problem("not-found")
        view = await look_at(wanted.asker, names, wanted.iri, chosen, page)
    except Problem as problem:
        if problem.kind != "not-found":
            raise
        return render(request, "missing.html.jinja", status=404, headers=_VARY, iri=wanted.iri)
    return render(
        request, "thing.html.jinja", headers=headers, view=view, formats=formats, years_of=years_of, thing=wanted.path
    )


def _formats(root: str, path: str) -> list[tuple[str, str, str]]:
    """Name, media type and address of the data in each format."""
    suffixes = {name: suffix for suffix, name in SUFFIXES.items()}
    return [(known.name, known.media_type, f"{root}/data/{path}.{suffixes[known.name]}") for known in GRAPHS]


def _links(root: str, path: str, formats: Sequence[tuple[str, str, str]]) -> list[str]:
    described = f'<{root}/data/{path}>; rel="describedby"'
    return [described, *(f'<{address}>; rel="alternate"; type="{kind}"' for _, kind, address in formats)]

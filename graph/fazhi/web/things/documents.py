"""The data on a thing: all that is said of it, and the claims about it, part by part."""

import asyncio

from starlette.requests import Request
from starlette.responses import Response

from fazhi.rdf.documents import Document, subjects_of, write_document
from fazhi.rdf.formats import GraphFormat
from fazhi.web.asking import Asker, Window
from fazhi.web.description import VOID
from fazhi.web.problems import Problem
from fazhi.web.service import Data
from fazhi.web.things.sections import page_number
from fazhi.web.validators import etag, is_known

CLAIMS = 200
"""Claims in a part."""


async def answer_document(
    request: Request, data: Data, asker: Asker, thing: str, format_: GraphFormat, licence: str
) -> Response:
    """Answer with a part of the data on a thing.

    Args:
        request: which tells the part.
        data: what is served.
        asker: asks it.
        thing: an IRI.
        format_: that of the answer.
        licence: IRI of the licence of the data; empty where none is told.

    Raises:
        Problem: there is no such thing or part.
    """
    page = page_number(request.query_params.get("page"))
    if page is None:
        raise Problem("not-found")
    headers = {"Vary": "Accept", "Content-Type": format_.content_type, "Cache-Control": "no-cache"}
    tag = etag(data.digest, str(request.url), format_.name)
    if tag:
        headers["ETag"] = tag
    if is_known(tag, request.headers.get("if-none-match")):
        return Response(status_code=304, headers=headers)
    about = await asker.answer("about", subject=thing)
    claims = await asker.answer("claims", Window(CLAIMS, (page - 1) * CLAIMS), thing=thing)
    told = await asyncio.to_thread(subjects_of, claims)
    if not await asyncio.to_thread(subjects_of, about) or (page > 1 and not told):
        raise Problem("not-found", headers={"Vary": "Accept"})
    document = _document(request, thing, page, licence, more=told == CLAIMS)
    content = await asyncio.to_thread(write_document, document, (about, claims), format_)
    return Response(content, headers={**headers, "Link": ", ".join(_links(document))})


def _document(request: Request, thing: str, page: int, licence: str, *, more: bool) -> Document:
    def part(number: int) -> str:
        return str(request.url.include_query_params(page=number))

    return Document(
        str(request.url),
        thing,
        f"{str(request.base_url).rstrip('/')}{VOID}#dataset",
        part(page - 1) if page > 1 else "",
        part(page + 1) if more else "",
        licence,
    )


def _links(document: Document) -> list[str]:
    """What the header says of the document; addresses are encoded, so that nothing in them ends the header's link."""
    relations = {
        "describes": document.thing,
        "prev": document.before,
        "next": document.after,
        "describedby": document.dataset,
    }
    return [f'<{address}>; rel="{name}"' for name, address in relations.items() if address]

"""Whether a client wants to read about a thing or to get its data, and in which format."""

from dataclasses import dataclass

from starlette.requests import Request

from fazhi.rdf.formats import GRAPHS, GraphFormat, named, preferred, quality
from fazhi.web.negotiation import unacceptable

HTML = ("text/html", "application/xhtml+xml")

SUFFIXES = {"ttl": "turtle", "nt": "ntriples", "rdf": "rdfxml", "jsonld": "jsonld", "trig": "trig"}
"""What ends the path of data in a format."""

_PAGE = ("html", *HTML)


@dataclass(frozen=True, slots=True)
class Choice:
    """What is wanted: data in a format, or, where that is None, a page."""

    format_: GraphFormat | None


def split(path: str) -> tuple[str, str]:
    """A path without its suffix, and the suffix.

    Example:
        >>> split("division/330726.ttl"), split("division/330726")
        (('division/330726', 'ttl'), ('division/330726', ''))
    """
    stem, dot, suffix = path.rpartition(".")
    known = dot and stem and suffix in (*SUFFIXES, "html")
    return (stem, suffix) if known else (path, "")


def choose_document(request: Request, suffix: str) -> Choice:
    """What a request wants: by the suffix, else by ``?format=``, else by ``Accept``.

    Raises:
        Problem: there is nothing that it accepts.
    """
    name = SUFFIXES.get(suffix, suffix) or request.query_params.get("format", "").strip().lower()
    accept = ", ".join(request.headers.getlist("accept"))
    data = named(name, GRAPHS) if name else preferred(accept, GRAPHS)
    if name in _PAGE:
        return Choice(None)
    if not name and (page := quality(accept, HTML)):
        best = quality(accept, data.media_types) if data else 0.0
        data = data if best > page else None
        return Choice(data)
    if data is None:
        raise unacceptable(name, [HTML[0], *(known.media_type for known in GRAPHS)])
    return Choice(data)

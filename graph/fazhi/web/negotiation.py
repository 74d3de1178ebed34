"""Which format a request wants: what ``?format=`` names, else what ``Accept`` likes best."""

from starlette.requests import Request

from fazhi.rdf.formats import GRAPHS, ROWS, Format, GraphFormat, Kind, named, preferred
from fazhi.web.problems import Problem

VARY = {"Vary": "Accept"}


def choose(request: Request, name: str | None, formats: tuple[Format[Kind], ...]) -> Format[Kind] | None:
    """The format that a request wants; None where it accepts none of them."""
    return named(name, formats) if name else preferred(", ".join(request.headers.getlist("accept")), formats)


def choose_graph(request: Request, name: str | None) -> GraphFormat:
    """The format of a graph that a request wants.

    Raises:
        Problem: it accepts none.
    """
    format_ = choose(request, name, GRAPHS)
    if format_ is None:
        raise unacceptable(name, [known.media_type for known in GRAPHS])
    return format_


def unacceptable(name: str | None, known: list[str]) -> Problem:
    """What is said to a request that wants a format that there is not."""
    if name:
        return Problem("bad-request", f"there is no format {name}; there are {', '.join(known)}")
    return Problem("not-acceptable", f"there are {', '.join(known)}", headers=VARY)


ALL = [*(known.media_type for known in ROWS), *(known.media_type for known in GRAPHS)]
"""All media types of answers."""

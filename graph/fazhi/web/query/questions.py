"""The questions that ship with fazhi: as a list and one by one, for people and as RDF, with values filled in."""

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fazhi.api.questions import find_query
from fazhi.model import GraphError, InputError
from fazhi.ontology.parameters import parameters_of
from fazhi.ontology.queries import Query, read_queries, read_value, written_value
from fazhi.rdf.formats import GRAPHS, named, quality
from fazhi.rdf.questions import number_of, write_questions
from fazhi.web.negotiation import VARY, unacceptable
from fazhi.web.parameters import QUERY
from fazhi.web.problems import Problem
from fazhi.web.query.rendering import respond
from fazhi.web.sparql import SPARQL

QUESTIONS = "/queries"

_HTML = "text/html"
_MAX_VALUE = 200
"""Characters of a parameter's value."""

_OWN = frozenset({"format", "lang"})
"""Parameters of the address that are none of the question's."""


def routes(_service: object) -> list[Route]:
    """The list, and each question."""
    return [Route(QUESTIONS, _list), Route(QUESTIONS + "/{name}", _one)]


async def _list(request: Request) -> Response:
    queries = list(read_queries().values())
    if _wanted(request) == _HTML:
        rows = [{"number": number_of(query), "name": query.name, "question": query.question} for query in queries]
        return respond(request, "questions.html.jinja", rows=rows)
    return _describe(request, queries)


async def _one(request: Request) -> Response:
    try:
        query = find_query(request.path_params["name"])
    except GraphError:
        raise Problem("not-found") from None
    if not query.question:
        raise Problem("not-found")
    wanted, filled = _wanted(request), _filled(request, query)
    if wanted == QUERY:
        return Response(filled.text, headers={"Content-Type": f"{QUERY}; charset=utf-8", **VARY})
    if wanted == _HTML:
        return respond(request, "question.html.jinja", **_told(filled))
    return _describe(request, [query])


def _told(query: Query) -> dict[str, object]:
    parameters = [
        {"name": parameter.name, "labels": parameter.labels, "value": written_value(parameter.default)}
        for parameter in parameters_of(query)
    ]
    number = number_of(query)
    return {"number": number, "question": query.question, "parameters": parameters, "text": query.text}


def _filled(request: Request, query: Query) -> Query:
    """The question with the values that the address gives; an empty one leaves its parameter open."""
    values = {}
    for name, text in request.query_params.items():
        if name in _OWN:
            continue
        if name not in query.parameters:
            raise Problem("bad-request", f"{query.name} has no parameter {name}")
        if len(text) > _MAX_VALUE:
            raise Problem("bad-request", f"{name} is longer than {_MAX_VALUE} characters")
        try:
            values[name] = read_value(query.parameters[name], text)
        except ValueError:
            raise Problem("bad-request", f"{name} needs a number") from None
    try:
        return query.bind(**values)
    except InputError as error:
        raise Problem("bad-request", str(error)) from error


def _wanted(request: Request) -> str:
    """The media type that a request wants: of a graph, a page, or a query's text; the first where it has no wish."""
    types = {**{known.name: known.media_type for known in GRAPHS}, "html": _HTML, "rq": QUERY}
    name = request.query_params.get("format")
    if name:
        format_ = named(name, GRAPHS)
        wanted = format_.media_type if format_ else types.get(name, name if name in types.values() else "")
        if not wanted:
            raise unacceptable(name, list(types.values()))
        return wanted
    accept = ", ".join(request.headers.getlist("accept"))
    best = max(types.values(), key=lambda media_type: quality(accept, [media_type]))
    if quality(accept, [best]) == 0:
        raise unacceptable(None, list(types.values()))
    return best


def _describe(request: Request, queries: Sequence[Query]) -> Response:
    base = str(request.base_url).rstrip("/")
    wanted = _wanted(request)
    format_ = named(wanted, GRAPHS) or GRAPHS[0]
    body = write_questions(queries, base + QUESTIONS, base + SPARQL, format_)
    return Response(body, headers={"Content-Type": format_.content_type, **VARY})

"""The SPARQL 1.1 Protocol at ``/sparql``."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fazhi.rdf.formats import GRAPHS, ROWS
from fazhi.web.answering import CLOSED, evaluate, to_response
from fazhi.web.description import describe_service
from fazhi.web.evaluation.request import QueryRequest
from fazhi.web.negotiation import ALL, VARY, choose, unacceptable
from fazhi.web.parameters import Parameters, read_parameters
from fazhi.web.problems import PATH, Problem
from fazhi.web.service import Data, Service
from fazhi.web.validators import etag, is_known

SPARQL = "/sparql"

_METHODS = ("GET", "HEAD", "POST", "OPTIONS")


def routes(service: Service) -> list[Route]:
    """The endpoint, with and without a slash at its end."""

    async def answer(request: Request) -> Response:
        if request.method not in _METHODS:
            raise Problem("method", headers={"Allow": ", ".join(_METHODS)})
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": ", ".join(_METHODS)})
        parameters = await read_parameters(request)
        if parameters.query is not None:
            return await _answer(request, service, parameters, parameters.query)
        if request.method == "POST":
            raise Problem("bad-request", "there is no query")
        return describe_service(request, service, parameters.format_)

    every = [*_METHODS, "PUT", "PATCH", "DELETE"]
    return [Route(path, answer, methods=every) for path in (SPARQL, SPARQL + "/")]


async def _answer(request: Request, service: Service, parameters: Parameters, query: str) -> Response:
    data, limits = service.data, service.settings.limits
    rows, graph = choose(request, parameters.format_, ROWS), choose(request, parameters.format_, GRAPHS)
    if rows is None and graph is None:
        raise unacceptable(parameters.format_, ALL)
    asked = QueryRequest(
        query,
        rows.name if rows else None,
        graph.name if graph else None,
        parameters.default_graphs,
        parameters.named_graphs,
        f"{str(request.base_url).rstrip('/')}{PATH}truncated?rows={limits.max_rows}",
        parameters.bom,
    )
    headers = _headers(request, data, asked, limits.max_rows)
    if request.method != "POST" and is_known(headers.get("ETag"), request.headers.get("if-none-match")):
        return Response(status_code=304, headers=headers)
    request.state.query = query
    answer = await evaluate(request, data.pool, asked)
    if answer is None:
        return Response(status_code=CLOSED)
    request.state.rows = answer.rows
    return to_response(answer, headers, head=request.method == "HEAD")


def _headers(request: Request, data: Data, asked: QueryRequest, max_rows: int) -> dict[str, str]:
    headers = dict(VARY)
    if request.method == "POST":
        return headers
    choices = (asked.rows, asked.graph, asked.default_graphs, asked.named_graphs, asked.bom, asked.truncation, max_rows)
    tag = etag(data.digest, asked.query, *choices)
    if tag is None:
        return {**headers, "Cache-Control": "no-store"}
    return {**headers, "ETag": tag, "Cache-Control": "no-cache"}

"""Whether the service works, told by a query that goes the way of all others."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from fazhi.web.answering import CLOSED, evaluate
from fazhi.web.evaluation.request import QueryRequest
from fazhi.web.service import Service

_QUESTION = "ASK { ?s ?p ?o }"


def routes(service: Service) -> list[Route]:
    """The address that a monitor asks."""

    async def health(request: Request) -> Response:
        data = service.data
        answer = await evaluate(request, data.pool, QueryRequest(_QUESTION))
        if answer is None:
            return Response(status_code=CLOSED)
        state = {
            "status": "ok",
            "data": data.digest,
            "modified": data.modified.isoformat(timespec="seconds"),
            "triples": data.statistics.triples,
            "workers": len(data.pool.pids),
            "running": data.pool.running,
            "waiting": data.pool.waiting,
        }
        return JSONResponse(state, headers={"Cache-Control": "no-store"})

    return [Route("/health", health)]

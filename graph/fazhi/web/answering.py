"""From a query to a response: the pool's answer or its error, and the end of the work when the client has gone."""

import asyncio
from collections.abc import Iterator, Mapping
from typing import IO

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from fazhi.rdf.formats import GRAPHS, ROWS, named
from fazhi.web.evaluation.evaluator import Evaluator
from fazhi.web.evaluation.request import (
    Answer,
    BadQueryError,
    BusyError,
    EvaluationError,
    MemoryLimitError,
    NotAcceptableError,
    QueryRequest,
    RefusedError,
    SizeLimitError,
    TimeLimitError,
    UnavailableError,
)
from fazhi.web.problems import Problem

CLOSED = 499
"""The status in the log where the client has gone; nobody gets it."""

TRUNCATED = "Fazhi-Truncated"

_CHUNK = 1 << 16
_RETRY = {"Retry-After": "2"}
_KINDS: dict[type[EvaluationError], tuple[str, Mapping[str, str]]] = {
    BadQueryError: ("bad-query", {}),
    RefusedError: ("refused", {}),
    NotAcceptableError: ("not-acceptable", {}),
    BusyError: ("busy", _RETRY),
    TimeLimitError: ("time-limit", {}),
    MemoryLimitError: ("memory-limit", {}),
    SizeLimitError: ("size-limit", {}),
    UnavailableError: ("store-failure", {}),
}


async def evaluate(request: Request, pool: Evaluator, query: QueryRequest) -> Answer | None:
    """Evaluate a query for as long as its client waits.

    Returns:
        None where the client has gone.

    Raises:
        Problem: there is no answer.
    """
    work = asyncio.ensure_future(pool.run(query))
    gone = asyncio.ensure_future(_gone(request))
    try:
        await asyncio.wait((work, gone), return_when=asyncio.FIRST_COMPLETED)
        return await work if work.done() else None
    except EvaluationError as error:
        raise to_problem(request, error) from error
    finally:
        for task in (work, gone):
            task.cancel()
        await asyncio.gather(work, gone, return_exceptions=True)


def to_problem(request: Request, error: EvaluationError) -> Problem:
    """What a client is told of a query that got no answer; a fault of ours is told to the log alone."""
    kind, headers = _KINDS.get(type(error), ("error", {}))
    if kind == "error":
        request.state.failure = str(error)
        return Problem(kind)
    return Problem(kind, str(error), headers=headers)


async def _gone(request: Request) -> None:
    await request.body()
    while (await request.receive())["type"] != "http.disconnect":
        pass


def to_response(answer: Answer, headers: Mapping[str, str], *, head: bool) -> Response:
    """The response that brings an answer.

    Args:
        answer: complete.
        headers: more of them.
        head: whether the body is left out.
    """
    format_ = named(answer.format_, GRAPHS) if answer.graph else named(answer.format_, ROWS)
    assert format_ is not None  # noqa: S101  # the worker names none that we have not
    fields = {**headers, "Content-Length": str(answer.size), "Content-Type": format_.content_type}
    if answer.truncated:
        fields[TRUNCATED] = f"true; rows={answer.rows}"
    if isinstance(answer.body, bytes):
        return Response(b"" if head else answer.body, headers=fields)
    close = BackgroundTask(answer.body.close)
    return StreamingResponse(() if head else _chunks(answer.body), headers=fields, background=close)


def _chunks(file: IO[bytes]) -> Iterator[bytes]:
    with file:
        while chunk := file.read(_CHUNK):
            yield chunk

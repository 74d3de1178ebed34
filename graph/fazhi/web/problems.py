"""Errors as a client and a person can read them (RFC 9457)."""

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

MEDIA_TYPE = "application/problem+json"
PATH = "/problems/"
"""Where each kind of problem is explained."""


class Problem(Exception):  # noqa: N818  # the standard's word
    """A request that is not answered as it asks.

    Args:
        kind: a table of ``problems.toml``.
        detail: what is wrong with this request.
        headers: for the response.
        members: more members of the body.
    """

    def __init__(
        self, kind: str, detail: str = "", *, headers: Mapping[str, str] | None = None, **members: Any
    ) -> None:
        super().__init__(detail)
        self.kind = kind
        self.detail = detail
        self.headers = dict(headers or {})
        self.members = members

    @property
    def status(self) -> int:
        """The status of the response."""
        return int(kinds()[self.kind]["status"])

    def response(self) -> Response:
        """The response that tells it."""
        words = kinds()[self.kind]
        body = {
            "type": PATH + self.kind,
            "title": words["en"],
            "title_zh": words["zh"],
            "status": self.status,
            "detail": self.detail or words["en"],
            **self.members,
        }
        content = json.dumps(body, ensure_ascii=False, indent=1).encode()
        return Response(content, self.status, {**self.headers, "Cache-Control": "no-store"}, MEDIA_TYPE)


@cache
def kinds() -> Mapping[str, Mapping[str, Any]]:
    """The kinds of problems by name."""
    return tomllib.loads(files("fazhi.web").joinpath("problems.toml").read_text("utf-8"))


async def answer_problem(request: Request, error: Exception) -> Response:
    """A problem as its response; the log gets its kind."""
    assert isinstance(error, Problem)  # noqa: S101  # what it is registered for
    request.state.outcome = error.kind
    return error.response()


async def explain(request: Request) -> Response:
    """Say what a kind of problem means."""
    words = kinds().get(request.path_params["kind"])
    if words is None:
        raise Problem("not-found")
    return PlainTextResponse(f"{words['en']}\n{words['zh']}\nHTTP {words['status']}\n")


def routes(_service: object) -> list[Route]:
    """The explanations."""
    return [Route(PATH + "{kind}", explain)]

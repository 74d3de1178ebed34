"""The questions of pages: files of SPARQL with defaults, which the service's pool evaluates."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from starlette.requests import Request

from fazhi.web.answering import CLOSED, evaluate
from fazhi.web.evaluation.request import QueryRequest
from fazhi.web.service import Data

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")
_PAGE = re.compile(r"LIMIT \d+ OFFSET \d+")


class ClientGoneError(Exception):
    """Nobody waits for the answer any more; ``STATUS`` is what the log says."""

    STATUS = CLOSED


@dataclass(frozen=True, slots=True)
class Term:
    """An IRI or a literal."""

    value: str
    iri: bool = False
    datatype: str = ""


Row = Mapping[str, Term]


@dataclass(frozen=True, slots=True)
class Window:
    """Which part of a long answer is asked for."""

    limit: int
    offset: int = 0


class Asker:
    """Asks for as long as a client waits.

    Args:
        request: the client's.
        data: what is asked.
    """

    def __init__(self, request: Request, data: Data) -> None:
        self._request = request
        self._data = data

    async def rows(self, name: str, window: Window | None = None, **iris: str | Iterable[str]) -> list[Row]:
        """The rows of a question.

        Args:
            name: of its file.
            window: in place of its ``LIMIT`` and ``OFFSET``.
            iris: in place of the ``VALUES`` of its variables.

        Raises:
            Problem: the pool has no answer.
            ClientGoneError: the client has gone.
        """
        bindings = json.loads(await self.answer(name, window, **iris))["results"]["bindings"]
        return [{name: _term(value) for name, value in binding.items()} for binding in bindings]

    async def holds(self, name: str, **iris: str) -> bool:
        """Whether what a question asks holds; raises what ``rows`` does."""
        return bool(json.loads(await self.answer(name, None, **iris))["boolean"])

    async def answer(self, name: str, window: Window | None = None, **iris: str | Iterable[str]) -> bytes:
        """The answer to a question as SPARQL's JSON; raises what ``rows`` does."""
        query = QueryRequest(bind(read_question(name), window, iris))
        answer = await evaluate(self._request, self._data.pool, query)
        if answer is None:
            raise ClientGoneError
        if isinstance(answer.body, bytes):
            return answer.body
        with answer.body as file:
            return file.read()


@cache
def read_question(name: str) -> str:
    """The SPARQL of a file of ``queries/``, which is valid as it stands."""
    return files("fazhi.web.things").joinpath("queries", f"{name}.rq").read_text("utf-8")


def bind(question: str, window: Window | None, iris: Mapping[str, str | Iterable[str]]) -> str:
    """Put IRIs in place of the ``VALUES`` of variables, and a window in place of another.

    Raises:
        ValueError: what should be an IRI is none, or the question has no such variable.

    Example:
        >>> bind("SELECT * { VALUES ?thing { <a> } ?thing ?p ?o }", None, {"thing": "urn:b"})
        'SELECT * { VALUES ?thing { <urn:b> } ?thing ?p ?o }'
    """
    for name, value in iris.items():
        values = [value] if isinstance(value, str) else list(value)
        if not all(map(_IRI.fullmatch, values)):
            raise ValueError(f"{name}: not an IRI")
        block = f"VALUES ?{name} {{ {' '.join(f'<{iri}>' for iri in values)} }}"
        question, count = re.subn(rf"VALUES \?{name} {{[^{{}}]*}}", block, question)
        if not count:
            raise ValueError(f"{name}: no such variable")
    if window:
        question = _PAGE.sub(f"LIMIT {window.limit:d} OFFSET {window.offset:d}", question, count=1)
    return question


def _term(value: Mapping[str, str]) -> Term:
    return Term(value["value"], value["type"] == "uri", value.get("datatype", ""))

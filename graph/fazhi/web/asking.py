"""The questions of pages: files of SPARQL with defaults, which the service's pool evaluates."""

import asyncio
import json
import re
from collections.abc import Coroutine, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeVar

from starlette.requests import Request

from fazhi.web.answering import CLOSED, evaluate
from fazhi.web.evaluation.request import Answer, QueryRequest
from fazhi.web.service import Data

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\x00-\x20<>\"{}|^`\\]*")
_AT_ONCE = 2
"""Questions of one page that may be with the pool at the same time, so that others are not kept waiting."""

_IN_ONE = 500
"""IRIs in one question: a query may not grow without bound."""

Result = TypeVar("Result")

_TUPLE = re.compile(r"VALUES \((?P<names>[?\w ]+)\) { \((?P<values>[^()]+)\) }")
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
    """Asks for as long as a client waits, or to the end where there is none.

    Args:
        request: the client's; None where the service asks for itself.
        data: what is asked.
        folder: the package whose ``queries/`` has the questions.
    """

    def __init__(self, request: Request | None, data: Data, folder: str) -> None:
        self._request = request
        self._data = data
        self._folder = folder
        self._turn = asyncio.Semaphore(_AT_ONCE)

    async def many(self, name: str, variable: str, iris: Iterable[str]) -> list[Row]:
        """The rows of a question about any number of things, some of them at a time; raises what ``rows`` does."""
        known = list(iris)
        rows: list[Row] = []
        for start in range(0, len(known), _IN_ONE):
            rows += await self.rows(name, None, **{variable: known[start : start + _IN_ONE]})
        return rows

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
        query = QueryRequest(bind(read_question(self._folder, name), window, iris))
        async with self._turn:
            if self._request is None:
                answer: Answer | None = await self._data.pool.run(query)
            else:
                answer = await evaluate(self._request, self._data.pool, query)
        if answer is None:
            raise ClientGoneError
        if isinstance(answer.body, bytes):
            return answer.body
        with answer.body as file:
            return file.read()


async def together(questions: Iterable[Coroutine[Any, Any, Result]]) -> list[Result]:
    """The answers to several questions, in their order; where one fails, the others end."""
    tasks = [asyncio.ensure_future(question) for question in questions]
    try:
        return await asyncio.gather(*tasks)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


@cache
def read_question(folder: str, name: str) -> str:
    """The SPARQL of a file of a package's ``queries/``, which is valid as it stands."""
    return files(folder).joinpath("queries", f"{name}.rq").read_text("utf-8")


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
        if f"?{name}" not in question:
            raise ValueError(f"{name}: no such variable")
        question = _bind_one(question, name, values)
    if window:
        question = _PAGE.sub(f"LIMIT {window.limit:d} OFFSET {window.offset:d}", question, count=1)
    return question


def _bind_one(question: str, name: str, values: Sequence[str]) -> str:
    terms = [f"<{iri}>" for iri in values]
    list_ = f"VALUES ?{name} {{ {' '.join(terms)} }}"
    question = re.sub(rf"VALUES \?{name} {{[^{{}}]*}}", list_, question)
    return _TUPLE.sub(lambda block: _in_tuple(block, name, terms), question)


def _in_tuple(block: re.Match[str], name: str, terms: Sequence[str]) -> str:
    """A block of one row of several variables: Oxigraph looks up at once what it is given together."""
    names, values = block["names"].split(), block["values"].split()
    if f"?{name}" not in names:
        return block[0]
    (values[names.index(f"?{name}")],) = terms
    return f"VALUES ({' '.join(names)}) {{ ({' '.join(values)}) }}"


def _term(value: Mapping[str, str]) -> Term:
    return Term(value["value"], value["type"] == "uri", value.get("datatype", ""))

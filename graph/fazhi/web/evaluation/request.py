"""What is asked of a worker, what it answers, and what can go wrong."""

from dataclasses import dataclass
from typing import IO

from fazhi.model import FazhiError


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may use.

    Args:
        timeout: seconds from its arrival to the end of its answer.
        workers: processes that evaluate.
        queue: requests that wait for one.
        max_rows: rows or triples of an answer.
        memory: MiB of a process.
        size: MiB of an answer.
    """

    timeout: float = 30.0
    workers: int = 2
    queue: int = 16
    max_rows: int = 100_000
    memory: int = 2048
    size: int = 512


@dataclass(frozen=True, slots=True)
class QueryRequest:
    """A query.

    Args:
        query: SPARQL.
        rows: name of the format for SELECT and ASK; None where the client accepts none.
        graph: likewise for CONSTRUCT and DESCRIBE.
        default_graphs: IRIs of ``default-graph-uri``.
        named_graphs: IRIs of ``named-graph-uri``.
        truncation: IRI that an answer which is cut off refers to.
        bom: whether CSV begins with a byte order mark.
    """

    query: str
    rows: str | None = "json"
    graph: str | None = "turtle"
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    truncation: str = "urn:fazhi:truncated"
    bom: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, complete before its first byte is sent.

    Args:
        format_: name of its format.
        graph: whether it is a graph, not rows.
        rows: rows or triples in it; 1 for ASK.
        truncated: whether there would be more.
        size: bytes.
        body: its bytes, or an open file of them that has no name any more.
    """

    format_: str
    graph: bool
    rows: int
    truncated: bool
    size: int
    body: bytes | IO[bytes]


class EvaluationError(FazhiError):
    """A query that got no answer."""


class BadQueryError(EvaluationError):
    """It is not valid."""


class RefusedError(EvaluationError):
    """It may not be asked."""


class NotAcceptableError(EvaluationError):
    """The client accepts no format that such an answer has."""


class BusyError(EvaluationError):
    """Too many are waiting, or no worker was free in time."""


class TimeLimitError(EvaluationError):
    """It took too long."""


class MemoryLimitError(EvaluationError):
    """It needed too much memory."""


class SizeLimitError(EvaluationError):
    """Its answer is too large."""


class UnavailableError(EvaluationError):
    """The store that is asked instead of our own gave no answer."""


class WorkerFailureError(EvaluationError):
    """The worker failed in a way that nothing here explains."""


FAILURES: dict[str, type[EvaluationError]] = {
    "bad": BadQueryError,
    "refused": RefusedError,
    "unacceptable": NotAcceptableError,
    "memory": MemoryLimitError,
    "size": SizeLimitError,
    "failure": WorkerFailureError,
}
"""What a worker says of a query that it could not answer."""

"""The process that evaluates: ``python -m fazhi.web.evaluation.worker STORE SPOOL MEMORY SIZE``.

A request is a line of JSON on standard input; an answer is a line of JSON on standard output and, if it is short, its
bytes. A longer one is a file in the folder SPOOL. A request that takes longer than the pool waits for kills the process
by an alarm, also when nobody is left who could.
"""

import json
import os
import signal
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any, BinaryIO

from fazhi.model import GraphError
from fazhi.rdf.answers import LargeAnswerError, Written
from fazhi.rdf.guard import RefusedQueryError
from fazhi.rdf.store import Store
from fazhi.web.evaluation.confine import confine
from fazhi.web.evaluation.request import (
    FAILURES,
    BadQueryError,
    EvaluationError,
    MemoryLimitError,
    QueryRequest,
    RefusedError,
    SizeLimitError,
    WorkerFailureError,
)
from fazhi.web.evaluation.writing import write_answer

INLINE = 1 << 18
"""Bytes of an answer that goes through the pipe."""

_NAMES = {kind: name for name, kind in FAILURES.items()}


def main() -> None:
    """Answer one request after the other until the input ends."""
    store_path, spool, memory, size = sys.argv[1:]
    requests, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # nothing that a library prints gets among the answers
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it goes to the whole group of the terminal; the pool decides
    store = Store.read_only(Path(store_path))
    confine(int(memory), int(size))
    _send(answers, {"ready": True})
    for line in requests:
        request = json.loads(line)
        signal.alarm(request["alarm"])
        _answer(answers, store, request, Path(spool))
        signal.alarm(0)


def _answer(answers: BinaryIO, store: Store, request: dict[str, Any], spool: Path) -> None:
    try:
        format_, graph, written = evaluate(store, request)
        content = written.content
        if len(content) > request["size"] << 20:
            raise LargeAnswerError(f"the answer has more than {request['size']} MiB")
        head = {"format_": format_, "graph": graph, "rows": written.rows, "truncated": written.truncated}
        spooled = _spool(spool, content) if len(content) > INLINE else None
        _send(answers, {**head, "size": len(content), "spooled": spooled}, b"" if spooled else content)
    except MemoryError:
        _send(
            answers, {"error": _NAMES[MemoryLimitError], "message": "the query needs more memory than there is for it"}
        )
    except LargeAnswerError as error:
        _send(answers, {"error": _NAMES[SizeLimitError], "message": str(error)})
    except EvaluationError as error:
        _send(answers, {"error": _NAMES[type(error)], "message": str(error)})
    except Exception:  # the pool tells it, and lives on
        _send(answers, {"error": _NAMES[WorkerFailureError], "message": traceback.format_exc(limit=-3)})


def evaluate(store: Store, request: dict[str, Any]) -> tuple[str, bool, Written]:
    """Evaluate a query to the end.

    Returns:
        The name of the format, whether the answer is a graph, and the answer.

    Raises:
        EvaluationError: it cannot be answered.
    """
    try:
        answer = store.evaluate(
            request["query"], default_graphs=request["default_graphs"], named_graphs=request["named_graphs"]
        )
        asked = {name: request[name] for name in ("rows", "graph", "bom", "truncation")}
        return write_answer(
            answer, QueryRequest(request["query"], **asked), request["max_rows"], max_bytes=request["size"] << 20
        )
    except RefusedQueryError as error:
        raise RefusedError(str(error)) from error
    except GraphError as error:
        raise BadQueryError(str(error)) from error


def _spool(folder: Path, content: bytes) -> str:
    handle, name = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
    return name


def _send(answers: BinaryIO, head: dict[str, Any], body: bytes = b"") -> None:
    answers.write(json.dumps(head).encode() + b"\n" + body)
    answers.flush()


if __name__ == "__main__":
    main()

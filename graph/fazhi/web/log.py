"""One line of JSON for each request."""

import json
import logging
import sys
import time
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

Write = Callable[[str], object]


def to_stderr(line: str) -> None:
    """Write a line where the log goes."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def to_event(event: str, **fields: object) -> None:
    """Write a line on something that is no request."""
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    to_stderr(json.dumps({"time": now, "event": event, **fields}, ensure_ascii=False))


class Events(logging.Handler):
    """What the server's own logger says, as such lines."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record."""
        cause = {"traceback": "".join(traceback.format_exception(*record.exc_info))} if record.exc_info else {}
        to_event("server", level=record.levelname.lower(), message=record.getMessage(), **cause)


class Log:
    """Tells of each request when it has ended; the text of a query only if it is asked to.

    Args:
        app: what answers.
        write: gets the line.
        queries: whether the line has the query.
    """

    def __init__(self, app: ASGIApp, write: Write, *, queries: bool) -> None:
        self._app = app
        self._write = write
        self._queries = queries

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start, status = time.perf_counter(), 500
        state: dict[str, Any] = scope.setdefault("state", {})

        async def send_and_look(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, send_and_look)
        finally:
            self._write(self._line(scope, state, status, time.perf_counter() - start))

    def _line(self, scope: Scope, state: dict[str, Any], status: int, seconds: float) -> str:
        entry = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "method": scope["method"],
            "path": scope["path"],
            "status": status,
            "ms": round(seconds * 1000, 1),
            "rows": state.get("rows"),
            "outcome": state.get("outcome") or ("ok" if status < 400 else "closed" if status == 499 else "error"),
        }
        if "failure" in state:
            entry["failure"] = state["failure"]
        if self._queries and "query" in state:
            entry["query"] = state["query"]
        return json.dumps(entry, ensure_ascii=False)

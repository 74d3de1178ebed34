"""A model to ask, on this machine: it gives the answers that a test tells it, and keeps what it was asked."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from fazhi.model import ChatModel

Reply = str | bytes | int
"""An answer's content, a whole body, or the status of an error."""


@dataclass
class Chat:
    """A running stub: where it is, and what it was asked, as the decoded bodies and the headers of requests."""

    model: ChatModel
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


@contextmanager
def chat(reply: Reply, *, wait: float = 0.0, drip: float = 0.0, timeout: float = 10.0) -> Iterator[Chat]:
    """Serve chat completions.

    Args:
        reply: the answer to everything.
        wait: seconds before each answer.
        drip: seconds before each byte of an answer.
        timeout: of the model.
    """

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            stub.asked.append(body | {"path": self.path})
            stub.headers.append(dict(self.headers))
            time.sleep(wait)
            with suppress(OSError):  # the other side has had enough
                self._answer()

        def _answer(self) -> None:
            if isinstance(reply, int):
                self.send_error(reply)
                return
            message = {"choices": [{"message": {"role": "assistant", "content": reply}}]}
            data = reply if isinstance(reply, bytes) else json.dumps(message).encode()
            self.send_response(200)
            self.end_headers()
            for part in (data[i : i + 1] for i in range(len(data))) if drip else (data,):
                time.sleep(drip)
                self.wfile.write(part)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        stub = Chat(ChatModel(f"http://127.0.0.1:{server.server_port}/v1", "stub", timeout))
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield stub
        finally:
            server.shutdown()
            thread.join()


def proposal(s: str, s_type: str, p: str, o: str, o_type: str, quote: str) -> str:
    """The line of a proposal."""
    row = {"s": s, "s_type": s_type, "p": p, "o": o, "o_type": o_type, "quote": quote}
    return json.dumps(row, ensure_ascii=False)

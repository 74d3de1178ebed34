"""A store in this process that speaks the two protocols, and that can be told to fail."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlsplit

import pyoxigraph
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, RdfFormat


@dataclass(frozen=True)
class Asked:
    """A request."""

    method: str
    path: str
    values: dict[str, list[str]]
    body: bytes
    headers: dict[str, str]

    @property
    def graph(self) -> str:
        return self.values.get("graph", [""])[0]


@dataclass(frozen=True)
class Said:
    """A response."""

    status: int
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


Name = NamedNode | BlankNode
Graph = Name | DefaultGraph
Fault = Callable[[Asked], Said | None]
"""What answers instead of the store, if it wants to."""


class FakeStore:
    """Queries at ``/query``, graphs at ``/store``; ``asked`` is all that it was asked."""

    def __init__(self) -> None:
        self.store = pyoxigraph.Store()
        self.asked: list[Asked] = []
        self.fault: Fault = lambda _asked: None
        self.address = ""

    @property
    def endpoint(self) -> str:
        return self.address + "/query"

    def writes(self) -> list[tuple[str, str]]:
        return [(asked.method, asked.graph) for asked in self.asked if asked.path != "/query"]

    def size(self, graph: str) -> int:
        return sum(1 for _ in self.store.quads_for_pattern(None, None, None, NamedNode(graph)))

    def answer(self, asked: Asked) -> Said:
        self.asked.append(asked)
        return self.fault(asked) or self._route(asked)

    def _route(self, asked: Asked) -> Said:
        if asked.path == "/query":
            return self._query({**asked.values, **parse_qs(asked.body.decode())}, asked.headers["accept"])
        if asked.path != "/store":
            return Said(404)
        name = NamedNode(asked.graph)
        if asked.method == "DELETE":
            self.store.remove_graph(name)
            return Said(204)
        if asked.method == "PUT":
            self.store.clear_graph(name)
        self.store.load(asked.body, format=RdfFormat.TURTLE, to_graph=name)
        return Said(204)

    def _query(self, values: dict[str, list[str]], accept: str) -> Said:
        default: list[Graph] = [NamedNode(iri) for iri in values.get("default-graph-uri", [])]
        named: list[Name] = [NamedNode(iri) for iri in values.get("named-graph-uri", [])]
        try:
            answer = self.store.query(
                values["query"][0], default_graph=default or None, named_graphs=named if default or named else None
            )
        except SyntaxError as error:
            return Said(400, str(error).encode(), {"Content-Type": "text/plain"})
        kind = accept.split(",", maxsplit=1)[0]
        if isinstance(answer, pyoxigraph.QueryTriples):
            return Said(200, answer.serialize(format=RdfFormat.N_TRIPLES) or b"", {"Content-Type": kind})
        written = answer.serialize(format=pyoxigraph.QueryResultsFormat.JSON) or b""
        return Said(200, written, {"Content-Type": kind})


@contextmanager
def running(store: FakeStore) -> Iterator[FakeStore]:
    """Let a store answer at an address of this machine."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            split = urlsplit(self.path)
            body = self.rfile.read(int(self.headers.get("content-length", 0)))
            headers = {name.lower(): value for name, value in self.headers.items()}
            said = store.answer(Asked(self.command, split.path, parse_qs(split.query), body, headers))
            if not said.status:  # the connection breaks
                self.close_connection = True
                return
            self.send_response(said.status)
            for name, value in {**said.headers, "Content-Length": str(len(said.body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(said.body)

        do_GET = do_POST = do_PUT = do_DELETE = _answer  # noqa: N815  # the names that the base class looks for

        def log_message(self, *_words: object) -> None:
            """Nothing is logged."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    store.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield store
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def rows(*values: dict[str, str]) -> Said:
    """An answer of plain literals."""
    bindings = [{name: {"type": "literal", "value": value} for name, value in row.items()} for row in values]
    names = list(values[0]) if values else []
    body = json.dumps({"head": {"vars": names}, "results": {"bindings": bindings}}).encode()
    return Said(200, body, {"Content-Type": "application/sparql-results+json"})

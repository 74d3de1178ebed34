"""The SPARQL 1.1 Graph Store HTTP Protocol, the part that writes."""

from collections.abc import Iterable, Sequence

import httpx

from fazhi.web.remote.errors import RemoteError
from fazhi.web.remote.transport import Transport, words_of

TURTLE = "text/turtle"
"""What N-Triples are sent as: they are Turtle as well, which every store has to take."""

_LEAST = 1 << 14
"""Bytes that are not split any more where a store finds them too large."""

_ELSEWHERE = frozenset({404, 405, 501})


class GraphStore:
    """The graphs of a store, named by ``?graph=``.

    Args:
        transport: sends the requests.
        urls: where the store may keep its graphs; the first that takes one is it.
    """

    def __init__(self, transport: Transport, urls: Sequence[httpx.URL]) -> None:
        self._transport = transport
        self._urls = tuple(urls)

    def put(self, graph: str, pieces: Iterable[bytes]) -> None:
        """Make a graph anew: the first piece replaces what there was, the others are added.

        Raises:
            RemoteError: it is not stored, or only in part.
        """
        method = "PUT"
        for piece in pieces:
            self._store(method, graph, piece)
            method = "POST"

    def add(self, graph: str, content: bytes) -> None:
        """Add N-Triples to a graph.

        Raises:
            RemoteError: they are not stored.
        """
        self._store("POST", graph, content)

    def delete(self, graph: str) -> None:
        """Remove a graph, if it is there.

        Raises:
            RemoteError: it cannot be removed.
        """
        response = self._send("DELETE", graph)
        if not response.is_success and response.status_code != httpx.codes.NOT_FOUND:
            raise RemoteError(graph, f"cannot be removed: {words_of(response)}")

    def _store(self, method: str, graph: str, content: bytes) -> None:
        response = self._send(method, graph, content=content, headers={"Content-Type": TURTLE})
        middle = content.find(b"\n", len(content) // 2) + 1
        if response.status_code == httpx.codes.REQUEST_ENTITY_TOO_LARGE and _LEAST < middle < len(content):
            self._store(method, graph, content[:middle])
            self._store("POST", graph, content[middle:])
        elif not response.is_success:
            raise RemoteError(graph, f"cannot be stored: {words_of(response)}")

    def _send(self, method: str, graph: str, **content: object) -> httpx.Response:
        while True:
            url = self._urls[0].copy_merge_params({"graph": graph})
            response = self._transport.send(method, url, graph, **content)
            if method == "DELETE" or response.status_code not in _ELSEWHERE:
                self._urls = self._urls[:1]
                return response
            if len(self._urls) == 1:
                raise RemoteError(str(self._urls[0]), "takes no graphs; give the address that does by --graph-store")
            self._urls = self._urls[1:]

"""Questions to another store, for publishing to it and for describing it."""

from collections.abc import Iterator, Mapping
from itertools import count
from json import JSONDecodeError

import httpx

from fazhi.web.remote.errors import RemoteError
from fazhi.web.remote.transport import Transport, words_of

JSON_ROWS = "application/sparql-results+json"

_PAGE = 5000
"""Rows that are asked for at once; stores cut longer answers off without a word."""


class Endpoint:
    """A SPARQL 1.1 endpoint.

    Args:
        transport: sends the requests.
        url: where it answers queries.
    """

    def __init__(self, transport: Transport, url: httpx.URL) -> None:
        self.url = url
        self._transport = transport

    def rows(self, query: str, subject: str) -> list[Mapping[str, str]]:
        """The rows of a SELECT: values by variable.

        Raises:
            RemoteError: there is no answer.
        """
        # A form, since some stores wait for ever for the rest of a query that is the body itself.
        headers = {"Accept": JSON_ROWS}
        response = self._transport.send("POST", self.url, subject, data={"query": query}, headers=headers)
        if not response.is_success:
            raise RemoteError(subject, f"cannot be asked about: {words_of(response)}")
        try:
            bindings = response.json()["results"]["bindings"]
            return [{name: term["value"] for name, term in row.items()} for row in bindings]
        except (JSONDecodeError, LookupError, TypeError, AttributeError, UnicodeDecodeError) as error:
            raise RemoteError(subject, f"{self.url} does not answer as a SPARQL endpoint does") from error

    def all_rows(self, query: str, subject: str) -> Iterator[Mapping[str, str]]:
        """The rows of a SELECT that is ordered, page by page.

        Raises:
            RemoteError: there is no answer.
        """
        for page in count():
            rows = self.rows(f"{query} LIMIT {_PAGE} OFFSET {page * _PAGE}", subject)
            yield from rows
            if len(rows) < _PAGE:
                return

    def size(self, graph: str) -> int:
        """How many triples a named graph has.

        Raises:
            RemoteError: it cannot be counted.
        """
        rows = self.rows(f"SELECT (COUNT(*) AS ?n) WHERE {{ GRAPH <{graph}> {{ ?s ?p ?o }} }}", graph)
        try:
            return int(rows[0]["n"])
        except (LookupError, ValueError) as error:
            raise RemoteError(graph, f"{self.url} does not count its triples") from error

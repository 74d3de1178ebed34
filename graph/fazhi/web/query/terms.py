"""The words of the ontology that the query page offers while one types, and labels results with."""

import asyncio
import json
from collections.abc import Iterator, Mapping
from typing import Any

from fazhi.ontology.catalogue import read_catalogue
from fazhi.ontology.schema import read_schema
from fazhi.rdf.terms import PREFIXES
from fazhi.web.evaluation.request import QueryRequest
from fazhi.web.service import Data

_REPORTS = (
    """SELECT DISTINCT ?area ?year { ?report fz:reportsOn/rdfs:label ?area ; fz:year ?year } ORDER BY ?area ?year"""
)


class Vocabulary:
    """The terms and the values of a data set; asked for once for each."""

    def __init__(self) -> None:
        self._known: dict[str, asyncio.Future[bytes]] = {}

    async def of(self, data: Data) -> bytes:
        """The vocabulary of a data set as JSON.

        Raises:
            EvaluationError: the data cannot be asked.
        """
        if data.digest not in self._known:
            self._known = {data.digest: asyncio.ensure_future(_read(data))}
        try:
            return await asyncio.shield(self._known[data.digest])
        except Exception:
            self._known.pop(data.digest, None)
            raise


async def _read(data: Data) -> bytes:
    answer = await data.pool.run(QueryRequest(_REPORTS))
    body = answer.body if isinstance(answer.body, bytes) else await asyncio.to_thread(answer.body.read)
    reports: dict[str, list[str]] = {}
    for row in json.loads(body)["results"]["bindings"]:
        reports.setdefault(row["area"]["value"], []).append(row["year"]["value"])
    terms = await asyncio.to_thread(lambda: list(_terms(data)))
    return json.dumps({"terms": terms, "reports": reports}, ensure_ascii=False, separators=(",", ":")).encode()


def _terms(data: Data) -> Iterator[Mapping[str, Any]]:
    """Classes and properties, those that the data use most first; then terms of closed lists, and indicators."""
    schema, counts = read_schema(), {**data.statistics.classes, **data.statistics.properties}
    words = {term.iri: term for term in (*schema.classes.values(), *schema.properties.values())}
    kinds = {term.iri: "class" for term in schema.classes.values()}
    kinds |= {term.iri: "property" for term in schema.properties.values()}
    kinds |= dict.fromkeys(data.statistics.classes.keys() - kinds.keys(), "class")
    kinds |= dict.fromkeys(data.statistics.properties.keys() - kinds.keys(), "property")
    for iri in sorted(kinds, key=lambda iri: (-counts.get(iri, 0), iri)):
        term = words.get(iri)
        yield from _row(kinds[iri], iri, term.labels if term else {}, term.definitions if term else {})
    for individual in schema.individuals.values():
        yield from _row("value", individual.iri, individual.labels, individual.definitions)
    for indicator in read_catalogue().values():
        yield from _row("indicator", indicator.iri, indicator.labels, {})


def _row(kind: str, iri: str, labels: Mapping[str, str], definitions: Mapping[str, str]) -> Iterator[Mapping[str, Any]]:
    name = _short(iri)
    if name:
        yield {"kind": kind, "name": name, "labels": dict(labels), "definitions": dict(definitions)}


def _short(iri: str) -> str:
    """The prefixed name of an IRI; empty where there is none."""
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and local.replace("_", "a").replace("-", "a").isalnum():
            return f"{prefix}:{local}"
    return ""

"""Answers in a form in which those of two stores, or two clients, are equal if they say the same."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from fazhi.ontology.queries import read_queries

XSD = "http://www.w3.org/2001/XMLSchema#"
NUMBERS = {XSD + name for name in ("integer", "decimal", "double", "int", "nonNegativeInteger")}
TRUTHS = {"true": "1", "false": "0"}

Row = Mapping[str, Mapping[str, str]]
"""A row of SPARQL JSON."""

Plain = tuple[tuple[str, ...], ...]
"""A row: for each variable its name, value, kind and language, sorted."""

RARE = """SELECT ?word ?place WHERE {
  VALUES ?word { "䶮𠮷〇"@zh "引号\\"与\\\\" "甲\\n乙" }
  OPTIONAL { ?place rdfs:label "浦江县"@zh }
} ORDER BY ?word"""
"""What encodings stumble over."""


def shipped() -> dict[str, str]:
    """The text of each question that ships with fazhi."""
    return {name: query.text for name, query in read_queries().items()}


def opened() -> dict[str, str]:
    """The same for any area and year, where a question has them."""
    queries = read_queries().items()
    return {n: q.bind(**{p: None for p in ("area", "year", "title") if p in q.parameters}).text for n, q in queries}


def plain(rows: Sequence[Row]) -> list[Plain]:
    """The rows; a number is its value, and a string has no other type than none."""
    return [tuple(sorted((name, *_plain(term)) for name, term in row.items())) for row in rows]


def plain_answer(content: bytes) -> list[Plain]:
    """The rows of an answer in SPARQL JSON."""
    found: dict[str, Any] = json.loads(content)
    return plain(found["results"]["bindings"])


def _plain(term: Mapping[str, str]) -> tuple[str, str, str]:
    value, datatype = term["value"], term.get("datatype", XSD + "string")
    if datatype in NUMBERS:
        return f"{Decimal(value).normalize():f}", "number", ""
    if datatype == XSD + "boolean":  # the computed ones of Virtuoso are numbers
        return TRUTHS.get(value, value), "number", ""
    kind = "" if datatype == XSD + "string" or "xml:lang" in term else datatype
    return value, kind or term["type"].removeprefix("typed-"), term.get("xml:lang", "")

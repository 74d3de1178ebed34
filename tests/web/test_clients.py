"""Clients that others use: each gets the answers to all shipped questions that fazhi itself gives, by GET and POST."""

import json
import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import QueryResultsFormat, parse_query_results
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import JSON, SPARQLWrapper
from tests.web.answers import RARE, Row, plain, plain_answer, shipped
from tests.web.servers import ask_by_node, require
from tests.web.servers import fazhi as fazhi_server

import fazhi
from fazhi.rdf.disk import open_store
from fazhi.rdf.terms import PREFIXES

MODULES = Path(__file__).resolve().parents[2] / ".cache" / "clients" / "node_modules"
IN_JAVASCRIPT = ("comunica", "fetch-sparql-endpoint", "sparql-http-client")
DECLARED = f"PREFIX rdfs: <{PREFIXES['rdfs']}>\n{RARE}"
QUERIES = {**shipped(), "rare characters": DECLARED}
UNBOUND = re.compile(rb'<binding name="\w+"><unbound/></binding>')
"""What roqet writes, and the standard leaves out."""

JSON_ROWS = "application/sparql-results+json"


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the sample reports."""
    folder = tmp_path_factory.mktemp("samples")
    fazhi.build().export(folder)
    return folder


@pytest.fixture(scope="module")
def endpoint(samples: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The samples as a service."""
    with fazhi_server(samples, tmp_path_factory.mktemp("service")) as address:
        yield address


@pytest.fixture(scope="module")
def expected(samples: Path) -> dict[str, object]:
    """What fazhi answers without a service."""
    own = open_store(samples)
    return {name: plain_answer(own.answer(text)) for name, text in QUERIES.items()}


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sparqlwrapper(endpoint: str, expected: dict[str, object], method: str) -> None:
    def ask(text: str) -> Sequence[Row]:
        wrapper = SPARQLWrapper(endpoint, returnFormat=JSON)
        wrapper.setMethod(method)
        wrapper.setQuery(text)
        answer: Any = wrapper.queryAndConvert()
        rows: Sequence[Row] = answer["results"]["bindings"]
        return rows

    assert {name: plain(ask(text)) for name, text in QUERIES.items()} == expected


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
def test_the_sparql_store_of_rdflib(endpoint: str, expected: dict[str, object], method: str) -> None:
    graph = Graph(SPARQLStore(endpoint, method=method, returnFormat="json"))

    def ask(text: str) -> Sequence[Row]:
        return [{str(k): _term(v) for k, v in row.items()} for row in graph.query(text).bindings]

    assert {name: plain(ask(text)) for name, text in QUERIES.items()} == expected


def _term(term: object) -> dict[str, str]:
    assert isinstance(term, URIRef | BNode | Literal)
    told = {"type": "literal" if isinstance(term, Literal) else "uri", "value": str(term)}
    if isinstance(term, Literal) and term.language:
        told["xml:lang"] = term.language
    if isinstance(term, Literal) and term.datatype:
        told["datatype"] = str(term.datatype)
    return told


CURL = {
    "GET": ["--get", "--data-urlencode", "query@query.rq"],
    "POST of a form": ["--data-urlencode", "query@query.rq"],
    "POST of a query": ["--header", "Content-Type: application/sparql-query", "--data-binary", "@query.rq"],
}


@pytest.mark.parametrize("way", CURL)
def test_curl(endpoint: str, expected: dict[str, object], way: str, tmp_path: Path) -> None:
    curl = require("curl", "Debian: curl")

    def ask(text: str) -> bytes:
        (tmp_path / "query.rq").write_text(text, encoding="utf-8")
        return _output([curl, "--silent", "--fail", "--header", f"Accept: {JSON_ROWS}", *CURL[way], endpoint], tmp_path)

    assert {name: plain_answer(ask(text)) for name, text in QUERIES.items()} == expected


def test_roqet_by_get_which_is_all_it_has(endpoint: str, expected: dict[str, object], tmp_path: Path) -> None:
    roqet = require("roqet", "Debian: rasqal-utils")

    def ask(text: str) -> bytes:
        printed = _output([roqet, "-q", "-r", "xml", "-p", endpoint, "-e", text], tmp_path)
        answer = parse_query_results(UNBOUND.sub(b"", printed), format=QueryResultsFormat.XML)
        return answer.serialize(format=QueryResultsFormat.JSON) or b""

    assert {name: plain_answer(ask(text)) for name, text in QUERIES.items()} == expected


def _output(command: Sequence[str], folder: Path) -> bytes:
    return subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=60).stdout  # noqa: S603


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("client", IN_JAVASCRIPT)
def test_clients_in_javascript(
    endpoint: str, expected: dict[str, object], client: str, method: str, tmp_path: Path
) -> None:
    if not MODULES.is_dir():
        pytest.skip("needs the clients of scripts/clients/install")
    found: list[Any] = ask_by_node(MODULES, tmp_path, [client, method, endpoint], list(QUERIES.values()))
    errors = [answer for answer in found if not isinstance(answer, list)]
    assert errors == [], json.dumps(errors, ensure_ascii=False)
    assert dict(zip(QUERIES, map(plain, found), strict=True)) == expected

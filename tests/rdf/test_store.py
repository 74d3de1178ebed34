import io
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat
from tests.factory import make_graph

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import GraphError
from fazhi.rdf.disk import open_store
from fazhi.rdf.files import write_rdf
from fazhi.rdf.literals import XSD
from fazhi.rdf.store import Store
from fazhi.rdf.table import Cell, Iri, to_cell
from fazhi.rdf.terms import RDFS


def test_a_thing_in_two_reports_is_counted_once(store: Store) -> None:
    assert store.query("SELECT (COUNT(?c) AS ?n) { ?c a fz:County }").column("n") == (1,)
    assert store.query("SELECT (COUNT(?c) AS ?n) { GRAPH ?g { ?c a fz:County } }").column("n") == (2,)


def test_from_narrows_a_question_to_one_report(store: Store) -> None:
    report = next(iter(make_graph().reports))
    query = f"SELECT (COUNT(?o) AS ?n) FROM <https://w3id.org/fazhi/id/{report}> {{ ?o a fz:Observation }}"  # noqa: S608
    assert store.query("SELECT (COUNT(?o) AS ?n) { ?o a fz:Observation }").rows == ((11,),)
    assert store.query(query).rows == ((10,),)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * FROM <https://example.org/none> { ?s ?p ?o }", "no graph"),
        ("SELECT * FROM <file:///etc/hostname> { ?s ?p ?o }", "no graph"),
        ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "SERVICE"),
        ("DROP ALL", "not valid"),
        ("LOAD <file:///etc/hostname>", "not valid"),
        ("INSERT DATA { <a:a> <a:b> <a:c> }", "not valid"),
        ("SELEKT", "not valid"),
    ],
)
def test_what_is_no_question_to_this_graph_is_refused(store: Store, query: str, message: str) -> None:
    before = len(store)
    with pytest.raises(GraphError, match=message):
        store.query(query)
    assert len(store) == before


def test_yes_or_no_is_one_cell(store: Store) -> None:
    assert store.query("ASK { ?t a fz:Township }").rows == ((True,),)


def test_a_description_is_sorted_triples(store: Store) -> None:
    table = store.query("DESCRIBE <https://w3id.org/fazhi/id/division/390726101>")
    assert table.variables == ("subject", "predicate", "object")
    assert table.rows == tuple(sorted(table.rows, key=lambda row: [str(cell) for cell in row[:2]]))


def test_an_unbound_variable_is_none_and_rows_have_names(store: Store) -> None:
    table = store.query("SELECT ?t ?x { ?t a fz:Township OPTIONAL { ?t fz:sha256 ?x } }")
    assert {row["x"] for row in table} == {None}
    with pytest.raises(GraphError, match="no column"):
        table.column("y")


@pytest.mark.parametrize(
    ("term", "cell"),
    [
        (Literal("7", datatype=NamedNode(XSD + "integer")), 7),
        (Literal("2021", datatype=NamedNode(XSD + "gYear")), 2021),
        (Literal("8.82", datatype=NamedNode(XSD + "decimal")), Decimal("8.82")),
        (Literal("true", datatype=NamedNode(XSD + "boolean")), True),
        (Literal("约30", datatype=NamedNode(XSD + "decimal")), "约30"),
        (Literal("云溪县", language="zh"), "云溪县"),
        (NamedNode("https://example.org/a"), Iri("https://example.org/a")),
        (None, None),
    ],
)
def test_a_term_is_a_plain_value(term: Literal | NamedNode | None, cell: Cell) -> None:
    assert to_cell(term) == cell
    assert type(to_cell(term)) is type(cell)


def test_answers_come_in_the_standards_formats(store: Store) -> None:
    rows = "SELECT ?name { ?t a fz:Township ; rdfs:label ?name } ORDER BY ?name"
    assert store.answer(rows, "csv").decode().splitlines() == ["name", "清河镇", "石桥乡"]
    assert store.answer(rows).startswith(b'{"head"')
    assert "清河镇" in store.answer("DESCRIBE ?t { ?t a fz:Township }", "turtle").decode()
    with pytest.raises(GraphError, match="cannot be written as turtle"):
        store.answer(rows, "turtle")


def test_a_written_folder_is_read_again(graph: KnowledgeGraph, quads: list[Quad], store: Store, tmp_path: Path) -> None:
    with (tmp_path / "graph.trig").open("w", encoding="utf-8") as file:
        write_rdf(graph, turtle=io.StringIO(), trig=file, jsonld=io.StringIO())
    again = open_store(tmp_path)
    assert set(again.quads()) == set(store.quads()) == set(quads)
    assert len(again) == len(store)


def test_a_folder_of_quads_made_elsewhere_is_read_too(quads: list[Quad], tmp_path: Path) -> None:
    pyoxigraph.serialize(quads, tmp_path / "graph.nq", format=RdfFormat.N_QUADS)
    assert set(open_store(tmp_path).quads()) == set(quads)


def test_a_folder_without_a_graph_and_a_broken_one_are_named(tmp_path: Path) -> None:
    with pytest.raises(GraphError, match=r"graph\.nq"):
        open_store(tmp_path)
    (tmp_path / "graph.nq").write_text("<a> <b>", encoding="utf-8")
    with pytest.raises(GraphError, match=r"graph\.nq"):
        open_store(tmp_path)


def test_the_example_of_a_label() -> None:
    thing = NamedNode("https://example.org/id/a")
    assert len(Store([Quad(thing, RDFS.label, Literal("甲县", language="zh"), thing)])) == 1


def test_encoding_and_asking_do_not_load_rdflib() -> None:
    modules = "fazhi.rdf.encode, fazhi.rdf.store, fazhi.rdf.jsonld"
    code = f"import sys, {modules}; print('rdflib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout.strip() == "False"

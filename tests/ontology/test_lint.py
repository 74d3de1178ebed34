import pytest
from rdflib import URIRef

from fazhi.ontology import lint as lint_module
from fazhi.ontology.lint import Issue, lint
from fazhi.ontology.schema import Schema, read_graph

FZ = "https://w3id.org/fazhi/ontology#"
PREFIXES = f"""@prefix fz: <{FZ}> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
GOOD = """rdfs:isDefinedBy <https://w3id.org/fazhi/ontology> ;
    skos:definition "甲"@zh, "a"@en ; skos:example "例" ; rdfs:label "甲"@zh, "a"@en"""


def issues_with(monkeypatch: pytest.MonkeyPatch, turtle: str) -> tuple[Issue, ...]:
    graph = read_graph()
    graph.parse(data=PREFIXES + turtle, format="turtle")
    monkeypatch.setattr(lint_module, "read_schema", lambda: Schema(graph))
    return lint()


@pytest.mark.parametrize(
    ("check", "turtle"),
    [
        ("annotation", 'fz:X a owl:Class ; rdfs:label "甲"@zh .'),
        ("annotation", 'fz:X a owl:Class ; rdfs:label "甲 "@zh, "a"@en .'),
        ("doubled", 'fz:Township rdfs:label "town"@en .'),
        ("example", 'fz:X a owl:Class ; rdfs:label "甲"@zh, "a"@en .'),
        ("name", f"fz:bad_class a owl:Class ; {GOOD} ."),
        ("name", f"fz:Bad a owl:ObjectProperty ; rdfs:domain fz:Award ; rdfs:range fz:Award ; {GOOD} ."),
        ("collision", 'fz:X a owl:Class ; rdfs:label "乡级行政区"@zh, "x"@en .'),
        ("home", 'fz:X a owl:Class ; rdfs:label "甲"@zh, "a"@en .'),
        ("ends", f"fz:x a owl:ObjectProperty ; rdfs:range fz:Award ; {GOOD} ."),
        ("ends", f"fz:x a owl:ObjectProperty ; rdfs:domain fz:Award ; rdfs:range fz:Nowhere ; {GOOD} ."),
        ("cycle", "fz:AdministrativeDivision rdfs:subClassOf fz:Township ."),
        ("unconnected", f"fz:X a owl:Class ; {GOOD} ."),
        ("shape", f"fz:X a owl:Class ; rdfs:subClassOf fz:Award ; {GOOD} ."),
        ("context", f"fz:X a owl:Class ; rdfs:subClassOf fz:Award ; {GOOD} ."),
        ("deprecated", "fz:Mention owl:deprecated true ."),
    ],
)
def test_a_planted_fault_is_found(monkeypatch: pytest.MonkeyPatch, check: str, turtle: str) -> None:
    assert check in {issue.check for issue in issues_with(monkeypatch, turtle)}


def test_a_term_that_is_used_and_not_defined_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = read_graph()
    graph.remove((None, None, URIRef(FZ + "Mention")))
    for triple in list(graph.triples((URIRef(FZ + "Mention"), None, None))):
        graph.remove(triple)
    monkeypatch.setattr(lint_module, "read_schema", lambda: Schema(graph))
    assert ("undefined", "shapes") in {(issue.check, issue.subject) for issue in lint()}


def test_an_ontology_without_licence_or_title_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = read_graph()
    graph.remove((URIRef("https://w3id.org/fazhi/ontology"), None, None))
    monkeypatch.setattr(lint_module, "read_schema", lambda: Schema(graph))
    messages = {issue.message for issue in lint() if issue.check == "header"}
    assert {"has no dcterms:license", "has no dcterms:title in zh"} <= messages

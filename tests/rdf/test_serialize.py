import hashlib
import io
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from pyoxigraph import RdfFormat
from tests.factory import make_hostile_reading, make_reading, make_second_reading

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.rdf.encode import encode
from fazhi.rdf.files import write_rdf
from fazhi.rdf.iris import DEFAULT_BASE

BASES = [DEFAULT_BASE, "https://other.example/id/"]
FORMATS = ["turtle", "trig", "jsonld"]


def written(format_: str, graph: KnowledgeGraph, base: str = DEFAULT_BASE) -> str:
    files = {name: io.StringIO() for name in FORMATS}
    write_rdf(graph, base, **files)
    return files[format_].getvalue()


def union(graph: KnowledgeGraph, base: str) -> set[str]:
    return {f"{quad.triple}" for quad in encode(graph, base)}


@pytest.fixture(params=["graph", "hostile_graph"])
def data(request: pytest.FixtureRequest) -> KnowledgeGraph:
    found: KnowledgeGraph = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("base", BASES)
def test_turtle_says_the_same_to_three_parsers(data: KnowledgeGraph, base: str, tmp_path: Path) -> None:
    text = written("turtle", data, base)
    expected = union(data, base)
    assert {f"{quad.triple}" for quad in pyoxigraph.parse(input=text.encode(), format=RdfFormat.TURTLE)} == expected
    assert len(rdflib.Graph().parse(data=text, format="turtle")) == len(expected)
    rapper = shutil.which("rapper")
    if rapper:
        path = tmp_path / "graph.ttl"
        path.write_text(text, encoding="utf-8")
        command = [rapper, "-q", "-i", "turtle", "-o", "ntriples", str(path)]
        run = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
        assert len(set(run.stdout.splitlines())) == len(expected)


@pytest.mark.parametrize("base", BASES)
def test_trig_keeps_the_named_graphs(data: KnowledgeGraph, base: str) -> None:
    text = written("trig", data, base)
    parsed = pyoxigraph.parse(input=text.encode(), format=RdfFormat.TRIG)
    assert sorted(map(str, parsed)) == sorted(map(str, encode(data, base)))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own parser uses it
@pytest.mark.parametrize("base", BASES)
def test_json_ld_says_the_same_triples(data: KnowledgeGraph, base: str) -> None:
    turtle = rdflib.Graph().parse(data=written("turtle", data, base), format="turtle")
    assert set(rdflib.Graph().parse(data=written("jsonld", data, base), format="json-ld")) == set(turtle)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_order_of_reports_is_not_seen(format_: str) -> None:
    readings = [make_reading(), make_second_reading(), make_hostile_reading()]
    assert written(format_, KnowledgeGraph(readings)) == written(format_, KnowledgeGraph(readings[::-1]))


@pytest.mark.parametrize("format_", FORMATS)
def test_a_graph_of_nothing_is_a_file_that_says_nothing(format_: str, tmp_path: Path) -> None:
    names = {"turtle": "a.ttl", "trig": "a.trig", "jsonld": "a.jsonld"}
    path = tmp_path / names[format_]
    path.write_text(written(format_, KnowledgeGraph([])), encoding="utf-8")
    assert list(pyoxigraph.parse(path=path)) == []


def test_turtle_tells_each_subject_once(data: KnowledgeGraph) -> None:
    text = written("turtle", data)
    subjects = [line.partition(">")[0] for line in text.splitlines() if line.startswith("<")]
    assert len(subjects) == len(set(subjects))


def test_turtle_can_be_read_by_people(graph: KnowledgeGraph) -> None:
    text = written("turtle", graph)
    assert '<division/390726101> a fz:AdministrativeDivision, fz:Township ;\n    rdfs:label "清河镇"@zh' in text
    assert "fz:year 2021" in text
    assert 'fz:value "35000"^^xsd:decimal' in text


def test_json_ld_uses_plain_words_and_has_a_thing_on_each_line(graph: KnowledgeGraph) -> None:
    lines = written("jsonld", graph).splitlines()
    (town,) = (line for line in lines if line.startswith('{"@id": "division/390726101"'))
    assert json.loads(town.rstrip(","))["rdfs:label"] == "清河镇"
    assert any('"year": 2021' in line and '"reportsOn": "division/390726"' in line for line in lines)
    assert any('"pilotedIn": "division/390726101"' in line for line in lines)


SCRIPT = """
import hashlib
from tests.factory import make_graph
from tests.rdf.test_serialize import FORMATS, written
print(hashlib.sha256("".join(written(format_, make_graph()) for format_ in FORMATS).encode()).hexdigest())
"""


def test_two_processes_write_the_same_bytes(graph: KnowledgeGraph, pytestconfig: pytest.Config) -> None:
    digests = {hashlib.sha256("".join(written(format_, graph) for format_ in FORMATS).encode()).hexdigest()}
    for seed in ("1", "2"):
        command = [sys.executable, "-c", SCRIPT]
        run = subprocess.run(  # noqa: S603
            command, cwd=pytestconfig.rootpath, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        )
        digests.add(run.stdout.strip())
    assert len(digests) == 1

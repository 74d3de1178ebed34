import hashlib
import random
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import pyoxigraph
import pytest
import rdflib
from pyoxigraph import BlankNode, Quad, RdfFormat

from fazhi.rdf.jsonld import to_jsonld
from fazhi.rdf.serialize import to_nquads, to_trig, to_turtle
from fazhi.rdf.terms import RDFS

Writer = Callable[[Iterable[Quad]], str]
BASES = ["https://w3id.org/fazhi/id/", "https://other.example/id/"]


def parsed(data: str, format_: RdfFormat) -> set[str]:
    return {str(quad) for quad in pyoxigraph.parse(input=data.encode(), format=format_)}


def union(quads: list[Quad]) -> set[str]:
    return {f"{quad.triple}" for quad in quads}


@pytest.fixture(params=["quads", "hostile_quads"])
def data(request: pytest.FixtureRequest) -> list[Quad]:
    found: list[Quad] = request.getfixturevalue(request.param)
    return found


@pytest.mark.parametrize("base", BASES)
def test_turtle_says_the_same_to_three_parsers(data: list[Quad], base: str, tmp_path: Path) -> None:
    text = to_turtle(data, base)
    assert {f"{triple.triple}" for triple in pyoxigraph.parse(input=text.encode(), format=RdfFormat.TURTLE)} == union(
        data
    )
    assert len(rdflib.Graph().parse(data=text, format="turtle")) == len(union(data))
    rapper = shutil.which("rapper")
    if rapper:
        path = tmp_path / "graph.ttl"
        path.write_text(text, encoding="utf-8")
        command = [rapper, "-q", "-i", "turtle", "-o", "ntriples", str(path)]
        run = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
        assert len(set(run.stdout.splitlines())) == len(union(data))


@pytest.mark.parametrize("base", BASES)
def test_trig_and_nquads_keep_the_named_graphs(data: list[Quad], base: str) -> None:
    quads = {str(quad) for quad in data}
    assert parsed(to_trig(data, base), RdfFormat.TRIG) == quads
    assert parsed(to_nquads(data), RdfFormat.N_QUADS) == quads


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own parser uses it
@pytest.mark.parametrize("base", BASES)
def test_json_ld_says_the_same_triples(data: list[Quad], base: str) -> None:
    turtle = rdflib.Graph().parse(data=to_turtle(data, base), format="turtle")
    assert set(rdflib.Graph().parse(data=to_jsonld(data, base), format="json-ld")) == set(turtle)


@pytest.mark.parametrize("write", [to_turtle, to_trig, to_nquads, to_jsonld])
def test_the_order_of_quads_is_not_seen(data: list[Quad], write: Writer) -> None:
    shuffled = [*data, *data[:9]]
    random.Random(0).shuffle(shuffled)  # noqa: S311 - any order will do
    assert write(shuffled) == write(data)


def test_turtle_can_be_read_by_people(quads: list[Quad]) -> None:
    text = to_turtle(quads)
    assert '<division/390726101> a fz:AdministrativeDivision, fz:Township ;\n    rdfs:label "清河镇"@zh' in text
    assert "fz:year 2021" in text
    assert 'fz:value "35000"^^xsd:decimal' in text


def test_json_ld_uses_plain_words(quads: list[Quad]) -> None:
    text = to_jsonld(quads)
    assert '"year": 2021' in text
    assert '"pilotedIn": "division/390726101"' in text
    assert '"rdfs:label": "清河镇"' in text


def test_a_blank_node_is_none_of_ours(quads: list[Quad]) -> None:
    with pytest.raises(TypeError):
        to_turtle([Quad(BlankNode(), RDFS.label, BlankNode(), quads[0].graph_name)])


SCRIPT = """
import hashlib
from tests.factory import make_graph
from fazhi.rdf.encode import encode
from fazhi.rdf.jsonld import to_jsonld
from fazhi.rdf.serialize import to_nquads, to_trig, to_turtle
quads = list(encode(make_graph()))
print(hashlib.sha256("".join(w(quads) for w in (to_turtle, to_trig, to_nquads, to_jsonld)).encode()).hexdigest())
"""


def test_two_processes_write_the_same_bytes(quads: list[Quad], pytestconfig: pytest.Config) -> None:
    texts = "".join(write(quads) for write in (to_turtle, to_trig, to_nquads, to_jsonld))
    digests = {hashlib.sha256(texts.encode()).hexdigest()}
    for seed in ("1", "2"):
        command = [sys.executable, "-c", SCRIPT]
        run = subprocess.run(  # noqa: S603
            command, cwd=pytestconfig.rootpath, env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        )
        digests.add(run.stdout.strip())
    assert len(digests) == 1

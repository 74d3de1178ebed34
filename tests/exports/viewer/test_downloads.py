"""Files that the page makes of what it shows, read back by the programs that they are for."""

import csv
import io
import json
from xml.etree import ElementTree

import networkx
import pytest
from tests.factory import HOSTILE_NAMES
from tests.node import run_module

from fazhi.exports.cells import safe_cell

KIND = {"type": "Agency", "level": "县级", "shape": "circle"}
NODES = [{"place": i, "id": f"agency/h/{i}", "name": name, **KIND} for i, name in enumerate(HOSTILE_NAMES)]


def drawing() -> dict[str, object]:
    """The hostile things in a row, the first of which has planned something and done something with the second."""
    look = {"size": 12.5, "colour": "#42609f", "y": 40}
    line = {"from": 0, "to": 1, "label": "联合\x00协作", "predicates": ["cooperatesWith"]}
    claims = {"kind": "claim", "rows": [3, 8], "modalities": ["done", "planned"], "done": True}
    belongs = {"kind": "structure", "rows": [], "modalities": [], "done": True, "label": "", "predicates": ["within"]}
    nodes = [{**node, **look, "x": i * 100} for i, node in enumerate(NODES)]
    return {"nodes": nodes, "lines": [line | claims, line | belongs], "title": HOSTILE_NAMES[0]}


def make(module: str, call: str, told: object) -> str:
    name = call.partition("(")[0]
    script = f"""
import {{ {name} }} from "./{module}.js";
import {{ readFileSync }} from "node:fs";
const told = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write({call});
"""
    return run_module(script, json.dumps(told))


@pytest.fixture(scope="module")
def network() -> "networkx.MultiDiGraph[str]":
    read = networkx.read_gexf(io.BytesIO(make("gexf", "gexf(told)", drawing()).encode()))
    assert isinstance(read, networkx.MultiDiGraph)
    return read


def test_networkx_reads_every_thing_of_a_drawing_with_its_name_type_and_level(
    network: "networkx.MultiDiGraph[str]",
) -> None:
    told = {id_: (node["label"], node["type"], node["level"]) for id_, node in network.nodes(data=True)}
    assert told == {node["id"]: (node["name"], "Agency", "县级") for node in NODES}


def test_networkx_reads_where_a_thing_stands_and_how_it_looks(network: "networkx.MultiDiGraph[str]") -> None:
    viz = network.nodes["agency/h/2"]["viz"]
    assert viz["position"] == {"x": 200.0, "y": -40.0, "z": 0.0}
    assert viz["size"] == 12.5
    assert {viz["color"][part] for part in "rgb"} == {0x42, 0x60, 0x9F}


def test_networkx_reads_the_lines_with_what_is_stated(network: "networkx.MultiDiGraph[str]") -> None:
    claim, belongs = (network.edges[key] for key in sorted(network.edges(keys=True), key=lambda edge: edge[2]))
    told = {"kind": "claim", "predicates": "cooperatesWith", "modalities": "done planned", "done": True}
    assert claim.items() >= (told | {"statements": 2, "label": "联合协作"}).items()
    assert belongs.items() >= {"kind": "structure", "predicates": "within", "statements": 0}.items()


def test_an_empty_drawing_is_a_file_too() -> None:
    text = make("gexf", "gexf(told)", {"nodes": [], "lines": [], "title": ""})
    assert len(networkx.read_gexf(io.BytesIO(text.encode()))) == 0


def test_a_picture_is_well_formed_and_has_every_name() -> None:
    root = ElementTree.fromstring(make("svg", "svg(told)", drawing()))  # noqa: S314  # the page's own file
    titles = [title.text for title in root.iter("{http://www.w3.org/2000/svg}title")]
    assert set(HOSTILE_NAMES) <= set(titles)


def test_a_table_is_read_back_as_it_was_but_for_what_would_run() -> None:
    names = [[name, str(i)] for i, name in enumerate(HOSTILE_NAMES)]
    rows = [*names, ['多行\r\n名称,“引号"”', "2.5"], ["\uff1d1", ""], ["\t", "-3"]]
    text = make("csv", "csv(told[0], told.slice(1))", [["名称", "件数"], *rows])
    assert text.startswith("\ufeff")
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert read == [["名称", "件数"], *([safe_cell(cell) for cell in row] for row in rows)]


def test_a_number_in_a_table_is_a_number_and_what_is_not_told_is_empty() -> None:
    assert (
        make("csv", "csv(told[0], told.slice(1))", [["a", "b", "c"], [-3, 2.5, None]]) == "\ufeffa,b,c\r\n-3,2.5,\r\n"
    )


def test_every_row_of_a_table_ends_as_the_standard_has_it() -> None:
    assert make("csv", "csv(told[0], told.slice(1))", [["a", "b"], ["1,5", '"']]) == '\ufeffa,b\r\n"1,5",""""\r\n'

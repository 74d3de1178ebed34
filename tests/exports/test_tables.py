"""Tables that people open in a spreadsheet program."""

import csv
import io

import pytest
from tests.factory import make_graph, make_hostile_reading

from fazhi.exports.cells import safe_cell
from fazhi.exports.tables import write_entities, write_observations, write_relations
from fazhi.knowledge.graph import KnowledgeGraph


def rows(write: object, graph: KnowledgeGraph) -> list[dict[str, str]]:
    file = io.StringIO()
    assert callable(write)
    write(graph, file)
    return list(csv.DictReader(io.StringIO(file.getvalue(), newline="")))


def test_an_entity_has_its_names_and_its_first_quote() -> None:
    table = {row["id"]: row for row in rows(write_entities, make_graph())}
    town = table["division/390726101"]
    assert (town["name"], town["within_name"], town["code"]) == ("清河镇", "云溪县", "390726101")
    assert town["quote"] == "清河镇被省司法厅列为基层执法协同改革试点"
    assert table["agency/390726/justice"]["aliases"] == "我局"
    assert table["division/39"]["quote"] == ""


def test_a_relation_has_ids_and_names_of_its_ends() -> None:
    (pilot,) = [row for row in rows(write_relations, make_graph()) if row["predicate"] == "pilotedIn"]
    assert (pilot["subject_name"], pilot["object_name"], pilot["by_name"]) == (
        "基层执法协同改革",
        "清河镇",
        "江右省司法厅",
    )
    assert pilot["object"] == "division/390726101"
    assert pilot["document_title"].startswith("云溪县司法局2021")


def test_a_figure_is_a_plain_number_beside_its_printed_form() -> None:
    table = {row["original"]: row for row in rows(write_observations, make_graph())}
    assert table["3.5万元"]["value"] == "35000.0"
    assert (table["1200余人次"]["value"], table["1200余人次"]["bound"]) == ("1200", "min")
    assert table["30件"]["part_of"] == table["50件"]["id"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1+1", "\uff20x"])
def test_a_cell_that_starts_a_formula_is_made_harmless(text: str) -> None:
    assert safe_cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["云溪县", "1+1", "a=b", ""])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert safe_cell(text) == text


@pytest.mark.parametrize("write", [write_entities, write_relations, write_observations])
def test_no_cell_of_a_hostile_report_is_a_formula(write: object) -> None:
    for row in rows(write, KnowledgeGraph([make_hostile_reading()])):
        assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@"))]

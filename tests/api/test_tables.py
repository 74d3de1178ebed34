"""The tables of a graph, and those of the folder that it wrote, are the same rows."""

from decimal import Decimal
from pathlib import Path

import pytest

import fazhi
from fazhi.api.tables import Tables
from fazhi.exports.row_tables import ALL
from fazhi.model import GraphError, Modality, Outcome, Verdict

NAMES = [name for name, value in vars(Tables).items() if hasattr(value, "attrname")]


@pytest.fixture(scope="module")
def graph() -> fazhi.Graph:
    return fazhi.build()


@pytest.fixture(scope="module")
def folder(graph: fazhi.Graph, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("results")
    graph.export(folder)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_a_folder_gives_back_the_rows_that_the_graph_has(graph: fazhi.Graph, folder: Path, name: str) -> None:
    assert getattr(fazhi.open_results(folder).tables, name) == getattr(graph.tables, name)


def test_every_table_can_be_asked_for() -> None:
    assert len(NAMES) == len(ALL)


def test_every_row_of_a_figure_quotes_its_report(graph: fazhi.Graph) -> None:
    for point in graph.tables.indicators:
        assert graph.reports[point.report].text[point.start : point.end] == point.quote
    for row in graph.tables.checks:
        assert graph.reports[row.document].text[row.start : row.end] == row.quote
        if row.other_document is not None:
            text = graph.reports[row.other_document].text
            assert text[row.other_start : row.other_end] == row.other_quote


def test_findings_are_the_checks_that_fail(graph: fazhi.Graph) -> None:
    failing = tuple(row for row in graph.tables.checks if row.verdict is Verdict.FAILS)
    assert failing == graph.tables.findings != ()


def test_every_plan_has_one_row_that_tells_what_became_of_it(graph: fazhi.Graph) -> None:
    planned = {c.id for c in graph.claims if getattr(c, "modality", None) is Modality.PLANNED}
    directed = {c.id for c in graph.claims if c.id.startswith("promise/")}
    rows = graph.tables.promises
    assert sorted(row.promise for row in rows) == sorted(planned | directed)
    assert {row.outcome for row in rows} == {Outcome.PENDING}


def test_a_comparison_of_a_folder_is_that_of_its_graph(graph: fazhi.Graph, folder: Path) -> None:
    compared = graph.compare("行政复议申请", peers_of="浦江县")
    assert [(cell.year, cell.result.value) for cell in compared if cell.result.point] == [
        (2021, Decimal(151)),
        (2024, Decimal(258)),
    ]
    assert fazhi.open_results(folder).compare("行政复议申请", peers_of="浦江县") == compared


def test_a_table_that_is_damaged_is_told_with_its_place(folder: Path) -> None:
    path = folder / "reports.csv"
    text = path.read_text("utf-8")
    path.write_text(text.replace("2022-02-09", "yesterday"), encoding="utf-8")
    with pytest.raises(GraphError, match=r"reports\.csv"):
        _ = fazhi.open_results(folder).tables.reports
    path.write_text(text, encoding="utf-8")

"""The verbs that show what is concluded: from a folder of results, and from reports themselves."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

import fazhi

TWO_YEARS = (
    "浦江县人民政府2022年法治政府建设年度报告\n一、主要成效\n2022年，全县收到行政复议申请120件，行政复议调解率为38%。\n"
    "二、存在的不足\n部分乡镇执法力量不足。\n三、下一年度安排\n2023年，力争行政复议调解率达到40%以上。\n",
    "浦江县人民政府2023年法治政府建设年度报告\n一、主要成效\n2023年，全县收到行政复议申请150件，行政复议调解率为43%。\n"
    "二、存在的不足\n部分乡镇执法力量仍然不足。\n",
)


@pytest.fixture(scope="module")
def results(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of results of two reports of one county."""
    folder = tmp_path_factory.mktemp("two")
    for number, text in enumerate(TWO_YEARS):
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    fazhi.build([folder]).export(folder / "results")
    return folder / "results"


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_a_sum_that_does_not_add_up_is_shown_with_its_words(cli: Cli, sample_results: Path) -> None:
    shown = cli("check", "--graph", sample_results)
    assert shown.code == 0
    assert "69+6+1+2+22=100≠99" in shown.out
    assert "fail 1" in shown.out


def test_checks_that_hold_are_shown_when_asked_for(cli: Cli, sample_results: Path) -> None:
    told = rows(cli("check", "--all", "--format", "csv", "--graph", sample_results).out)
    assert {row["verdict"] for row in told} == {"holds", "fails", "undecided"}
    assert all(row["reason"] for row in told if row["verdict"] == "undecided")


def test_findings_are_narrowed_by_place_year_and_severity(cli: Cli, sample_results: Path) -> None:
    for narrowing in (("--area", "云溪县"), ("--year", "2024")):
        assert "fail 0" in cli("check", "--graph", sample_results, *narrowing).out
    assert "fail 1" in cli("check", "--graph", sample_results, "--least", "error", "--area", "浦江县").out


def test_reports_can_be_checked_without_a_folder_of_results(cli: Cli, tmp_path: Path) -> None:
    report = tmp_path / "a.txt"
    report.write_text(TWO_YEARS[0].replace("120件", "120件，其中受理90件、不予受理40件"), encoding="utf-8")
    shown = cli("check", str(report), "--quiet")
    assert shown.code == 0
    assert "90+40=130≠120" in shown.out
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt"]


def test_without_a_readable_report_there_is_one_line_and_no_table(cli: Cli) -> None:
    shown = cli("check", "nonesuch.txt", "--quiet")
    assert (shown.code, shown.out, len(shown.err.splitlines())) == (2, "", 1)


def test_a_promise_is_shown_with_what_became_of_it(cli: Cli, results: Path) -> None:
    told = rows(cli("promises", "--graph", results, "--year", "2023", "--format", "csv").out)
    assert [(row["outcome"], row["computation"]) for row in told] == [("kept", "43≥40")]
    assert "43%" in told[0]["result_quote"]
    assert rows(cli("promises", "--graph", results, "--outcome", "missed", "--format", "csv").out) == []
    assert "kept 1" in cli("promises", "--graph", results, "--indicator", "调解率").out


def test_the_ledger_is_narrowed_by_level_and_recipient(cli: Cli, sample_results: Path) -> None:
    told = json.loads(cli("honours", "--graph", sample_results, "--level", "国家级", "--format", "json").out)
    assert {row["level"] for row in told} == {"国家级"}
    one = cli("honours", "--graph", sample_results, "--recipient", "白马镇", "--granter", "司法部")
    assert "行政执法协调监督工作体系建设" in one.out
    assert "国家级 1" in one.out


def test_an_indicator_is_laid_side_by_side_and_silence_is_told_from_absence(cli: Cli, results: Path) -> None:
    shown = cli("compare", "行政复议申请", "--graph", results)
    assert [line.split() for line in shown.out.splitlines()][1:] == [["2022", "2023"], ["浦江县", "120", "150"]]
    beside = cli("compare", "行政复议调解率", "--targets", "--graph", results, "--from", "2023", "--to", "2023")
    assert "43 (≥40✓)" in beside.out
    assert "–" in cli("compare", "行政诉讼败诉率", "--area", "浦江县", "--graph", results).out


@pytest.mark.parametrize(("name", "begins"), [("a.csv", "indicator"), ("a.html", "<!DOCTYPE"), ("a.svg", "<?xml")])
def test_a_comparison_is_written_as_its_name_says(
    cli: Cli, results: Path, tmp_path: Path, name: str, begins: str
) -> None:
    assert cli("compare", "行政复议申请", "--graph", results, "--out", str(tmp_path / name)).code == 0
    assert (tmp_path / name).read_text("utf-8").lower().startswith(begins.lower())


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (("compare", "nonesuch"), "no such indicator"),
        (("compare", "行政复议申请", "--area", "云溪县"), "no division"),
        (("compare", "行政复议申请", "--out", "a.pdf"), "written as"),
    ],
)
def test_what_cannot_be_compared_is_one_line_and_code_2(
    cli: Cli, results: Path, arguments: tuple[str, ...], cause: str
) -> None:
    shown = cli(*arguments, "--graph", results)
    assert (shown.code, len(shown.err.splitlines())) == (2, 1)
    assert cause in shown.err


def test_what_a_report_lacks_and_admits_again_is_told(cli: Cli, results: Path) -> None:
    shown = cli("completeness", "--graph", results).out
    assert "causes; duty" in shown
    assert "admitted again (2022, 2023): 部分乡镇执法力量不足" in shown


def test_a_folder_of_an_older_version_is_told_to_be_built_again(cli: Cli, sample_results: Path) -> None:
    (sample_results / "findings.csv").rename(sample_results / "moved.csv")
    shown = cli("check", "--graph", sample_results)
    assert (shown.code, len(shown.err.splitlines())) == (2, 1)
    assert "build the graph again" in shown.err
    (sample_results / "moved.csv").rename(sample_results / "findings.csv")

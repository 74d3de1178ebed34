"""Judging which things are one, from the command line."""

import csv
import io
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

REPORT = """云和县司法局{year}年度法治政府建设年度报告
一、主要成效
我局制定《{plan}》，办理行政复议案件20件。
"""
PLANS = {2021: "云和县听证办法", 2022: "云和县听证办法（试行）"}


@pytest.fixture
def results(cli: Cli, tmp_path: Path) -> Path:
    """The results of two reports that name one document differently."""
    for year, plan in PLANS.items():
        (tmp_path / f"{year}.txt").write_text(REPORT.format(year=year, plan=plan), encoding="utf-8")
    assert cli("build", "2021.txt", "2022.txt", "--out", "o", "--quiet").code == 0
    return tmp_path / "o"


def documents(folder: Path) -> list[str]:
    rows = csv.DictReader(io.StringIO((folder / "entities.csv").read_text("utf-8")))
    return [row["name"] for row in rows if row["type"] == "Document"]


def test_a_pair_is_shown_with_both_quotes(cli: Cli, results: Path) -> None:
    run = cli("resolve", "--graph", results)
    assert run.code == 0
    assert "我局制定《云和县听证办法》" in run.out
    assert "我局制定《云和县听证办法（试行）》" in run.out
    assert run.out.splitlines()[-1] == "1 undecided"


def test_files_give_the_same_pairs_as_their_results(cli: Cli, results: Path) -> None:
    listed = cli("resolve", "--graph", results, "--format", "csv").out
    assert cli("resolve", "2021.txt", "2022.txt", "--format", "csv").out == listed


def test_a_person_decides_and_the_next_build_obeys(cli: Cli, results: Path, tmp_path: Path) -> None:
    listed = cli("resolve", "--graph", results, "--format", "csv").out
    judged = tmp_path / "judgements.csv"
    judged.write_text("# checked\n" + listed.replace("undecided", "same"), encoding="utf-8")
    assert cli("build", "2021.txt", "2022.txt", "--judgements", judged, "--out", "merged", "--quiet").code == 0
    assert len(documents(results)) == len(documents(tmp_path / "merged")) + 1 == 2
    assert cli("resolve", "--graph", "merged", "--judgements", judged).out.endswith("0 undecided\n")


def test_a_pair_judged_apart_is_not_shown_again(cli: Cli, results: Path, tmp_path: Path) -> None:
    listed = cli("resolve", "--graph", results, "--format", "csv").out
    judged = tmp_path / "judgements.csv"
    judged.write_text(listed.replace("undecided", "not same"), encoding="utf-8")
    assert cli("resolve", "--graph", results, "--judgements", judged).out.endswith("0 undecided\n")


def test_a_bad_line_is_one_line_of_error_before_anything_is_read(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "j.csv").write_text("verdict,left,right\nyes,a/1,a/2\n", encoding="utf-8")
    for verb in ("build", "resolve"):
        run = cli(verb, "--judgements", "j.csv")
        assert run.code == 2
        assert run.err == "j.csv:2: the verdict 'yes' is none of same, not same, undecided\n"
    assert not (tmp_path / "output").exists()


def test_a_folder_without_results_is_told_in_one_line(cli: Cli, tmp_path: Path) -> None:
    run = cli("resolve", "--graph", tmp_path)
    assert run.code == 2
    assert len(run.err.splitlines()) == 1

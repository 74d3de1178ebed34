import json
from pathlib import Path

import pytest
from tests.cli.conftest import Cli

COUNTY = {"name": "云和县", "type": "County"}
OFFICE = {"name": "云和县司法局", "type": "Agency"}
TOWN = {"name": "石塘镇", "type": "Township"}


@pytest.fixture
def folders(tmp_path: Path) -> tuple[str, str]:
    for name in ("gold", "facts"):
        (tmp_path / name).mkdir()
    (tmp_path / "gold/a.json").write_text(json.dumps({"entities": [COUNTY, OFFICE]}), encoding="utf-8")
    facts = ({"kind": "entity", **COUNTY}, {"kind": "entity", **TOWN})
    (tmp_path / "facts/a.jsonl").write_text("\n".join(map(json.dumps, facts)), encoding="utf-8")
    return "gold", "facts"


def test_the_table_has_a_row_for_all_for_each_kind_and_for_each_group(cli: Cli, folders: tuple[str, str]) -> None:
    rows = {line.split()[0]: line.split()[1:] for line in cli("score", *folders).out.splitlines() if line.strip()}
    assert rows["all"] == ["0.500", "0.500", "0.500", "2", "2", "1"]
    assert rows["entity/County"] == ["1.000", "1.000", "1.000", "1", "1", "1"]


@pytest.mark.parametrize(
    ("show", "lines"),
    [
        ("missing", ["- a entity " + json.dumps(OFFICE, ensure_ascii=False)]),
        ("spurious", ["+ a entity " + json.dumps({"kind": "entity", **TOWN}, ensure_ascii=False)]),
    ],
)
def test_missed_and_wrong_lines_are_shown_when_asked(
    cli: Cli, folders: tuple[str, str], show: str, lines: list[str]
) -> None:
    printed = cli("score", *folders, "--show", show).out.splitlines()
    assert [line for line in printed if line[:1] in ("-", "+")] == lines


def test_errors_are_grouped_with_an_example_each(cli: Cli, folders: tuple[str, str]) -> None:
    rows = [line.split() for line in cli("score", *folders, "--by", "rule").out.splitlines()]
    assert [row for row in rows if row and row[0] in ("-", "+")] == [
        ["+", "1", "entity/Township", "…镇", "a:", "石塘镇", "Township"],
        ["-", "1", "entity/Agency", "…局", "a:", "云和县司法局", "Agency"],
    ]


def test_what_a_file_says_is_printed_as_text(cli: Cli, folders: tuple[str, str], tmp_path: Path) -> None:
    fact = {"kind": "observation", "indicator": "[red]\u001b[31m案件", "value": 3, "unit": "[bold]件", "rule": "[/]"}
    (tmp_path / "facts/a.jsonl").write_text(json.dumps(fact), encoding="utf-8")
    printed = cli("score", *folders, "--by", "rule").out
    assert "a: [red] [31m案件 3 [bold]件" in printed
    assert "observation/[bold]件" in printed


def test_a_report_without_facts_is_told(cli: Cli, folders: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "gold/b.json").write_text("{}", encoding="utf-8")
    assert cli("score", *folders).err == "no facts for b\n"


def test_a_broken_gold_file_is_one_line_and_code_2(cli: Cli, folders: tuple[str, str], tmp_path: Path) -> None:
    (tmp_path / "gold/b.json").write_text("{", encoding="utf-8")
    run = cli("score", *folders)
    assert run.code == 2
    assert run.err.startswith("gold/b.json: ")

import json
from pathlib import Path

from tests.cli.conftest import Cli
from tests.cli.test_build import REPORT


def test_each_report_gives_a_file_of_facts(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "云和.txt").write_text(REPORT, encoding="utf-8")
    run = cli("extract", "云和.txt", "--out", "facts")
    assert (run.code, run.err) == (0, "")
    facts = [json.loads(line) for line in (tmp_path / "facts/云和.jsonl").read_text("utf-8").splitlines()]
    assert {fact["kind"] for fact in facts} == {"entity", "relation", "observation"}
    assert all(REPORT[fact["start"] : fact["end"]] == fact["quote"] for fact in facts)


def test_a_bad_report_is_told_and_the_others_are_kept(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    run = cli("extract", "a.txt", "missing.txt", "--out", "facts", "--quiet")
    assert run.code == 1
    assert run.out == ""
    assert run.err.startswith("missing.txt: ")
    assert [path.name for path in (tmp_path / "facts").iterdir()] == ["a.jsonl"]


def test_two_reports_of_one_name_do_not_overwrite_each_other(cli: Cli, tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(REPORT, encoding="utf-8")
    run = cli("extract", "x/a.txt", "y/a.txt", "--out", "facts")
    assert run.code == 1
    assert run.err == "y/a.txt: a.jsonl is already made from x/a.txt\n"


def test_nothing_extracted_is_code_2(cli: Cli) -> None:
    assert cli("extract", "missing.txt", "--out", "facts").code == 2

import json
from pathlib import Path

from tests.cli.conftest import Cli
from tests.cli.test_build import REPORT
from tests.reading.documents import make_zip


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


def written(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_reports_of_a_folder_keep_their_place_below_it(cli: Cli, tmp_path: Path) -> None:
    for name in ("in/2021/a.txt", "in/2022/a.txt", "in/b.md", "c.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    (tmp_path / "in/d.zip").write_bytes(make_zip({"2021/a.txt": REPORT.encode()}))
    run = cli("extract", "in", "c.txt", "--out", "facts")
    assert (run.code, run.err) == (0, "")
    assert written(tmp_path / "facts") == ["2021/a.jsonl", "2022/a.jsonl", "b.jsonl", "c.jsonl", "d.zip/2021/a.jsonl"]
    assert cli("extract", "in/d.zip", "--out", "unpacked").code == 0
    assert written(tmp_path / "unpacked") == ["2021/a.jsonl"]


def test_nothing_is_written_out_of_the_folder_whatever_an_archive_names(cli: Cli, tmp_path: Path) -> None:
    names = ["../../up.txt", "/root.txt", "c:\\..\\..\\drive.txt", f"{'深' * 200}/{'长' * 300}.txt"]
    (tmp_path / "a.zip").write_bytes(make_zip(dict.fromkeys(names, REPORT.encode())))
    assert cli("extract", "a.zip", "--out", "x/facts").code == 0
    found = written(tmp_path / "x")
    assert all(name.startswith("facts/") for name in found)
    assert {name.rpartition("/")[2][:5] for name in found} == {"root.", "drive", "长" * 5}


def test_two_reports_of_one_name_do_not_overwrite_each_other(cli: Cli, tmp_path: Path) -> None:
    for folder in ("x", "y"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text(REPORT, encoding="utf-8")
    run = cli("extract", "x/a.txt", "y/a.txt", "--out", "facts")
    assert run.code == 1
    assert run.err == "y/a.txt: a.jsonl is already made from x/a.txt\n"


def test_nothing_extracted_is_code_2(cli: Cli) -> None:
    assert cli("extract", "missing.txt", "--out", "facts").code == 2

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import Cli
from tests.factory import RESULT_FILES

import fazhi
from fazhi.cli.build import default_name

FILES = set(RESULT_FILES)
REPORT = """云和县司法局2022年度法治政府建设年度报告
一、主要成效
我局制定《云和县听证办法》，办理行政复议案件20件，其中维持12件、撤销8件。
二、存在的不足
执法力量还比较薄弱。
三、下一年度工作安排
2023年，我局力争行政复议调解率达到45%以上。
"""


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.is_dir() else set()


def test_without_files_the_samples_are_built_and_summed_up(cli: Cli, tmp_path: Path) -> None:
    run = cli("build")
    assert run.code == 0
    assert names(tmp_path / "output/samples") == FILES
    assert "69+6+1+2+22=100≠99" in run.out
    for word in ("reports", "entities", "pilotedIn", "awarded", "observations", "findings", "not understood"):
        assert word in run.out
    assert all(name in run.out for name in FILES)
    assert run.err == ""


def test_the_same_reports_give_the_same_bytes(cli: Cli, tmp_path: Path, sample_results: Path) -> None:
    first, second = reversed(fazhi.sample_reports())
    assert cli("build", first, second, "--out", "again").code == 0
    for name in FILES:
        assert (tmp_path / "again" / name).read_bytes() == (sample_results / name).read_bytes(), name


def test_quiet_prints_nothing(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    run = cli("build", "a.txt", "--quiet")
    assert (run.code, run.out, run.err) == (0, "", "")
    assert names(tmp_path / "output/a") == FILES


def test_csv_begins_with_a_byte_order_mark_when_asked(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    assert cli("build", "a.txt", "--bom", "--out", "o").code == 0
    assert (tmp_path / "o/entities.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_things_get_their_iris_below_the_base(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    assert cli("build", "a.txt", "--base", "https://example.org/kg/", "--out", "o").code == 0
    assert "<https://example.org/kg/>" in (tmp_path / "o/graph.ttl").read_text("utf-8")


def test_a_base_that_is_no_iri_is_refused_in_one_line(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    run = cli("build", "a.txt", "--base", "no iri", "--out", "o")
    assert run.code == 2
    assert len(run.err.splitlines()) == 1
    assert names(tmp_path / "o") == set()


BAD = {
    "empty.txt": b"",
    "blank.txt": b" \n\n\t\n",
    "binary.txt": bytes(range(256)) * 64,
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(4096),
    "undecodable.txt": "云和县司法局年度报告".encode("gb18030") + b"\xff\xff\x00\x81",
    "letter.txt": b"Dear all,\nplease find attached the minutes of our meeting.\n",
    "missing.txt": None,
}


def write_bad(folder: Path) -> list[str]:
    for name, data in BAD.items():
        if data is not None:
            (folder / name).write_bytes(data)
    return list(BAD)


def test_each_bad_file_is_one_line_and_the_other_reports_are_kept(cli: Cli, tmp_path: Path) -> None:
    bad = write_bad(tmp_path)
    (tmp_path / "good.txt").write_text(REPORT, encoding="utf-8")
    run = cli("build", *bad[:3], "good.txt", *bad[3:], "--out", "o")
    assert run.code == 1
    lines = run.err.splitlines()
    assert [line.partition(": ")[0] for line in lines] == bad
    assert all(line.partition(": ")[2] for line in lines)
    assert names(tmp_path / "o") == FILES
    inputs = json.loads((tmp_path / "o/manifest.json").read_text("utf-8"))["inputs"]
    assert [row["file"] for row in inputs] == ["good.txt"]


def test_bad_files_alone_are_code_2_and_write_nothing(cli: Cli, tmp_path: Path) -> None:
    run = cli("build", *write_bad(tmp_path), "--out", "o")
    assert run.code == 2
    assert len(run.err.splitlines()) == len(BAD)
    assert not (tmp_path / "o").exists()


def test_a_file_of_50_mb_is_refused_in_one_line(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "huge.txt").write_bytes("法治政府建设。".encode() * 2_400_000)
    run = cli("build", "huge.txt")
    assert run.code == 2
    assert run.err.startswith("huge.txt: ")
    assert len(run.err.splitlines()) == 1


def test_the_same_report_twice_is_read_once_and_told(cli: Cli, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    run = cli("build", "a.txt", "b.txt", "--out", "o")
    assert run.code == 1
    assert run.err == "b.txt: the same report as a.txt\n"


def test_a_folder_that_cannot_be_written_is_one_line(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    run = cli("build", "a.txt", "--out", "file/o")
    assert run.code == 2
    assert len(run.err.splitlines()) == 1
    assert run.err.startswith("file/o: ")


def test_a_file_name_cannot_write_on_the_terminal(cli: Cli) -> None:
    run = cli("build", "a\x1b[31m\nb.txt")
    assert run.code == 2
    assert len(run.err.splitlines()) == 1
    assert "\x1b" not in run.err


def test_a_file_name_that_is_no_text_is_no_obstacle(cli: Cli, tmp_path: Path) -> None:
    name = os.fsdecode("云和".encode("gb18030"))
    (tmp_path / f"{name}.txt").write_text(REPORT, encoding="utf-8")
    assert cli("build", f"{name}.txt", "--out", "o").code == 0
    assert names(tmp_path / "o") == FILES


def test_a_terminal_without_hanzi_gets_escapes(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "fazhi", "build", "--out", str(tmp_path / "o")]
    done = subprocess.run(command, capture_output=True, check=True, env=os.environ | {"PYTHONIOENCODING": "ascii"})  # noqa: S603  # our own
    assert b"\\u5176\\u4e2d" in done.stdout


@pytest.mark.parametrize(
    ("files", "name"),
    [(None, "samples"), (["x/云和.txt"], "云和"), (["x"], "x"), (["x/", "y.txt"], "reports"), (["/"], "reports")],
)
def test_results_are_named_after_what_was_read(
    files: list[str] | None, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "x").mkdir()
    assert default_name(files) == name

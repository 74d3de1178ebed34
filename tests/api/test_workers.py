"""Many reports, read in several processes."""

import pickle
from pathlib import Path

import pytest

import fazhi
from fazhi.api.workers import MOST_JOBS, choose_jobs
from fazhi.model import EncodingError, Extraction, InputError, Report
from fazhi.pipeline.build import Extractor

TEXT = """云和县司法局{year}年度法治政府建设年度报告
一、主要成效
我局制定《云和县听证办法》，办理行政复议案件2{digit}件。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for digit in range(5):
        text = TEXT.format(year=2019 + digit, digit=digit)
        (tmp_path / f"{digit}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "2-binary.txt").write_bytes(bytes(range(256)) * 8)
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_two_processes_give_the_same_bytes_and_failures_as_one(folder: Path, tmp_path: Path) -> None:
    seen: list[fazhi.Progress] = []
    one, two = fazhi.build([folder]), fazhi.build([folder], jobs=2, on_report=seen.append)
    assert two.claims == one.claims
    assert [str(failure) for failure in two.failures] == [str(failure) for failure in one.failures]
    assert [Path(step.source).name for step in seen] == ["0.txt", "1.txt", "2-binary.txt", "2.txt", "3.txt", "4.txt"]
    one.export(tmp_path / "one")
    two.export(tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


@pytest.mark.parametrize("reports", [0, 1, 7])
def test_a_few_reports_need_no_other_process(reports: int) -> None:
    assert choose_jobs(reports) == 1


def test_many_reports_are_read_by_no_more_processes_than_there_are_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    assert choose_jobs(339) == 2
    monkeypatch.setattr("os.cpu_count", lambda: 256)
    assert choose_jobs(10_000) == MOST_JOBS


@pytest.mark.parametrize("class_", [InputError, EncodingError])
def test_a_failure_survives_the_way_from_another_process(class_: type[InputError]) -> None:
    error = pickle.loads(pickle.dumps(class_("a.txt", "is empty")))  # noqa: S301  # our own
    assert (type(error), error.source, error.cause, str(error)) == (class_, "a.txt", "is empty", "a.txt: is empty")


def test_a_fault_of_the_program_in_one_report_costs_no_other_one(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    extract = Extractor.extract

    def failing(self: Extractor, report: Report) -> Extraction:
        if report.year == 2021:
            raise IndexError("out of range")
        return extract(self, report)

    monkeypatch.setattr(Extractor, "extract", failing)
    graph = fazhi.build([folder], jobs=1)
    (told,) = [str(failure) for failure in graph.failures if "2.txt" in str(failure)]
    assert told.endswith("an error in fazhi itself, please report it: IndexError: out of range")
    assert len(graph.reports) == 4

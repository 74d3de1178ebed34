from pathlib import Path

import pytest
from tests.factory import TEXT

import fazhi


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for year in (2021, 2022):
        (tmp_path / f"{year}.txt").write_text(TEXT.replace("2021", str(year)), encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    return tmp_path


def test_samples_are_two_years_of_one_county() -> None:
    graph = fazhi.build()
    assert [report.year for report in graph.reports.values()] == [2021, 2024]
    assert {report.area.name for report in graph.reports.values() if report.area} == {"浦江县"}
    assert graph.failures == ()


def test_samples_show_what_reports_tell() -> None:
    graph = fazhi.build()
    kinds = {type(claim).__name__ for claim in graph.claims}
    assert kinds == {"MentionClaim", "ObservationClaim", "PromiseClaim", "RelationClaim", "ShortcomingClaim"}
    predicates = {claim.predicate for claim in graph.claims if hasattr(claim, "predicate")}
    assert {"pilotedIn", "awarded", "issued", "held", "endorsedBy"} <= predicates
    assert [finding.computation for finding in graph.findings] == ["69+6+1+2+22=100≠99"]


def test_every_claim_quotes_its_report() -> None:
    graph = fazhi.build()
    for claim in graph.claims:
        quote = claim.quote
        assert graph.reports[quote.document].text[quote.start : quote.end] == quote.text


def test_a_folder_is_read_file_by_file_and_failures_are_kept(folder: Path) -> None:
    graph = fazhi.build([folder])
    assert {report.year for report in graph.reports.values()} == {2021, 2022}
    assert [failure.source for failure in graph.failures] == [str(folder / "empty.txt")]


def test_each_file_is_reported_as_it_is_done(folder: Path) -> None:
    seen: list[fazhi.Progress] = []
    fazhi.build([folder, folder / "missing.txt"], on_report=seen.append)
    assert [(step.done, step.total, Path(step.source).name) for step in seen] == [
        (1, 4, "2021.txt"),
        (2, 4, "2022.txt"),
        (3, 4, "empty.txt"),
        (4, 4, "missing.txt"),
    ]


def test_a_file_that_is_named_twice_is_read_once(folder: Path) -> None:
    graph = fazhi.build([folder / "2021.txt", folder / "2021.txt"])
    assert len(graph.reports) == 1
    assert graph.failures == ()


def test_no_paths_are_not_the_samples() -> None:
    assert len(fazhi.build([]).reports) == 0


def test_facts_are_written_for_each_report_that_can_be_read(folder: Path) -> None:
    written, failures = fazhi.extract([folder], folder / "facts")
    assert [path.name for path in written] == ["2021.jsonl", "2022.jsonl"]
    assert all(path.is_file() for path in written)
    assert len(failures) == 1

"""Reports as published, where they lie beside the checkout; they are not part of the project."""

import json
from pathlib import Path
from typing import Any

import pytest

from fazhi.model import Report
from fazhi.reading import parse_report, read_report

SHARED = Path(__file__).parents[3] / "shared"
pytestmark = pytest.mark.skipif(
    not (SHARED / "eval").is_dir(), reason="the published reports are not beside the checkout"
)


def gold(folder: str) -> list[Any]:
    files = sorted((SHARED / "eval" / folder).glob("*.json"))
    return [pytest.param(json.loads(file.read_text(encoding="utf-8")), id=file.stem) for file in files]


@pytest.mark.parametrize("expected", [*gold("gold"), *gold("gold-work")])
def test_reporter_area_and_year_of_annotated_texts(expected: dict[str, Any]) -> None:
    report = parse_report(f"{expected['title']}\n\n{expected['text']}\n", source="a.txt", sha256="0" * 64)
    assert (report.title, report.reporter, report.year) == (expected["title"], expected["reporter"], expected["year"])
    assert report.area is not None
    # the annotation has the name as printed, 金平县 for 金平苗族瑶族傣族自治县
    names = [division.name for division in report.area.path]
    assert [name[:2] for name in names] == [name[:2] for name in expected["area_path"]]


@pytest.mark.parametrize("expected", gold("gold-seed"))
def test_head_and_outline_of_a_whole_report(expected: dict[str, Any]) -> None:
    report = read_report(SHARED / "reports" / "pujiang-2021.txt")
    assert {field.label: field.value for field in report.header} == expected["metadata"]
    assert (report.title, report.reporter, report.year) == (expected["title"], expected["reporter"], expected["year"])
    found = [(part.number, part.heading, part.level, part.start, part.body - 1, part.end) for part in report.sections]
    assert found == [
        (row["number"], row["heading"], row["level"], row["start"], row["heading_end"], row["end"])
        for row in expected["sections"]
    ]


def test_work_reports_are_read_with_area_year_results_and_plan() -> None:
    files = sorted((SHARED / "reports" / "work-reports").glob("*/*.md"))
    reports = [(file, read_report(file)) for file in files]
    wrong = [file for file, report in reports if not tells_its_place_and_year(file, report)]
    # one file lies under the year before the one that its title names
    assert len(wrong) <= 1
    kinds = [{section.kind.value for section in report.sections} for _, report in reports]
    assert sum({"results", "plan"} <= found for found in kinds) >= 0.99 * len(reports)


def tells_its_place_and_year(file: Path, report: Report) -> bool:
    place = "全国" if file.parent.name == "国务院" else file.parent.name
    return report.area is not None and report.area.name == place and report.year == int(file.stem[:4])

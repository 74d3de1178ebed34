"""What kind of report a text is, and which reports make a row."""

from dataclasses import replace
from typing import Any

import pytest
from tests.factory import COUNTY, make_report

from fazhi.gazetteer import gazetteer
from fazhi.knowledge.data_files import read_data
from fazhi.knowledge.genres import Genre, genre_of, row_of

GENRES: list[dict[str, Any]] = read_data("genres")["genre"]


@pytest.mark.parametrize("genre", GENRES, ids=lambda genre: genre["id"])
def test_a_genre_is_told_by_its_title(genre: dict[str, Any]) -> None:
    assert genre_of(make_report(f"{genre['example']}\n正文。\n")) == genre["id"]
    assert genre_of(make_report(f"{genre['counter']}\n正文。\n")) != genre["id"]


def test_without_a_telling_title_the_first_sentences_decide() -> None:
    assert genre_of(make_report("年度报告\n现将全年法治政府建设情况报告如下。\n")) is Genre.RULE_OF_LAW
    assert genre_of(make_report("年度报告\n现将全年气象服务情况报告如下。\n")) is Genre.OTHER


def test_a_bureau_and_its_government_make_two_rows() -> None:
    bureau = make_report()
    government = replace(bureau, reporter="云溪县人民政府")
    assert row_of(bureau) == row_of(replace(bureau, year=2024))
    assert row_of(bureau) != row_of(government)


def test_a_county_that_became_a_district_goes_on() -> None:
    (after,) = gazetteer().find("密云区")
    before = gazetteer().as_of(after, 2012)
    assert before.name != after.name
    rows = [row_of(make_report(area=area, reporter=f"{area.name}司法局")) for area in (before, after)]
    assert rows[0] == rows[1]


def test_a_report_without_area_stands_in_no_row() -> None:
    assert row_of(make_report(area=None)) is None
    assert row_of(make_report(area=COUNTY)) is not None

"""The wide table."""

import csv
import io
import random

from tests.factory import COUNTY
from tests.points import NEIGHBOUR, point, target

from fazhi.exports.wide import write_wide
from fazhi.knowledge.series import Point
from fazhi.model import Bound, Transformation


def table(*rows: Point) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text(*rows), newline="")))


def text(*rows: Point) -> str:
    file = io.StringIO(newline="")
    write_wide(rows, file)
    return file.getvalue()


LEVEL = "LitigationLossRate level (%)"
GROWTH = "LitigationLossRate growth (%)"
PART = "LitigationLossRate level 部门 (%)"


def test_a_row_is_a_place_and_year_and_a_column_is_an_indicator() -> None:
    rows = table(
        point("8"),
        point("9.50", NEIGHBOUR),
        point("7", COUNTY, 2020),
        point("-2", transformation=Transformation.GROWTH),
    )
    assert [(row["area_name"], row["year"], row[LEVEL], row[GROWTH]) for row in rows] == [
        ("云溪县", "2020", "7", ""),
        ("云溪县", "2021", "8", "-2"),
        ("石门县", "2021", "9.50", ""),
    ]
    assert (rows[0]["level"], rows[0]["city"], rows[0]["province"]) == ("县级", "澄江市", "江右省")


def test_a_part_has_a_column_of_its_own() -> None:
    (row,) = table(point("8"), point("5", group="部门"))
    assert (row[LEVEL], row[PART]) == ("8", "5")


def test_of_several_figures_the_exact_one_of_the_years_own_report_stands() -> None:
    rows = (point("1", bound=Bound.MIN), point("2", told=2022), point("3"), point("4", start=90, end=99))
    (row,) = table(*rows)
    assert row[LEVEL] == "3"


def test_plans_and_what_the_catalogue_has_not_are_left_out() -> None:
    assert table(target("7"), point(indicator="河长巡河次数")) == []


def test_the_order_of_the_figures_does_not_matter() -> None:
    rows = [point(str(n), area, year) for n in range(3) for area in (COUNTY, NEIGHBOUR) for year in (2020, 2021)]
    shuffled = list(rows)
    random.Random(7).shuffle(shuffled)  # noqa: S311
    assert text(*rows) == text(*shuffled)


def test_no_cell_is_a_formula() -> None:
    (row,) = table(point(area_name="=1+1", unit="%"))
    assert row["area_name"] == "'=1+1"

"""Typed rows as CSV, and back."""

import csv
import io
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.factory import HOSTILE_NAMES, make_graph
from tests.points import point, target

from fazhi.exports.rows import read_rows, write_rows
from fazhi.knowledge.comparison import ComparedRow
from fazhi.knowledge.ledger import Honour, honours
from fazhi.knowledge.series import Point, points
from fazhi.model import Bound, GraphError, Level, OutputError


@dataclass(frozen=True, slots=True)
class Sample:
    """A row with a field of every type."""

    text: str
    words: str | None
    number: int
    count: int | None
    value: Decimal
    share: Decimal | None
    level: Level
    bound: Bound | None
    certain: bool
    known: bool | None
    day: date | None
    ids: tuple[str, ...] = field(default=())


def written(rows: list[Sample]) -> str:
    file = io.StringIO(newline="")
    write_rows(rows, Sample, file)
    return file.getvalue()


def read(text: str) -> list[Sample]:
    return list(read_rows(Sample, io.StringIO(text, newline="")))


ROW = Sample("云溪县", None, 3, None, Decimal("3.50"), None, Level.CITY, None, True, None, None, ("a/1", "b/2"))
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["'=1", "''+", "'", "=1", "\r", "a\nb"]
)
SOME = TEXT.filter(bool)
VALUE = st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**12), max_value=10**12)
NUMBER = st.integers(-(10**15), 10**15)
SAMPLES = st.builds(
    Sample,
    text=TEXT,
    words=st.none() | SOME,
    number=NUMBER,
    count=st.none() | NUMBER,
    value=VALUE,
    share=st.none() | VALUE,
    level=st.sampled_from(Level),
    bound=st.none() | st.sampled_from(Bound),
    certain=st.booleans(),
    known=st.none() | st.booleans(),
    day=st.none() | st.dates(),
    ids=st.lists(SOME | st.sampled_from([" ", "\\", "a b", "\\ ", "b\\"]), max_size=4).map(tuple),
)


@given(st.lists(SAMPLES, max_size=4))
def test_what_is_written_is_read_back(rows: list[Sample]) -> None:
    assert read(written(rows)) == rows


@given(SAMPLES)
def test_no_text_is_a_formula(row: Sample) -> None:
    file = io.StringIO(newline="")
    write_rows([row], Sample, file)
    cells = dict(zip(*_cells(file.getvalue()), strict=True))
    assert not [name for name in ("text", "words", "ids") if cells[name].startswith(("=", "+", "-", "@", "\t"))]


def _cells(text: str) -> tuple[list[str], list[str]]:
    head, row = csv.reader(io.StringIO(text, newline=""))
    return head, row


def test_the_columns_are_the_fields_and_nothing_is_an_empty_cell() -> None:
    head, row = _cells(written([ROW]))
    assert head[:6] == ["text", "words", "number", "count", "value", "share"]
    assert row == ["云溪县", "", "3", "", "3.50", "", "市级", "", "true", "", "", "a/1 b/2"]


def test_large_and_small_decimals_are_written_out() -> None:
    _, row = _cells(
        written([Sample(*("", None, 0, None, Decimal("1.2E+9"), Decimal("1E-7"), Level.CITY, None, True, None, None))])
    )
    assert (row[4], row[5]) == ("1200000000", "0.0000001")


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_hostile_name_comes_back_as_it_was(name: str) -> None:
    row = Sample(name, name, 0, None, Decimal(0), None, Level.CITY, None, True, None, None, (name, name))
    assert read(written([row])) == [row]


def test_columns_may_stand_in_any_order_behind_a_byte_order_mark() -> None:
    head, row = _cells(written([ROW]))
    turned = "\n".join(",".join(cells[::-1]) for cells in (head, row))
    assert read(f"\ufeff{turned}\n\n") == [ROW]


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        ("number", "drei", "line 2, column number: 'drei' is no whole number"),
        ("number", "", "column number: '' is no whole number"),
        ("number", "\uff13", "column number"),
        ("number", "1" * 5000, "column number"),
        ("value", "NaN", "column value: 'NaN' is no number"),
        ("value", "1E+999999", "column value"),
        ("level", "宇宙级", "column level: .*宇宙级"),
        ("certain", "yes", "column certain: 'yes' is neither true nor false"),
        ("day", "2021-02-30", "column day"),
        ("ids", "a  b", "column ids: 'a  b' is no list"),
        ("ids", "a ", "column ids"),
        ("ids", "a\\", "column ids"),
    ],
)
def test_a_bad_cell_is_an_error_with_line_and_column(column: str, cell: str, message: str) -> None:
    head, row = _cells(written([ROW]))
    row[head.index(column)] = cell
    with pytest.raises(GraphError, match=message):
        read("\n".join(map(",".join, (head, row))))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "line 1: the columns are not text, words"),
        ("text,words\n", "line 1"),
        (written([]).replace("words", "text"), "line 1"),
        (written([]) + "a,b\n", "line 2: 2 cells in place of 12"),
        (written([]) + '"a', "line 2: "),
        (written([]) + "x" * 200_000, "line 2: "),
    ],
)
def test_a_file_that_is_no_such_table_is_an_error(text: str, message: str) -> None:
    with pytest.raises(GraphError, match=message):
        read(text)


def test_the_error_names_the_file(tmp_path) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "sample.csv"
    path.write_text("a,b\n", "utf-8")
    with path.open(encoding="utf-8", newline="") as file, pytest.raises(GraphError, match=r"sample\.csv, line 1"):
        list(read_rows(Sample, file))


def test_what_could_not_be_read_back_is_not_written() -> None:
    for row in (
        Sample("", None, 0, None, Decimal("NaN"), None, Level.CITY, None, True, None, None),
        Sample("", None, 0, None, Decimal(0), None, Level.CITY, None, True, None, None, ("",)),
    ):
        with pytest.raises(OutputError):
            written([row])


def test_a_type_that_no_cell_holds_is_a_mistake_of_the_program() -> None:
    @dataclass(frozen=True)
    class Nested:
        inner: Sample

    with pytest.raises(TypeError, match="inner"):
        write_rows([], Nested, io.StringIO())


def test_the_tables_of_the_house_are_read_back() -> None:
    graph = make_graph()
    tables: list[tuple[type, tuple[object, ...]]] = [(Honour, honours(graph)), (Point, points(graph))]
    tables.append((Point, (point("-3.20"), target(group="=部门"))))
    for row_type, rows in tables:
        file = io.StringIO(newline="")
        write_rows(rows, row_type, file)
        file.seek(0)
        assert tuple(read_rows(row_type, file)) == rows


def test_a_compared_row_can_be_written() -> None:
    write_rows([], ComparedRow, io.StringIO())

"""Townships, read one province at a time: most reports never need the other forty thousand."""

from bisect import bisect_left
from functools import cache
from importlib.resources import files

from fazhi.gazetteer.data_files import read_lines

Row = tuple[str, str]
"""A code of nine digits and a full name."""


def township_rows(code: str) -> tuple[Row, ...]:
    """The townships of a province, city or county, sorted by code.

    Args:
        code: its code of 2, 4 or 6 digits.
    """
    rows = _province(code[:2])
    low = bisect_left(rows, (code,))
    high = bisect_left(rows, (code + ":",), low)  # ":" sorts right behind "9"
    return rows[low:high]


def townships_named(name: str, province: str | None = None) -> tuple[Row, ...]:
    """The townships with a full name, sorted by code.

    Args:
        name: such as 白马镇.
        province: code of the province to look in; the whole country where it is None.
    """
    provinces = (province,) if province else _provinces()
    return tuple(row for code in provinces for row in _by_name(code).get(name, ()))


@cache
def _provinces() -> tuple[str, ...]:
    folder = files("fazhi.gazetteer") / "data" / "townships"
    return tuple(sorted(file.name.removesuffix(".csv") for file in folder.iterdir()))


@cache
def _province(code: str) -> tuple[Row, ...]:
    lines = read_lines(f"townships/{code}.csv")[1:]
    return tuple((line[:9], line[10:]) for line in lines)


@cache
def _by_name(province: str) -> dict[str, list[Row]]:
    names: dict[str, list[Row]] = {}
    for row in _province(province):
        names.setdefault(row[1], []).append(row)
    return names

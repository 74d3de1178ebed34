"""What a cell of a table may hold, and how the rows of a table are written."""

import csv
from collections.abc import Sequence
from typing import TextIO

Cell = str | int | None

_FORMULA_STARTS = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")  # the last four are the full-width twins


def safe_cell(text: str) -> str:
    """Take from a text what would make a spreadsheet program run it as a formula.

    Example:
        >>> safe_cell("=1+1")
        "'=1+1"
    """
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


class Sheet:
    """Writes the rows of a CSV file, each on a line that ends with LF.

    Args:
        file: opened with ``newline=""``.
    """

    def __init__(self, file: TextIO) -> None:
        self._bare = csv.writer(file, lineterminator="\n")
        self._quoted = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)

    def write(self, cells: Sequence[Cell]) -> None:
        """Write a row; one that holds a carriage return is quoted, which the library leaves bare itself."""
        returns = any(isinstance(cell, str) and "\r" in cell for cell in cells)
        (self._quoted if returns else self._bare).writerow(cells)

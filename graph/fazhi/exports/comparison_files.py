"""A comparison as a file: a table, a page or a chart, as the file's name says."""

from pathlib import Path

from fazhi.exports.charts import write_chart
from fazhi.exports.comparison_page import write_comparison_page
from fazhi.exports.rows import write_rows
from fazhi.knowledge.comparison import ComparedRow, Comparison, compared_rows
from fazhi.model import OutputError


def write_comparison(comparison: Comparison, path: Path) -> None:
    """Write a comparison.

    Args:
        comparison: what is written.
        path: its suffix, ``.csv``, ``.html``, ``.svg`` or ``.png``, tells the format.

    Raises:
        OutputError: the suffix is another one, a chart cannot be drawn, or the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix in {".svg", ".png"}:
        write_chart(comparison, path)
        return
    if suffix not in {".csv", ".html"}:
        raise OutputError(f"{path}: a comparison is written as .csv, .html, .svg or .png")
    try:
        with path.open("w", encoding="utf-8", newline="") as file:
            if suffix == ".csv":
                write_rows(compared_rows(comparison), ComparedRow, file)
            else:
                write_comparison_page(comparison, file)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror or error})") from error

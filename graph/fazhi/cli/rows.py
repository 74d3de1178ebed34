"""What the verbs that show tables share: where the rows come from, and how they are printed."""

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer
from rich.table import Table as Grid
from rich.text import Text

import fazhi
from fazhi.api.tables import Tables
from fazhi.cli.build import RESULTS, SAMPLES
from fazhi.cli.console import Exit, exit_code, out, print_error, progress_bar
from fazhi.exports.rows import write_rows

R = TypeVar("R")


class Format(StrEnum):
    """How rows are printed; ``table`` shows some columns, the others all."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


Files = Annotated[
    list[str] | None,
    typer.Argument(metavar="[FILES…]", help="What `fazhi build` reads; without, the folder of --graph."),
]
GraphFolder = Annotated[Path, typer.Option("--graph", help="A folder that `fazhi build` wrote.")]
Area = Annotated[str | None, typer.Option(help="Only this division.", show_default=False)]
Year = Annotated[int | None, typer.Option(help="Only this year.", show_default=False)]
AsFormat = Annotated[Format, typer.Option("--format", help="How to print the rows.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")]

DEFAULT_FOLDER = RESULTS / SAMPLES


def open_tables(files: Sequence[str] | None, graph: Path, *, jobs: int | None, quiet: bool) -> tuple[Tables, Exit]:
    """The tables of reports, or of a folder of results; and the exit code that the reading of reports comes to."""
    if not files:
        return fazhi.open_results(graph).tables, Exit.WELL
    with progress_bar("reading", quiet=quiet) as on_report:
        built = fazhi.build(files, jobs=jobs, on_report=on_report)
    for failure in built.failures:
        print_error(failure)
    if not built.reports:
        raise typer.Exit(Exit.NOTHING)
    return built.tables, exit_code(len(built.reports), len(built.failures))


def print_rows(rows: Sequence[R], type_: type[R], columns: Sequence[str], format_: Format) -> None:
    """Print rows: ``columns`` of them as a table, or all of them as CSV or JSON."""
    if format_ is Format.CSV:
        write_rows(rows, type_, sys.stdout)
    elif format_ is Format.JSON:
        names = [field.name for field in fields(type_)]  # type: ignore[arg-type]  # rows are dataclasses
        told = [{name: _plain(getattr(row, name)) for name in names} for row in rows]
        typer.echo(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        grid = Grid(box=None, pad_edge=False)
        for column in columns:
            grid.add_column(column)
        for row in rows:
            grid.add_row(*(Text(_cell(getattr(row, column))) for column in columns))
        out.print(grid)


def count_line(counts: Iterable[tuple[str, int]]) -> str:
    """How many rows there are of each kind, in one line."""
    return ", ".join(f"{name} {count}" for name, count in counts)


def chosen(rows: Iterable[R], *tests: Callable[[R], bool]) -> tuple[R, ...]:
    """The rows that pass every test."""
    return tuple(row for row in rows if all(test(row) for test in tests))


def _cell(value: object) -> str:
    if isinstance(value, tuple):
        return "; ".join(map(str, value))
    if isinstance(value, Decimal):
        return f"{value:f}"
    return "" if value is None else " ".join(str(value).split())


def _plain(value: object) -> Any:
    if isinstance(value, tuple):
        return list(value)
    return f"{value:f}" if isinstance(value, Decimal) else value

"""``fazhi resolve``: pairs of things that may be one, for a person to judge."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.table import Table as Grid
from rich.text import Text

import fazhi
from fazhi.cli.build import RESULTS, SAMPLES
from fazhi.cli.console import AllowPrivate, Exit, Jobs, JudgementsFile, exit_code, out, print_error, progress_bar
from fazhi.exports.cells import Sheet, safe_cell
from fazhi.resolving.judgements import Verdict

if TYPE_CHECKING:
    from fazhi.resolving.alike import Pair


class Format(StrEnum):
    """How pairs are printed; ``csv`` is the form of a file of judgements."""

    TABLE = "table"
    CSV = "csv"


HEADER = (
    *("verdict", "left", "left_name", "left_quote", "left_source"),
    *("right", "right_name", "right_quote", "right_source", "note"),
)


def resolve(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILES…]", help="What `fazhi build` reads; without, the folder of --graph."),
    ] = None,
    graph: Annotated[Path, typer.Option(help="A folder that `fazhi build` wrote.")] = RESULTS / SAMPLES,
    judgements: JudgementsFile = None,
    format_: Annotated[Format, typer.Option("--format", help="How to print the pairs.")] = Format.TABLE,
    jobs: Jobs = None,
    allow_private: AllowPrivate = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show no progress.")] = False,
) -> None:
    """List pairs of things that may be one and that nobody has judged, with the words that speak of each."""
    code = Exit.WELL
    asked: fazhi.Graph | Path = graph
    if files:
        with progress_bar("reading", quiet=quiet) as on_report:
            asked = fazhi.build(
                files, judgements=judgements, jobs=jobs, allow_private=allow_private, on_report=on_report
            )
        for failure in asked.failures:
            print_error(failure)
        code = exit_code(len(asked.reports), len(asked.failures))
    pairs = fazhi.undecided(asked, judgements=judgements)
    if format_ is Format.CSV:
        _print_csv(pairs)
    else:
        _print_table(pairs)
    raise typer.Exit(code)


def _print_csv(pairs: tuple["Pair", ...]) -> None:
    sheet = Sheet(sys.stdout)
    sheet.write(HEADER)
    for pair in pairs:
        sides = [cell for side in pair for cell in (side.id, side.name, side.quote, side.source)]
        sheet.write([Verdict.UNDECIDED, *(safe_cell(" ".join(cell.split())) for cell in sides), ""])


def _print_table(pairs: tuple["Pair", ...]) -> None:
    grid = Grid(box=None, pad_edge=False)
    for column in ("left", "quote", "right", "quote"):
        grid.add_column(column)
    for pair in pairs:
        grid.add_row(*(Text(" ".join(words.split())) for side in pair for words in (side.name, side.quote)))
    out.print(grid)
    out.print(f"{len(pairs)} undecided")

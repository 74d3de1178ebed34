"""``fazhi check``: figures that do not fit together."""

from collections import Counter
from typing import Annotated

import typer

from fazhi.cli.console import Jobs, out
from fazhi.cli.rows import (
    DEFAULT_FOLDER,
    Area,
    AsFormat,
    Files,
    Format,
    GraphFolder,
    Quiet,
    Year,
    chosen,
    count_line,
    open_tables,
    print_rows,
)
from fazhi.knowledge.rows.checks import CheckRow
from fazhi.model import Severity, Verdict

COLUMNS = ("severity", "check", "area_name", "year", "computation", "quote", "other_quote")
ALL_COLUMNS = ("verdict", "check", "area_name", "year", "computation", "reason", "quote", "other_quote")

WORDS = {Verdict.HOLDS: "hold", Verdict.FAILS: "fail", Verdict.UNDECIDED: "cannot be decided"}


def check(
    files: Files = None,
    graph: GraphFolder = DEFAULT_FOLDER,
    area: Area = None,
    year: Year = None,
    least: Annotated[Severity, typer.Option(help="Leave out findings that say less.")] = Severity.NOTICE,
    all_: Annotated[bool, typer.Option("--all", help="Show the checks that hold or cannot be decided, too.")] = False,
    format_: AsFormat = Format.TABLE,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """List figures that do not fit together, with the words that state them."""
    tables, code = open_tables(files, graph, jobs=jobs, quiet=quiet)
    grades = tuple(Severity)
    rows = chosen(
        tables.checks if all_ else tables.findings,
        lambda row: area in (None, row.area_name),
        lambda row: year in (None, row.year),
        lambda row: grades.index(row.severity) <= grades.index(least),
    )
    print_rows(rows, CheckRow, ALL_COLUMNS if all_ else COLUMNS, format_)
    if format_ is Format.TABLE:
        verdicts = Counter(row.verdict for row in rows)
        shown = tuple(Verdict) if all_ else (Verdict.FAILS,)
        out.print(count_line((WORDS[verdict], verdicts[verdict]) for verdict in shown))
    raise typer.Exit(code)

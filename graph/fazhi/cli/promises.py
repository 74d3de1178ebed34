"""``fazhi promises``: what became of what was promised."""

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
    chosen,
    count_line,
    open_tables,
    print_rows,
)
from fazhi.knowledge.rows.promises import PromiseRow
from fazhi.model import Outcome

COLUMNS = ("area_name", "period", "what", "outcome", "computation", "reason", "quote", "result_quote")


def promises(
    files: Files = None,
    graph: GraphFolder = DEFAULT_FOLDER,
    area: Area = None,
    year: Annotated[int | None, typer.Option(help="Only what is promised for this year.", show_default=False)] = None,
    indicator: Annotated[
        str | None, typer.Option(help="Only indicators whose name holds these words.", show_default=False)
    ] = None,
    outcome: Annotated[Outcome | None, typer.Option(help="Only promises of this outcome.", show_default=False)] = None,
    format_: AsFormat = Format.TABLE,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """List promises and what the following reports say of them."""
    tables, code = open_tables(files, graph, jobs=jobs, quiet=quiet)
    rows = chosen(
        tables.promises,
        lambda row: area in (None, row.area_name),
        lambda row: year is None or (row.period or "").rpartition("/")[2][:4] == str(year),
        lambda row: indicator is None or indicator in row.what or indicator in (row.concept or ""),
        lambda row: outcome in (None, row.outcome),
    )
    print_rows(rows, PromiseRow, COLUMNS, format_)
    if format_ is Format.TABLE:
        outcomes = Counter(row.outcome for row in rows)
        out.print(count_line((word, outcomes[word]) for word in Outcome))
    raise typer.Exit(code)

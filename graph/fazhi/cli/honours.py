"""``fazhi honours``: who received what from whom."""

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
from fazhi.knowledge.ledger import Honour
from fazhi.model import Level

COLUMNS = ("level", "year", "recipient_name", "kind", "honour_name", "granter_name", "count", "quote")


def honours(
    files: Files = None,
    graph: GraphFolder = DEFAULT_FOLDER,
    area: Area = None,
    year: Year = None,
    level: Annotated[Level | None, typer.Option(help="Only honours of this level.", show_default=False)] = None,
    granter: Annotated[
        str | None, typer.Option(help="Only what bodies granted whose name holds these words.", show_default=False)
    ] = None,
    recipient: Annotated[
        str | None, typer.Option(help="Only what those received whose name holds these words.", show_default=False)
    ] = None,
    format_: AsFormat = Format.TABLE,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """List honours and pilots by level, year and recipient."""
    tables, code = open_tables(files, graph, jobs=jobs, quiet=quiet)
    rows = chosen(
        tables.honours,
        lambda row: area in (None, row.area_name),
        lambda row: year in (None, row.year),
        lambda row: level in (None, row.level),
        lambda row: granter is None or granter in (row.granter_name or ""),
        lambda row: recipient is None or recipient in row.recipient_name,
    )
    print_rows(rows, Honour, COLUMNS, format_)
    if format_ is Format.TABLE:
        levels = Counter(row.level for row in rows)
        out.print(count_line((word or "level not told", levels[word]) for word in (*Level, None) if levels[word]))
    raise typer.Exit(code)

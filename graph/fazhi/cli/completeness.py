"""``fazhi completeness``: whether reports tell what they have to, and what comes again in later ones."""

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
    open_tables,
    print_rows,
)
from fazhi.knowledge.rows.reports import ReportRow

COLUMNS = ("area_name", "year", "reporter", "title", "asked", "published", "deadline", "on_time", "missing")


def completeness(
    files: Files = None,
    graph: GraphFolder = DEFAULT_FOLDER,
    area: Area = None,
    year: Year = None,
    format_: AsFormat = Format.TABLE,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """List reports with the contents that they lack, their day, and what they share with earlier ones."""
    tables, code = open_tables(files, graph, jobs=jobs, quiet=quiet)
    rows = chosen(
        tables.reports,
        lambda row: area in (None, row.area_name),
        lambda row: year in (None, row.year),
    )
    print_rows(rows, ReportRow, COLUMNS, format_)
    if format_ is Format.TABLE:
        shown = {row.id for row in rows}
        for weakness in tables.weaknesses:
            if weakness.report in shown:
                years = f"{weakness.earlier_year}, {weakness.year}"
                out.print(f"admitted again ({years}): {weakness.earlier_quote} … {weakness.quote}", markup=False)
        shares = {copy.copy: copy for copy in tables.copies if copy.report in shown}
        for copy in shares.values():
            source = f"{copy.source_area_name} {copy.source_year}"
            out.print(f"{copy.area_name} {copy.year}: {copy.share:.1%} as in {source} ({copy.kind})", markup=False)
    raise typer.Exit(code)

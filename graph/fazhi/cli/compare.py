"""``fazhi compare``: one indicator over areas and years."""

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table as Grid
from rich.text import Text

from fazhi.api.tables import compare_tables
from fazhi.cli.console import Jobs, out
from fazhi.cli.rows import DEFAULT_FOLDER, AsFormat, Format, GraphFolder, Quiet, open_tables, print_rows
from fazhi.exports.wording import Scale, comparison_words, scale_of, title_of_comparison
from fazhi.knowledge.comparison import Cell, ComparedRow, Comparison, Figure, compared_rows
from fazhi.knowledge.peers import Peers
from fazhi.model import Transformation


def compare(
    indicator: Annotated[str, typer.Argument(help="A concept of the catalogue by name or label, or a report's words.")],
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILES…]", help="What `fazhi build` reads; without, the folder of --graph."),
    ] = None,
    graph: GraphFolder = DEFAULT_FOLDER,
    transformation: Annotated[
        Transformation, typer.Option("--as", help="Amounts, rates of growth, shares …")
    ] = Transformation.LEVEL,
    area: Annotated[
        list[str] | None, typer.Option(help="This division; may be given again.", show_default=False)
    ] = None,
    first: Annotated[int | None, typer.Option("--from", help="The first year.", show_default=False)] = None,
    last: Annotated[int | None, typer.Option("--to", help="The last year.", show_default=False)] = None,
    peers_of: Annotated[str | None, typer.Option(help="This division and its peers.", show_default=False)] = None,
    peers: Annotated[Peers, typer.Option(help="Peers are of its level: in its province, its city, or anywhere.")] = (
        Peers.PROVINCE
    ),
    group: Annotated[
        str | None, typer.Option(help="The part that is compared: 政府, 部门. Default: the whole.", show_default=False)
    ] = None,
    unit: Annotated[
        str | None, typer.Option(help="The figures' unit. Default: the commonest.", show_default=False)
    ] = None,
    targets: Annotated[bool, typer.Option("--targets", help="Put targets beside results.")] = False,
    write: Annotated[
        Path | None,
        typer.Option("--out", help="Write it: .csv, .html (a page), .svg or .png (a chart).", show_default=False),
    ] = None,
    format_: AsFormat = Format.TABLE,
    jobs: Jobs = None,
    quiet: Quiet = False,
) -> None:
    """Lay one indicator side by side for areas and years, and tell zero from silence and silence from absence."""
    tables, code = open_tables(files, graph, jobs=jobs, quiet=quiet)
    compared = compare_tables(
        tables,
        indicator,
        transformation=transformation,
        areas=area,
        peers_of=peers_of,
        peers=peers,
        unit=unit,
        group=group,
        targets=targets,
    ).between(first, last)
    if write:
        from fazhi.exports.comparison_files import write_comparison  # noqa: PLC0415  # it brings matplotlib

        write_comparison(compared, write)
    elif format_ is Format.TABLE:
        _print_grid(compared)
    else:
        print_rows(compared_rows(compared), ComparedRow, (), format_)
    raise typer.Exit(code)


def _print_grid(compared: Comparison) -> None:
    """A row a place, a column a year; a target stands behind the result, with the mark of what became of it."""
    scale = scale_of(compared)
    out.print(title_of_comparison(compared), markup=False)
    grid = Grid(box=None, pad_edge=False)
    grid.add_column("")
    for year in compared.years:
        grid.add_column(str(year), justify="right")
    for place, row in zip(compared.places, compared.cells, strict=True):
        grid.add_row(Text(place.name), *(Text(_words(cell, scale)) for cell in row))
    out.print(grid)
    for unit, figures in compared.left_out:
        out.print(f"left out: {figures} figures in {unit or 'no unit'}; --unit shows them", markup=False)


def _words(cell: Cell, scale: Scale) -> str:
    result = _figure(cell.result, scale)
    if cell.target is None or cell.target.point is None:
        return result
    mark = comparison_words()["outcomes"][cell.outcome]["mark"] if cell.outcome else ""
    return f"{result} ({scale.words(cell.target.point)}{mark})"


def _figure(figure: Figure, scale: Scale) -> str:
    if figure.point is not None:
        return scale.words(figure.point)
    state = comparison_words()["states"][figure.state]
    return str(state["mark"] or state["zh"])

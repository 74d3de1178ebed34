"""``fazhi query``: questions to a folder of results."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table as Grid
from rich.text import Text

from fazhi.api.questions import find_query
from fazhi.api.results import open_results
from fazhi.cli.build import RESULTS, SAMPLES
from fazhi.cli.console import out
from fazhi.model import InputError
from fazhi.ontology.queries import Query, Value, read_queries, read_value
from fazhi.rdf.table import Cell, Iri, Table
from fazhi.rdf.terms import PREFIXES


class Format(StrEnum):
    """How an answer is printed; ``ttl`` is for questions that build a graph."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    TTL = "ttl"


W3C = {Format.CSV: "csv", Format.JSON: "json", Format.TTL: "turtle"}
"""The store's names of the formats that the W3C has fixed."""


def query(
    question: Annotated[
        str | None, typer.Argument(help="A question's name, a file of SPARQL, or SPARQL itself.", show_default=False)
    ] = None,
    list_: Annotated[bool, typer.Option("--list", help="List the questions that ship with fazhi.")] = False,
    graph: Annotated[Path, typer.Option(help="A folder that `fazhi build` wrote.")] = RESULTS / SAMPLES,
    area: Annotated[str | None, typer.Option(help="Ask about this division instead.", show_default=False)] = None,
    year: Annotated[int | None, typer.Option(help="Ask about this year instead.", show_default=False)] = None,
    set_: Annotated[
        list[str] | None,
        typer.Option(
            "--set", metavar="NAME=VALUE", help="Give any parameter a value; none opens it.", show_default=False
        ),
    ] = None,
    format_: Annotated[Format, typer.Option("--format", help="How to print the answer.")] = Format.TABLE,
) -> None:
    """Ask a graph a question."""
    if list_:
        out.print(_listing())
        return
    if question is None:
        raise typer.BadParameter("give a question, or --list", param_hint="QUESTION")
    asked = read_question(question)
    given: dict[str, Value] = {"area": area, "year": year}
    chosen = {name: value for name, value in given.items() if value is not None}
    asked = asked.bind(**chosen, **read_settings(set_ or [], asked))
    store = open_results(graph).store
    if format_ is Format.TABLE:
        print_answer(store.query(asked.text))
    else:
        answer = store.answer(asked.text, W3C[format_])
        typer.echo(answer, nl=not answer.endswith(b"\n"))


def read_question(question: str) -> Query:
    """The question that the words on the command line mean.

    Raises:
        InputError: they name a file that cannot be read.
        GraphError: they are one word that names no question.
    """
    if not question.endswith(".rq"):
        return find_query(question)
    try:
        return find_query(Path(question).read_text("utf-8"))
    except OSError as error:
        raise InputError(question, f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise InputError(question, "is not UTF-8") from error


def read_settings(settings: list[str], asked: Query) -> dict[str, Value]:
    """Parameters and values of ``NAME=VALUE`` words; a value is a number where the question's own is one.

    Raises:
        BadParameter: a word is not of that form, or is no number where one is needed.
    """
    values: dict[str, Value] = {}
    for setting in settings:
        name, equals, value = setting.partition("=")
        if not equals:
            raise typer.BadParameter(f"{setting} is not of the form NAME=VALUE", param_hint="--set")
        try:
            values[name] = read_value(asked.parameters.get(name, '""'), value)
        except ValueError as error:
            raise typer.BadParameter(f"{name} needs a number", param_hint="--set") from error
    return values


def _listing() -> Grid:
    grid = Grid(box=None, pad_edge=False)
    for column in ("name", "question", "parameters"):
        grid.add_column(column)
    for name, asked in read_queries().items():
        words = f"{asked.question['zh']}\n{asked.question['en']}"
        parameters = ", ".join(f"{parameter}={value}" for parameter, value in asked.parameters.items())
        grid.add_row(Text(name), Text(words), Text(parameters))
    return grid


def print_answer(answer: Table) -> None:
    """Print an answer as a table."""
    grid = Grid(box=None, pad_edge=False)
    for variable in answer.variables:
        grid.add_column(Text(variable))
    for row in answer.rows:
        grid.add_row(*(Text(_shown(cell)) for cell in row))
    out.print(grid)


def _shown(cell: Cell) -> str:
    """A value for people: an IRI of a vocabulary as its prefixed name."""
    if isinstance(cell, Iri):
        for prefix, namespace in PREFIXES.items():
            if cell.startswith(namespace):
                return f"{prefix}:{cell.removeprefix(namespace)}"
    return "" if cell is None else str(cell)

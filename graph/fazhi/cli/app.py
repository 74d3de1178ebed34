"""The command line: its verbs, and what it does with an error."""

import sys
from io import TextIOWrapper
from typing import Annotated

import typer

import fazhi
from fazhi.cli.build import build
from fazhi.cli.check import check
from fazhi.cli.compare import compare
from fazhi.cli.completeness import completeness
from fazhi.cli.console import Exit, out, print_error
from fazhi.cli.extract import extract
from fazhi.cli.honours import honours
from fazhi.cli.load import load
from fazhi.cli.promises import promises
from fazhi.cli.query import query
from fazhi.cli.resolve import resolve
from fazhi.cli.score import score
from fazhi.cli.serve import serve
from fazhi.model import FazhiError

EXIT_CODES = (
    "Exit codes: 0 all is well; 1 some inputs failed, and the results of the others are written; "
    "2 nothing could be done, or the command is wrong."
)

app = typer.Typer(no_args_is_help=True, pretty_exceptions_enable=False, add_completion=False, epilog=EXIT_CODES)
for verb in (build, check, compare, completeness, extract, honours, load, promises, query, resolve, score, serve):
    app.command()(verb)


def _print_version(wanted: bool) -> None:
    if wanted:
        out.print(f"fazhi {fazhi.__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Read Chinese reports on rule-of-law government into a knowledge graph."""


def main() -> None:
    """Run the command line with the arguments of the process.

    An error that fazhi raises on purpose ends it with one line and code 2. A terminal that cannot show a character
    gets its escape.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        app()
    except FazhiError as error:
        print_error(error)
        sys.exit(Exit.NOTHING)

"""``fazhi extract``: the facts of each report by themselves."""

from pathlib import Path
from typing import Annotated

import typer

import fazhi
from fazhi.cli.console import (
    AllowPrivate,
    Jobs,
    Propose,
    ProposeModel,
    chat_model,
    exit_code,
    print_error,
    progress_bar,
)
from fazhi.cli.console import out as console


def extract(
    files: Annotated[
        list[str], typer.Argument(metavar="FILES…", help="Reports, folders of them, archives, addresses.")
    ],
    out: Annotated[
        Path,
        typer.Option(help="The folder that gets one STEM.jsonl for each report; those of a folder as they lie there."),
    ],
    jobs: Jobs = None,
    allow_private: AllowPrivate = False,
    propose: Propose = None,
    propose_model: ProposeModel = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Write the facts of each report as JSON Lines, in the form that `fazhi score` compares."""
    model = chat_model(propose, propose_model)
    with progress_bar("reading", quiet=quiet) as on_report:
        written, failures = fazhi.extract(
            files, out, jobs=jobs, allow_private=allow_private, propose=model, on_report=on_report
        )
    for failure in failures:
        print_error(failure)
    if written and not quiet:
        console.print(f"facts of {len(written)} reports in {out}", markup=False)
    raise typer.Exit(exit_code(len(written), len(failures)))

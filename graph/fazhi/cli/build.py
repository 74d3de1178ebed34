"""``fazhi build``: reports to a folder of results."""

from pathlib import Path
from typing import Annotated

import typer

import fazhi
from fazhi.cli.console import (
    AllowPrivate,
    Jobs,
    JudgementsFile,
    Propose,
    ProposeModel,
    chat_model,
    exit_code,
    print_error,
    progress_bar,
)
from fazhi.cli.summary import print_summary
from fazhi.rdf.iris import DEFAULT_BASE

RESULTS = Path("output")
"""Where results go unless the user says otherwise, below the working directory."""

SAMPLES = "samples"
SEVERAL = "reports"


def build(
    files: Annotated[
        list[str] | None,
        typer.Argument(metavar="[FILES…]", help="Reports, folders of them, archives, addresses; without, two samples."),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option(help="The folder of results. Default: output/NAME, after the file or folder.", show_default=False),
    ] = None,
    base: Annotated[str, typer.Option(help="What the IRIs of things start with; ends with a slash.")] = DEFAULT_BASE,
    judgements: JudgementsFile = None,
    jobs: Jobs = None,
    allow_private: AllowPrivate = False,
    propose: Propose = None,
    propose_model: ProposeModel = None,
    bom: Annotated[bool, typer.Option("--bom", help="Begin CSV files with a byte order mark, as Excel needs.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Print errors only.")] = False,
) -> None:
    """Build the knowledge graph of reports."""
    model = chat_model(propose, propose_model)
    with progress_bar("reading", quiet=quiet) as on_report:
        graph = fazhi.build(
            files,
            base=base,
            judgements=judgements,
            jobs=jobs,
            allow_private=allow_private,
            propose=model,
            on_report=on_report,
        )
    for failure in graph.failures:
        print_error(failure)
    if graph.reports:
        written = graph.export(out or RESULTS / default_name(files), bom=bom)
        if not quiet:
            print_summary(graph, written)
    raise typer.Exit(exit_code(len(graph.reports), len(graph.failures)))


def default_name(files: list[str] | None) -> str:
    """The folder below ``output/``: ``samples``, the one file's stem or folder's name, or ``reports``."""
    if not files:
        return SAMPLES
    if len(files) > 1:
        return SEVERAL
    only = Path(files[0]).resolve()
    return (only.name if only.is_dir() else only.stem.strip("*?[]")) or SEVERAL

"""What the verbs share: where they print, and what their exit codes mean."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from fazhi.model import ChatModel, FazhiError

if TYPE_CHECKING:
    import fazhi

WIDE = 10_000
"""Columns where no terminal limits them, so that a line stays one line for the program that reads it."""

out = Console(highlight=False, width=None if sys.stdout.isatty() else WIDE)
"""Results."""

err = Console(highlight=False, width=None if sys.stderr.isatty() else WIDE, stderr=True)
"""Progress and errors."""


Jobs = Annotated[
    int | None, typer.Option(min=1, help="Processes that read. Default: by files and processors.", show_default=False)
]
"""The option of the verbs that read reports."""

JudgementsFile = Annotated[
    Path | None,
    typer.Option(
        "--judgements", help="A file of things that people judged to be the same, or not.", show_default=False
    ),
]
"""The option of the verbs that make things of mentions."""

AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Let addresses lead into a private network.")]
"""Likewise."""


Propose = Annotated[
    str | None,
    typer.Option(
        "--propose",
        metavar="URL",
        help="Ask a model of yours, at this OpenAI-compatible endpoint, for relations that the rules did not read.",
        show_default=False,
    ),
]
"""Likewise."""

ProposeModel = Annotated[
    str | None,
    typer.Option("--propose-model", metavar="NAME", help="The model's name there.", show_default=False),
]
"""Likewise."""


def chat_model(url: str | None, name: str | None) -> ChatModel | None:
    """The model that two options name; they need each other."""
    if (url is None) is not (name is None):
        raise typer.BadParameter("--propose and --propose-model need each other")
    return None if url is None or name is None else ChatModel(url, name)


class Exit(IntEnum):
    """The exit codes."""

    WELL = 0
    PARTIAL = 1
    NOTHING = 2


def print_error(error: FazhiError) -> None:
    """Print an error as one line, whatever is in the name of the file."""
    line = " ".join(str(error).split())
    err.print("".join(c if c.isprintable() else "�" for c in line), style="red", markup=False)


@contextmanager
def progress_bar(verb: str, *, quiet: bool) -> Iterator[Callable[["fazhi.Progress"], None]]:
    """A bar on the terminal that moves with each report; none where nobody looks, or with ``quiet``."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=err,
        transient=True,
        disable=quiet or not err.is_terminal,
    )
    with bar:
        task = bar.add_task(verb, total=None)

        def move(progress: "fazhi.Progress") -> None:
            bar.update(task, completed=progress.done, total=progress.total)

        yield move


def exit_code(done: int, failures: int) -> Exit:
    """The code of a run that made something of ``done`` inputs and failed on ``failures``."""
    if not done:
        return Exit.NOTHING
    return Exit.PARTIAL if failures else Exit.WELL

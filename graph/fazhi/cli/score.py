"""``fazhi score``: found facts against gold annotations."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from fazhi.cli.console import err, out
from fazhi.scoring import ErrorGroup, Grouping, Miss, ScoreReport, group_errors
from fazhi.scoring import score as compare


class Show(StrEnum):
    """Which lines are printed above the table."""

    MISSING = "missing"
    SPURIOUS = "spurious"
    ALL = "all"


def score(
    gold: Annotated[Path, typer.Argument(help="A folder of annotations, ID.json.", exists=True, file_okay=False)],
    facts: Annotated[Path, typer.Argument(help="A folder of facts, ID.jsonl.", exists=True, file_okay=False)],
    show: Annotated[Show | None, typer.Option(help="Print the lines that were missed, or found wrongly.")] = None,
    by: Annotated[
        Grouping | None,
        typer.Option(help="Group the errors, by the rule that read them or by the words that state them."),
    ] = None,
) -> None:
    """Compare facts with gold annotations: precision, recall and F1 by kind, type, predicate and unit."""
    report = compare(gold, facts)
    for id_ in report.unread:
        err.print(f"no facts for {id_}", markup=False)
    for miss in report.misses:
        if show is Show.ALL or show is (Show.MISSING if miss.missing else Show.SPURIOUS):
            out.print(_line(miss), markup=False)
    out.print(_table(report))
    if report.qualifiers:
        shares = (f"{name} {agreed}/{stated}" for name, (agreed, stated) in report.qualifiers.items())
        out.print("qualifiers of matched facts: " + "  ".join(shares), markup=False)
    if by:
        out.print(_error_table(group_errors(report.misses, by)))


def _line(miss: Miss) -> str:
    return f"{'-' if miss.missing else '+'} {miss.report} {miss.kind} {json.dumps(miss.line, ensure_ascii=False)}"


def _table(report: ScoreReport) -> Table:
    table = Table("", box=None)
    for column in ("precision", "recall", "F1", "gold", "found", "right"):
        table.add_column(column, justify="right")
    for name, score_ in report.scores.items():
        shares = (f"{share:.3f}" for share in (score_.precision, score_.recall, score_.f1))
        table.add_row(Text(name), *shares, *map(str, (score_.gold, score_.found, score_.right)))
    return table


def _error_table(groups: tuple[ErrorGroup, ...]) -> Table:
    table = Table("", box=None)
    table.add_column("errors", justify="right")
    table.add_column("group", overflow="fold")
    table.add_column("for example", overflow="fold")
    for group in groups:
        mark = "-" if group.missing else "+"
        table.add_row(mark, str(len(group.misses)), Text(_printable(group.name)), Text(_example(group.misses[0])))
    return table


def _example(miss: Miss) -> str:
    fields = {"entity": ("name", "type"), "relation": ("s", "p", "o"), "observation": ("indicator", "value", "unit")}
    told = " ".join(str(miss.line.get(field)) for field in fields[miss.kind])
    quote = f" ← {miss.line['quote']}" if miss.line.get("quote") else ""
    return _printable(f"{miss.report}: {told}{quote}")


def _printable(text: str) -> str:
    return "".join(c if c.isprintable() else " " for c in text)

"""``fazhi score``: found facts against gold annotations."""

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table

from fazhi.cli.console import err, out
from fazhi.scoring import Miss, ScoreReport
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


def _line(miss: Miss) -> str:
    return f"{'-' if miss.missing else '+'} {miss.report} {miss.kind} {json.dumps(miss.line, ensure_ascii=False)}"


def _table(report: ScoreReport) -> Table:
    table = Table("", box=None)
    for column in ("precision", "recall", "F1", "gold", "found", "right"):
        table.add_column(column, justify="right")
    for name, score_ in report.scores.items():
        shares = (f"{share:.3f}" for share in (score_.precision, score_.recall, score_.f1))
        table.add_row(name, *shares, *map(str, (score_.gold, score_.found, score_.right)))
    return table

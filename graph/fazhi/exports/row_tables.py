"""The tables of rows: their files, and how each is made of a graph and read back."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Generic, TextIO, TypeVar

from fazhi.exports.rows import read_rows, write_rows
from fazhi.knowledge.ledger import Honour, honours
from fazhi.knowledge.rows.checks import CheckRow, check_rows
from fazhi.knowledge.rows.copies import CopyRow, WeaknessRow, copy_rows, weakness_rows
from fazhi.knowledge.rows.promises import PromiseRow, promise_rows
from fazhi.knowledge.rows.reports import ContentRow, ReportRow, content_rows, report_rows
from fazhi.knowledge.series import Point
from fazhi.model import GraphError

if TYPE_CHECKING:
    from fazhi.knowledge.graph import KnowledgeGraph

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class RowTable(Generic[R]):
    """A table.

    Args:
        name: of its file.
        type: the class of its rows.
        make: makes the rows of a graph.
    """

    name: str
    type: type[R]
    make: Callable[["KnowledgeGraph"], tuple[R, ...]]

    def write(self, graph: "KnowledgeGraph", file: TextIO) -> None:
        """Write the table of a graph as CSV."""
        write_rows(self.make(graph), self.type, file)


CHECKS = RowTable("checks.csv", CheckRow, lambda graph: check_rows(graph, graph.checks))
FINDINGS = RowTable("findings.csv", CheckRow, lambda graph: check_rows(graph, graph.findings))
PROMISES = RowTable("promises.csv", PromiseRow, promise_rows)
HONOURS = RowTable("honours.csv", Honour, honours)
INDICATORS = RowTable("indicators.csv", Point, lambda graph: graph.points)
REPORTS = RowTable("reports.csv", ReportRow, report_rows)
CONTENTS = RowTable("contents.csv", ContentRow, content_rows)
WEAKNESSES = RowTable("weaknesses.csv", WeaknessRow, weakness_rows)
COPIES = RowTable("copies.csv", CopyRow, copy_rows)

ALL = (CHECKS, CONTENTS, COPIES, FINDINGS, HONOURS, INDICATORS, PROMISES, REPORTS, WEAKNESSES)
"""Every table, by its file's name."""


def read_table(folder: Path, table: RowTable[R]) -> tuple[R, ...]:
    """Read a table of a folder of results.

    Raises:
        GraphError: it is not there, or it cannot be read.
    """
    path = folder / table.name
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return tuple(read_rows(table.type, file))
    except (OSError, UnicodeDecodeError) as error:
        raise GraphError(f"{path}: cannot be read ({error}); build the graph again") from error

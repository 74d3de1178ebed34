"""The tables of a graph or of a folder of results, as typed rows."""

from collections.abc import Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypedDict, TypeVar, Unpack

from fazhi.exports.row_tables import (
    CHECKS,
    CONTENTS,
    COPIES,
    FINDINGS,
    HONOURS,
    INDICATORS,
    PROMISES,
    REPORTS,
    WEAKNESSES,
    RowTable,
    read_table,
)
from fazhi.knowledge.comparison import Comparison
from fazhi.knowledge.ledger import Honour
from fazhi.knowledge.peers import Peers, compare
from fazhi.knowledge.rows.checks import CheckRow
from fazhi.knowledge.rows.copies import CopyRow, WeaknessRow
from fazhi.knowledge.rows.promises import PromiseRow
from fazhi.knowledge.rows.reports import ContentRow, ReportRow
from fazhi.knowledge.series import Point
from fazhi.model import Transformation

if TYPE_CHECKING:
    from fazhi.knowledge.graph import KnowledgeGraph

R = TypeVar("R")


class Options(TypedDict, total=False):
    """The options of ``peers.compare``, which tells what each means."""

    transformation: Transformation
    areas: Collection[str] | None
    years: Collection[int] | None
    peers_of: str | None
    peers: Peers
    unit: str | None
    group: str | None
    targets: bool


class Source(Protocol):
    """Gives the rows of a table."""

    def __call__(self, table: RowTable[R], /) -> tuple[R, ...]:
        """The rows, in the table's order."""


class Tables:
    """The tables, each made or read when it is first asked for; a row's class says what its fields mean.

    Args:
        source: gives the rows of a table.
    """

    def __init__(self, source: Source) -> None:
        self._source = source

    @cached_property
    def checks(self) -> tuple[CheckRow, ...]:
        """Every check that was made, whatever it came to."""
        return self._source(CHECKS)

    @cached_property
    def findings(self) -> tuple[CheckRow, ...]:
        """The checks that failed."""
        return self._source(FINDINGS)

    @cached_property
    def promises(self) -> tuple[PromiseRow, ...]:
        """What became of the promises."""
        return self._source(PROMISES)

    @cached_property
    def honours(self) -> tuple[Honour, ...]:
        """The ledger of honours and pilots."""
        return self._source(HONOURS)

    @cached_property
    def indicators(self) -> tuple[Point, ...]:
        """Every figure with its indicator, area and period, for comparison."""
        return self._source(INDICATORS)

    @cached_property
    def reports(self) -> tuple[ReportRow, ...]:
        """The reports, with the years that they speak of."""
        return self._source(REPORTS)

    @cached_property
    def contents(self) -> tuple[ContentRow, ...]:
        """Which of the contents that annual reports have to have are there."""
        return self._source(CONTENTS)

    @cached_property
    def weaknesses(self) -> tuple[WeaknessRow, ...]:
        """Weaknesses that following years' reports admit again."""
        return self._source(WEAKNESSES)

    @cached_property
    def copies(self) -> tuple[CopyRow, ...]:
        """Text that a report has from an earlier one."""
        return self._source(COPIES)


def tables_of(graph: "KnowledgeGraph") -> Tables:
    """The tables of a graph."""

    def make(table: RowTable[R], /) -> tuple[R, ...]:
        return table.make(graph)

    return Tables(make)


def tables_in(folder: Path) -> Tables:
    """The tables of a folder of results.

    Raises:
        GraphError: when a table is asked for that is not there, or cannot be read.
    """

    def read(table: RowTable[R], /) -> tuple[R, ...]:
        return read_table(folder, table)

    return Tables(read)


def compare_tables(tables: Tables, indicator: str, **options: Unpack[Options]) -> Comparison:
    """Lay the figures of one indicator side by side, each target with what became of it.

    Raises:
        GraphError: the indicator or a division is not known.
    """
    outcomes = {row.promise: row.outcome for row in tables.promises} if options.get("targets") else None
    return compare(tables.indicators, tables.reports, indicator, outcomes=outcomes, **options)

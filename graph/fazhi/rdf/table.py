"""Answers as plain values: what a query's terms are in Python."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode

from fazhi.model import GraphError
from fazhi.rdf.terms import PREFIXES

XSD = PREFIXES["xsd"]


class Iri(str):
    """An IRI in an answer, told apart from a string."""

    __slots__ = ()


Cell = Iri | str | int | Decimal | bool | date | None
"""A value of an answer: numbers and days by their datatype, a year as int, everything else as its words."""


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a query.

    Args:
        variables: names of the columns.
        rows: values in the columns' order; None where a variable is unbound.
    """

    variables: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]

    def __iter__(self) -> Iterator[dict[str, Cell]]:
        return (dict(zip(self.variables, row, strict=True)) for row in self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, variable: str) -> tuple[Cell, ...]:
        """All values of one column.

        Raises:
            GraphError: the answer has no such column.
        """
        if variable not in self.variables:
            raise GraphError(f"the answer has no column {variable}; it has {', '.join(self.variables)}")
        index = self.variables.index(variable)
        return tuple(row[index] for row in self.rows)


def to_cell(term: object) -> Cell:
    """A term as a plain value; a literal that its datatype does not allow stays its words."""
    if term is None:
        return None
    if not isinstance(term, Literal):
        return Iri(term.value) if isinstance(term, NamedNode) else str(term)
    convert = _CONVERSIONS.get(term.datatype.value.removeprefix(XSD))
    if convert is None:
        return term.value
    try:
        return convert(term.value)
    except (ValueError, ArithmeticError):
        return term.value


def _boolean(text: str) -> bool:
    return text in ("true", "1")


_CONVERSIONS: dict[str, Callable[[str], Cell]] = {
    "integer": int,
    "gYear": int,
    "decimal": Decimal,
    "date": date.fromisoformat,
    "boolean": _boolean,
}

"""A figure with its unit, as it is found before anything is known of what it counts."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from fazhi.model import Bound


class Kind(StrEnum):
    """What a quantity says of what it counts."""

    COUNT = "count"
    RATE = "rate"
    RANK = "rank"
    STREAK = "streak"
    COVERAGE = "coverage"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True, order=True)
class Quantity:
    """A figure with its unit.

    Args:
        start: first character, words of limiting (超过, 近) left out; offsets into the text that was searched.
        end: behind unit and 以上.
        lead: first character of the words of limiting, ``start`` where there are none.
        value: 万 and 亿 multiplied out; rates in percent.
        unit: as printed, without 万 and 亿.
        quoted: whether it stands inside “”.
        unit_meant: whether the unit is not printed but told by the words around.
    """

    start: int
    end: int
    lead: int
    value: Decimal
    unit: str
    kind: Kind
    bound: Bound | None = None
    quoted: bool = False
    unit_meant: bool = False

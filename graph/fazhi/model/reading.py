"""A report together with the claims that were read from it: what leaves the resolving floor."""

from dataclasses import dataclass

from fazhi.model.claim import Claim
from fazhi.model.entity import Entity
from fazhi.model.fact import Numeral
from fazhi.model.report import Report


@dataclass(frozen=True, slots=True)
class ReadReport:
    """One report, the entities that it speaks of, and its claims in reading order.

    Args:
        report: the report as read.
        entities: sorted by id; every id in ``claims`` is among them, and so are the divisions and bodies that they
            lie in or belong to.
        claims: sorted by ``reading_order``.
        numerals: every numeral of the text and what it was read as.
        warnings: what could not be done, each in words for the user.
    """

    report: Report
    entities: tuple[Entity, ...]
    claims: tuple[Claim, ...]
    numerals: tuple[Numeral, ...] = ()
    warnings: tuple[str, ...] = ()

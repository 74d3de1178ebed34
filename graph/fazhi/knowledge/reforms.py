"""The reforms of the state's organs: which body became which, and when."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from fazhi.knowledge.data_files import read_data
from fazhi.model import EntityType


@dataclass(frozen=True, slots=True)
class Step:
    """Bodies of one kind became bodies of another.

    Args:
        id: the rule's id.
        before: fits the name of a body that was reformed, without its division's name.
        after: fits that of the body that it became.
        becomes: the usual one of these.
        action: what the reform is called.
        source: the document that ordered it.
        years: when it was carried out, by the type of the division.
        joins: whether the bodies after were there before it already.
    """

    id: str
    before: re.Pattern[str]
    after: re.Pattern[str]
    becomes: str
    action: str
    source: str
    years: Mapping[EntityType, int]
    joins: bool = False


@cache
def steps() -> tuple[Step, ...]:
    """All steps, in the order of their reforms."""
    rows = read_data("succession")
    reforms = rows["reform"]
    return tuple(_step(row, reforms[row["reform"]]) for row in rows["step"])


def bare_name(name: str, division: str) -> str:
    """A body's name without its division's."""
    return name.replace(division, "", 1)


def _step(row: Mapping[str, Any], reform: Mapping[str, Any]) -> Step:
    after = row.get("to") or re.escape(row["becomes"])
    years = {EntityType(type_): year for type_, year in reform["years"].items()}
    return Step(
        row["id"],
        re.compile(row["from"]),
        re.compile(after),
        row["becomes"],
        reform["action"],
        reform["source"],
        years,
        joins=bool(row.get("joins")),
    )

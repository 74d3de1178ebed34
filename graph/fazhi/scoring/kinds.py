"""The three kinds of fact that are scored, and which of their fields play which part."""

from collections.abc import Mapping
from dataclasses import dataclass

Line = Mapping[str, object]
"""A fact or a gold line: the fields of its kind, as JSON gives them."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of fact.

    Args:
        name: as in a fact's ``kind``.
        plural: the gold file's list of them.
        group: the field by which results are broken down.
        named: fields that hold names; a candidate that agrees in them to the letter is taken first.
        identity: fields that make two lines of one side the same line.
        qualifiers: fields that are compared once a fact is matched.
    """

    name: str
    plural: str
    group: str
    named: tuple[str, ...]
    identity: tuple[str, ...]
    qualifiers: tuple[str, ...] = ()


ENTITY = Kind("entity", "entities", "type", ("name",), ("name", "type"))
RELATION = Kind("relation", "relations", "p", ("s", "o"), ("s", "p", "o"), ("by", "level", "date", "plan"))
OBSERVATION = Kind(
    "observation",
    "observations",
    "unit",
    ("indicator",),
    ("indicator", "action", "value", "unit", "plan", "area", "period"),
    ("area", "period", "part_of", "bound", "plan"),
)
KINDS = (ENTITY, RELATION, OBSERVATION)

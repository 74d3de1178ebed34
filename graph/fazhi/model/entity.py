"""A thing that claims speak of."""

from dataclasses import dataclass

from fazhi.model.vocabulary import EntityType, Level


@dataclass(frozen=True, slots=True, order=True)
class Entity:
    """A thing with its identity, built from parts and never from how alike two names look.

    Args:
        id: path of its IRI below the base, ASCII: ``division/330726``, ``agency/330726/k3v9q2xa``.
        type: what kind of thing it is.
        name: full official name, NFC, documents without 《》.
        level: its administrative level, where it has one.
        code: GB/T 2260 or GB/T 10114 code of a division.
        within: id of the division that it lies in (a division) or belongs to (everything else).
        parent: id of the body that it is an office of.
    """

    id: str
    type: EntityType
    name: str
    level: Level | None = None
    code: str | None = None
    within: str | None = None
    parent: str | None = None

"""An administrative division."""

from dataclasses import dataclass

from fazhi.model.vocabulary import DIVISION_TYPES, EntityType, Level

LEVELS = {
    EntityType.COUNTRY: Level.NATIONAL,
    EntityType.PROVINCE: Level.PROVINCE,
    EntityType.CITY: Level.CITY,
    EntityType.COUNTY: Level.COUNTY,
    EntityType.TOWNSHIP: Level.TOWNSHIP,
}
"""The level that bodies of a division belong to."""


@dataclass(frozen=True, slots=True)
class Division:
    """A division of the country, with the divisions that it lies in.

    Args:
        name: full official name, such as 浦江县.
        type: one of ``DIVISION_TYPES``.
        code: GB/T 2260 code (2, 4 or 6 digits) or GB/T 10114 code (9 digits); None where no list has it.
        parents: the divisions around it, the widest first, without the country.
        until: for one that is no more, or not in the same divisions, the first year without it.
        undecided_in: for a name that several divisions bear where the text does not tell which is meant, id of the
            report that prints it; such a one has neither code nor parents.

    Example:
        >>> zhejiang = Division("浙江省", EntityType.PROVINCE, "33")
        >>> Division("金华市", EntityType.CITY, "3307", (zhejiang,)).parent is zhejiang
        True
    """

    name: str
    type: EntityType
    code: str | None = None
    parents: tuple["Division", ...] = ()
    until: int | None = None
    undecided_in: str | None = None

    def __hash__(self) -> int:
        """Of name and code alone, which tell nearly all divisions apart: the default one walks up all parents."""
        return hash((self.name, self.code))

    @property
    def parent(self) -> "Division | None":
        """The division right above, None for a province and for the country."""
        return self.parents[-1] if self.parents else None

    @property
    def rank(self) -> int:
        """Depth in the hierarchy: 0 for the country, 5 for a village."""
        return DIVISION_TYPES.index(self.type)

    @property
    def path(self) -> tuple["Division", ...]:
        """The divisions around it and itself, the widest first."""
        return (*self.parents, self)

    def contains(self, other: "Division") -> bool:
        """Whether ``other`` is this division or lies in it."""
        return self.type is EntityType.COUNTRY or self in other.path

    def at(self, type_: EntityType) -> "Division | None":
        """The division of that type on the path, itself included."""
        return next((d for d in self.path if d.type is type_), None)


CHINA = Division("全国", EntityType.COUNTRY, "0")
"""The whole country, as the area of national figures and the home of ministries."""

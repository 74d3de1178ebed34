"""The gazetteer."""

from collections.abc import Mapping
from functools import cache

from fazhi.model import Division


class Gazetteer:
    """All divisions down to townships, as of the data's cut-off."""

    def by_code(self, code: str) -> Division | None:
        """The division with a code of 2, 4, 6 or 9 digits; trailing 00 pairs may be left out or given (330700)."""
        raise NotImplementedError

    def find(self, name: str, near: Division | None = None) -> tuple[Division, ...]:
        """Divisions with a full name (浦江县) or its short form (浦江), those nearest to ``near`` first."""
        raise NotImplementedError

    def around(self, area: Division | None) -> Mapping[str, Division]:
        """The names worth looking for in a report about ``area``, each with the one division that it means there.

        Full names and unambiguous short forms of all provinces and cities, of counties, and of the townships of
        the area's own county (of its city's counties where the area is a city).
        """
        raise NotImplementedError


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer that ships with the package; read once a process."""
    return Gazetteer()

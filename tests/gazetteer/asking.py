"""What tests of the gazetteer ask it."""

from fazhi.gazetteer import Gazetteer
from fazhi.model import Division


def path_of(division: Division | None) -> str:
    return "/".join(part.name for part in division.path) if division else "-"


def the(divisions: Gazetteer, name: str) -> Division:
    return divisions.find(name)[0]

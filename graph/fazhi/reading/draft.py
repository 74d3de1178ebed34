"""What a format's reader hands to the parser."""

from dataclasses import dataclass

from fazhi.model import HeaderField

BOLD = 7
"""Level of a line that is only printed bold: a heading if its words say so."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that the format itself marks as a heading; ``level`` counts from 1, or is ``BOLD``."""

    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class Draft:
    """The text of a file with what its format tells of it.

    Args:
        text: the text as read; every offset counts its code points.
        headings: headings by the format, in reading order.
        fields: what the format's own head says, such as YAML front matter.
        body: first character behind that head.
    """

    text: str
    headings: tuple[Heading, ...] = ()
    fields: tuple[HeaderField, ...] = ()
    body: int = 0

"""What a format's reader hands to the parser."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from fazhi.model import HeaderField
from fazhi.reading.decoding import NO_TEXT, map_characters

BOLD = 7
"""Level of a line that is only printed bold: a heading if its words say so."""

CELL_MARK = " | "
"""What stands between the cells of a row of a table."""

BLANKS = re.compile(r"\s+")


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
        fields: what the format's own head says, such as YAML front matter, with its place in the text.
        body: first character behind that head.
        told: what is said beside the text (``<meta>``, a manifest), for what the text does not say; without a place.
        pages: where each page starts, for formats that have pages.
    """

    text: str
    headings: tuple[Heading, ...] = ()
    fields: tuple[HeaderField, ...] = ()
    body: int = 0
    told: tuple[HeaderField, ...] = ()
    pages: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or a row of a table; ``level`` is that of a ``Heading``, None for anything else."""

    text: str
    level: int | None = None


def told_field(label: str, value: str) -> HeaderField:
    """A field that is said beside the text."""
    return HeaderField(label, BLANKS.sub(" ", value).strip(), 0, 0)


def clean_line(text: str) -> str:
    """One line of the characters that text may hold: NFC, without control characters and white space at its ends."""
    return BLANKS.sub(
        lambda run: "\u3000" if "\u3000" in run[0] else " ", map_characters(NO_TEXT.sub("", text))
    ).strip()


def join_blocks(blocks: Iterable[Block], told: tuple[HeaderField, ...] = ()) -> Draft:
    """The draft of a document of blocks: a line for each that is not blank."""
    kept = [Block(line, block.level) for block in blocks if (line := clean_line(block.text))]
    starts = list(accumulate((len(block.text) + 1 for block in kept), initial=0))
    headings = tuple(
        Heading(start, start + len(block.text), block.level)
        for start, block in zip(starts, kept, strict=False)
        if block.level is not None
    )
    return Draft("".join(f"{block.text}\n" for block in kept), headings, told=told)

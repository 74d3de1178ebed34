"""Judgements about pairs of things, in a file that people edit: the same, not the same, or undecided.

A judgement stands beside what was read. Nothing in the file changes a claim: taking a line out and building again
gives back what was there before.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from fazhi.model import InputError


class Verdict(StrEnum):
    """What a person says of two things."""

    SAME = "same"
    NOT_SAME = "not same"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person says of two things.

    Args:
        left: id of a thing.
        right: id of another one of the same kind.
        verdict: whether they are one.
        left_name: for the reader of the file.
        right_name: likewise.
        note: who says so, and why.
        place: file and line, for error messages.
    """

    left: str
    right: str
    verdict: Verdict
    left_name: str = ""
    right_name: str = ""
    note: str = ""
    place: str = field(default="", compare=False)


class Judgements:
    """All judgements together: which ids are one thing.

    Args:
        judgements: in any order.

    Raises:
        InputError: two things that are the same by other judgements are judged not to be.

    Example:
        >>> said = Judgements([Judgement("document/0/b", "document/0/a", Verdict.SAME)])
        >>> said.canonical("document/0/b"), said.canonical("document/0/c")
        ('document/0/a', 'document/0/c')
    """

    def __init__(self, judgements: Iterable[Judgement] = ()) -> None:
        all_ = tuple(judgements)
        self._above: dict[str, str] = {}
        for judgement in all_:
            if judgement.verdict is Verdict.SAME:
                first, second = sorted(map(self.canonical, (judgement.left, judgement.right)))
                if first != second:
                    self._above[second] = first
        self._apart: set[tuple[str, str]] = set()
        for judgement in all_:
            if judgement.verdict is Verdict.NOT_SAME:
                self._apart.add(self._pair(judgement))

    def __bool__(self) -> bool:
        return bool(self._above)

    def canonical(self, id_: str) -> str:
        """The one id of a thing: the first in sorting of all that are judged the same."""
        while id_ in self._above:
            id_ = self._above[id_]
        return id_

    def apart(self, left: str, right: str) -> bool:
        """Whether two things are judged not to be one."""
        ends = sorted(map(self.canonical, (left, right)))
        return (ends[0], ends[1]) in self._apart

    def _pair(self, judgement: Judgement) -> tuple[str, str]:
        left, right = sorted(map(self.canonical, (judgement.left, judgement.right)))
        if left == right:
            raise InputError(judgement.place, f"{judgement.left} and {judgement.right} are the same by other lines")
        return left, right


def read_judgements(path: Path) -> tuple[Judgement, ...]:
    """Read a file of judgements: CSV with a header, in UTF-8; lines that begin with ``#`` are comments.

    Args:
        path: the file. It needs the columns ``verdict``, ``left`` and ``right``.

    Raises:
        InputError: the file cannot be read, or a line is no judgement; the message names the line.
    """
    try:
        text = path.read_text("utf-8-sig")
    except OSError as error:
        raise InputError(str(path), f"cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(str(path), "is not UTF-8") from error
    return tuple(_parse(text, str(path)))


def _parse(text: str, source: str) -> Iterator[Judgement]:
    header: list[str] = []
    for number, cells in _rows(text, source):
        place = f"{source}:{number}"
        if not header:
            header = cells
            if missing := {"verdict", "left", "right"} - {*header}:
                raise InputError(place, f"the header lacks {', '.join(sorted(missing))}")
        elif cells != header:  # a list that was appended to the file brings its header
            yield _judgement(dict(zip(header, cells, strict=False)), place)


def _rows(text: str, source: str) -> Iterator[tuple[int, list[str]]]:
    """Cells of each line that is neither empty nor a comment, with its number from 1."""
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip(" ,") and not line.startswith("#"):
            try:
                (cells,) = csv.reader([line], strict=True)
            except csv.Error as error:
                raise InputError(f"{source}:{number}", str(error)) from error
            yield number, [cell.strip() for cell in cells]


def _judgement(row: Mapping[str, str], place: str) -> Judgement:
    verdict, left, right = (row.get(name, "") for name in ("verdict", "left", "right"))
    if verdict not in list(Verdict):
        raise InputError(place, f"the verdict {verdict!r} is none of {', '.join(Verdict)}")
    if not left or not right or left == right:
        raise InputError(place, "a judgement is about two ids")
    if left.partition("/")[0] != right.partition("/")[0]:
        raise InputError(place, f"{left} and {right} are of different kinds")
    left_name, right_name, note = (row.get(name, "") for name in ("left_name", "right_name", "note"))
    return Judgement(left, right, Verdict(verdict), left_name, right_name, note, place)

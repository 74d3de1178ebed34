"""The lines of a text, by their places."""

import re
from collections.abc import Iterator

LINE = re.compile(r"[^\s][^\n]*")


def iter_lines(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """Start and end of each line that is not blank, without its line end.

    Args:
        text: any text.
        start: where to begin; a line that holds it begins there.
    """
    return (found.span() for found in LINE.finditer(text, start))

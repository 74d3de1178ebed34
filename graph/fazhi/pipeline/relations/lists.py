"""Lists: members with 、 和 以及 between them."""

import re
from collections.abc import Iterator

_ITEM = re.compile(r"、|，|,|和(?!谐|平|美)|以及|及(?!其)")


def split_list(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list; marks inside quotation marks and brackets do not count."""
    depth, left = 0, start
    position = start
    while position < end:
        character = text[position]
        if character in "“(（《":
            depth += 1
        elif character in "”)）》":
            depth = max(0, depth - 1)
        joint = _ITEM.match(text, position, end) if not depth else None
        if joint:
            if position > left:
                yield left, position
            left = position = joint.end()
        else:
            position += 1
    if left < end:
        yield left, end

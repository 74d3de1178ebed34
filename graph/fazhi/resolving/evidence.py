"""The clause that a mention stands in."""

import re

FARTHEST = 200
"""Characters looked at on each side; a longer clause is cut there."""

_PAUSE = re.compile(r"[，,。；;！？!?\n]")
_LAST_PAUSE = re.compile(f"(?s:.*){_PAUSE.pattern}")


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch between the pauses around ``text[start:end]``, without white space at its ends."""
    farthest = max(0, start - FARTHEST)
    before = _LAST_PAUSE.match(text, farthest, start)
    left = before.end() if before else farthest
    behind = _PAUSE.search(text, end, min(len(text), end + FARTHEST))
    right = behind.start() if behind else min(len(text), end + FARTHEST)
    while left < start and text[left].isspace():
        left += 1
    while right > end and text[right - 1].isspace():
        right -= 1
    return left, right

"""Words that a stretch may end with."""

import re
from collections.abc import Iterable

from fazhi.pipeline.rulebook import alternation


class Endings:
    """Words, some of them expressions, of which the longest that a text ends with is sought.

    An expression that ends in ``$`` is tried by ``re`` at every character; plain words are compared with the end alone.

    Args:
        words: as they stand in a file of rules.
    """

    def __init__(self, words: Iterable[str]) -> None:
        words = list(words)
        self._plain: dict[str, tuple[str, ...]] = {}
        plain = sorted((word for word in words if re.escape(word) == word), key=lambda word: -len(word))
        for word in plain:
            self._plain[word[-1]] = (*self._plain.get(word[-1], ()), word)
        self._any = tuple(plain)
        open_ = [word for word in words if re.escape(word) != word]
        self._open = re.compile(alternation(open_) + r"\Z") if open_ else None

    def end(self, text: str) -> bool:
        """Whether a text ends with one of them."""
        return text.endswith(self._any) or (self._open is not None and self._open.search(text) is not None)

    def start(self, text: str) -> int:
        """Where the longest one begins that a text ends with; the text's length where it ends with none."""
        plain = next((word for word in self._plain.get(text[-1:], ()) if text.endswith(word)), "")
        start = len(text) - len(plain)
        found = self._open.search(text, 0) if self._open else None
        return min(start, found.start()) if found else start

"""Words around a figure that tell how it limits the true one: 超过, 近, 余, 以上."""

import re
from functools import cache

from fazhi.model import Bound
from fazhi.pipeline.rulebook import alternation, read_rules


def limit_before(text: str, start: int) -> tuple[int, Bound | None]:
    """The words of limiting in front of a figure: where they start, and what they say."""
    window = max(0, start - 5)
    found = _before().search(text[window:start])
    if found is None:
        return start, None
    return window + found.start(), Bound(str(found.lastgroup))


def limit_after(found: re.Match[str]) -> Bound | None:
    """How the words behind a figure, groups ``more…`` and ``after`` of its match, limit the true one."""
    groups = found.groupdict()
    if any(groups.get(name) for name in ("more", "more_inside", "more_behind")):
        return Bound.MIN
    return bound_behind(groups.get("after") or "")


def bound_behind(words: str) -> Bound | None:
    """How the words right behind a figure limit the true one; further words may follow them."""
    found = _after().match(words)
    return Bound(str(found.lastgroup)) if found else None


@cache
def _before() -> re.Pattern[str]:
    return re.compile(f"(?:{_groups('before')})了?$")


@cache
def _after() -> re.Pattern[str]:
    return re.compile(_groups("after"))


def _groups(side: str) -> str:
    """A group for each bound with its words on a side of the figure."""
    bounds = read_rules("quantities")["bounds"]
    return "|".join(f"(?P<{bound}>{alternation(bounds[f'{bound}_{side}'])})" for bound in Bound)

"""Members of a coordination that share one figure or take one figure each."""

import re

from fazhi.pipeline.blanks import blanked
from fazhi.pipeline.rulebook import expression, read_rules

_JOINT = re.compile(r"、|和|与|及|以及")


def members_of(noun: str, count: int | None = None) -> tuple[str, ...]:
    """The members of a coordination; the noun alone where it is none.

    Args:
        noun: such as 城镇化率、收入比重 or 城乡居民收入.
        count: how many members are looked for; None for as many as there are.

    Example:
        >>> members_of("城乡居民人均可支配收入", 2)
        ('城镇居民人均可支配收入', '农村居民人均可支配收入')
    """
    parts = _split(noun)
    if count is not None and len(parts) != count and noun.count("、") + 1 == count:
        parts = tuple(noun.split("、"))
    if count is None or len(parts) == count:
        whole = all(len(part) >= _PAIR for part in parts)
        return (parts if count is None else _with_head(parts)) if whole else (noun,)
    for pair in read_rules("indicators")["pair"]:
        if pair["short"] in noun and len(pair["members"]) == count:
            return tuple(noun.replace(pair["short"], member) for member in pair["members"])
    return (noun,)


def measures_in(noun: str) -> tuple[str, ...]:
    """The members of a coordination of measures (城镇化率、投资比重), each of which takes the figure; else the noun."""
    parts = _split(noun)
    return (
        parts
        if len(parts) > 1 and all(expression("indicators", "measure_heads").search(part) for part in parts)
        else (noun,)
    )


def is_measure(noun: str) -> bool:
    """Whether a noun names something measured, such as 败诉率 or 发案量."""
    return expression("indicators", "measure_heads").search(noun) is not None


def _split(noun: str) -> tuple[str, ...]:
    blank = blanked(noun)
    parts, start = [], 0
    for joint in _JOINT.finditer(blank):
        parts.append(noun[start : joint.start()])
        start = joint.end()
    return tuple(part for part in (*parts, noun[start:]) if part)


def _with_head(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The members, each with the measure that only the last one names (港口和集装箱吞吐量)."""
    if len(parts) < _PAIR or is_measure(parts[-2]) or not is_measure(parts[-1]):
        return parts
    last = parts[-1]
    if tail := _shared_tail(parts[-2], last):
        return (*(part if is_measure(part) else part + tail for part in parts[:-1]), last)
    head = expression("indicators", "shared_heads").search(last)
    ends = last.rfind(parts[-2][-_PAIR:])
    tail = last[ends + _PAIR :] if ends > 0 else head.group() if head and head.start() >= _PAIR else ""
    return (*(part if is_measure(part) else part + tail for part in parts[:-1]), last)


def _shared_tail(part: str, last: str) -> str:
    """What follows the second of two words that go together (城镇和农村居民人均收入): it is meant of the first, too."""
    for pair in read_rules("indicators")["pair"]:
        for member in pair["members"]:
            if part in pair["members"] and part != member and last.startswith(member):
                return last.removeprefix(member)
    return ""


_PAIR = 2
"""Members of a coordination at least, and characters of a word that two members have in common."""

"""The patterns of ``rules/readings.toml``, for what is neither a frame nor a sentence pattern."""

import re
from functools import cache

from fazhi.pipeline.rulebook import read_rules


@cache
def reading(name: str) -> re.Pattern[str]:
    """The pattern of that name."""
    pattern: str = read_rules("readings")[name]["pattern"]
    return re.compile(pattern.replace("{shorts}", "|".join(pairs())))


@cache
def pairs() -> dict[str, list[str]]:
    """The words for two bodies (府院), each with the names of the two."""
    return {row["short"]: row["members"] for row in read_rules("agencies")["pair"]}

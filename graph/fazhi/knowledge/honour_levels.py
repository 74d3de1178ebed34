"""The level that the name of an honour states."""

import re
from dataclasses import dataclass
from functools import cache

from fazhi.knowledge.data_files import read_data
from fazhi.model import Level


@dataclass(frozen=True, slots=True)
class LevelRule:
    """Words at the start of a name that state a level, with a name that they are read in and one that they are not."""

    id: str
    level: Level
    pattern: re.Pattern[str]
    example: str
    counter: str


@cache
def level_rules() -> tuple[LevelRule, ...]:
    """The rules of ``data/honours.toml`` in the order in which they are tried."""
    data = read_data("honours")
    return tuple(
        LevelRule(
            row["id"],
            Level(row["level"]),
            re.compile(f"{data['lead']}{row['pattern']}"),
            row["example"],
            row["counter"],
        )
        for row in data["level"]
    )


def stated_level(name: str) -> Level | None:
    """The level that a name states; None where it states none.

    Example:
        >>> stated_level("全国民主法治示范村")
        <Level.NATIONAL: '国家级'>
    """
    return next((rule.level for rule in level_rules() if rule.pattern.match(name)), None)

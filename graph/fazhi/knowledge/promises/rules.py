"""The words and thresholds of ``data/promises.toml``."""

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import Any

from fazhi.knowledge.data_files import read_data


def rules() -> Mapping[str, Any]:
    """The whole file."""
    return read_data("promises")


@cache
def cue(id_: str) -> re.Pattern[str]:
    """The expression of a cue.

    Raises:
        KeyError: the file has no cue of that name.
    """
    return re.compile({rule["id"]: rule["pattern"] for rule in rules()["cue"]}[id_])


@cache
def tolerance(name: str) -> Decimal:
    """How far a result may be short of a target that is about so much."""
    return Decimal(rules()["tolerance"][name])


@cache
def likeness_of(name: str) -> float:
    """How alike words have to be."""
    return float(rules()["likeness"][name])


@cache
def sane(name: str) -> tuple[Decimal, Decimal]:
    """The least and the most that a result may be of its target."""
    least, most = rules()["sanity"][name]
    return Decimal(least), Decimal(most)


@cache
def reasons() -> Mapping[str, Mapping[str, str]]:
    """What each reason is called, by its code and language (``zh``, ``en``)."""
    return dict(sorted(rules()["reason"].items()))

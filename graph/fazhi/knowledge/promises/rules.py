"""The words and thresholds of ``data/promises.toml``."""

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def rules() -> Mapping[str, Any]:
    """The whole file."""
    return tomllib.loads(files("fazhi.knowledge").joinpath("data", "promises.toml").read_text(encoding="utf-8"))


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

"""The checks that there are and the words that they look for: ``data/checks.toml``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from fazhi.knowledge.data_files import read_data
from fazhi.model import Severity


@dataclass(frozen=True, slots=True)
class Check:
    """A check of figures against each other.

    Args:
        id: such as ``sum.parts``.
        severity: what a failure says.
        words: what it checks, by language (``zh``, ``en``).
    """

    id: str
    severity: Severity
    words: Mapping[str, str]


@cache
def read_checks() -> Mapping[str, Check]:
    """The checks by id, sorted."""
    rows = rules()["check"]
    checks = (Check(id_, Severity(rows[id_]["severity"]), _words(rows[id_])) for id_ in sorted(rows))
    return MappingProxyType({check.id: check for check in checks})


@cache
def read_reasons() -> Mapping[str, Mapping[str, str]]:
    """Why a check cannot be decided, in words by language, by the key that ``CheckResult.reason`` has; sorted."""
    rows = rules()["reason"]
    return MappingProxyType({key: _words(rows[key]) for key in sorted(rows)})


def rules() -> Mapping[str, Any]:
    """The file itself."""
    return read_data("checks")


@cache
def pattern(family: str, name: str) -> re.Pattern[str]:
    """An expression of a family of checks."""
    return re.compile(rules()[family][name])


def number(family: str, name: str) -> int:
    """A threshold of a family of checks."""
    return int(rules()[family][name])


def _words(row: Mapping[str, str]) -> Mapping[str, str]:
    return MappingProxyType({language: row[language] for language in ("zh", "en")})

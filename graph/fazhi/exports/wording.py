"""How a comparison is put into words: its title, its unit, its figures."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from fazhi.knowledge.comparison import Comparison
from fazhi.knowledge.series import Point
from fazhi.model import Bound, plain

_TURNED = {Bound.MIN: Bound.MAX, Bound.MAX: Bound.MIN}


@dataclass(frozen=True, slots=True)
class Scale:
    """The unit that figures are shown in: 亿元 for 元.

    Args:
        unit: as shown.
        power: of ten, of the shown unit in the printed one.
    """

    unit: str
    power: int = 0

    def of(self, value: Decimal) -> Decimal:
        """A value in the shown unit; no digit is lost."""
        return value.scaleb(-self.power)

    def words(self, point: Point) -> str:
        """A figure with the mark of its bound; a fall by 3% or more is a change of at most -3%."""
        bound = _TURNED.get(point.bound, point.bound) if point.bound and point.value < 0 else point.bound
        return (comparison_words()["bounds"][bound] if bound else "") + plain(self.of(point.value))


@cache
def comparison_words() -> Mapping[str, Any]:
    """The words of ``comparison.toml``."""
    return tomllib.loads(files("fazhi.exports").joinpath("comparison.toml").read_text(encoding="utf-8"))


def scale_of(comparison: Comparison) -> Scale:
    """The unit in which the figures of a comparison are easily read."""
    figures = [figure for cell in comparison for figure in (cell.result, cell.target) if figure]
    sizes = sorted(abs(figure.value) for figure in figures if figure.value)
    words = comparison_words()
    if sizes and comparison.unit not in words["unscaled"]["units"]:
        for row in words["scales"]:
            if sizes[len(sizes) // 2] >= Decimal(1).scaleb(row["power"]):
                return Scale(row["prefix"] + comparison.unit, row["power"])
    return Scale(comparison.unit)


def subject_of(comparison: Comparison, language: str = "zh") -> str:
    """What is compared: 地区生产总值增长率."""
    what = comparison.label if language == "zh" else comparison.english
    how = comparison_words()["transformations"][comparison.transformation][language]
    joint = "" if language == "zh" else ", "
    return joint.join(filter(None, (what, how, comparison.group))) if what else ""


def title_of_comparison(comparison: Comparison) -> str:
    """What is compared, in which unit, over which years: 地区生产总值增长率（%），2011—2025年."""
    unit = scale_of(comparison).unit
    years = comparison.years
    span = f"，{years[0]}—{years[-1]}年" if len(years) > 1 else f"，{years[0]}年" if years else ""
    return f"{subject_of(comparison)}{f'（{unit}）' if unit else ''}{span}"

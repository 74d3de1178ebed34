"""A comparison as one page that asks nobody for anything: chart, legend, and a table of figures with their quotes."""

from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import TextIO

from jinja2 import Environment, StrictUndefined

from fazhi.exports.charts import MAX_LINES, chart_svg
from fazhi.exports.policy import digest
from fazhi.exports.wording import Scale, comparison_words, scale_of, subject_of, title_of_comparison
from fazhi.knowledge.comparison import Cell, Comparison, Figure
from fazhi.knowledge.places import Place
from fazhi.knowledge.series import Point
from fazhi.model import Bound, plain

_HOME = files("fazhi.exports")
_SHOWN = 3
"""Other figures of a place and year that are shown; the rest is counted."""


def write_comparison_page(comparison: Comparison, file: TextIO) -> None:
    """Write a comparison as one HTML page; the same comparison gives the same bytes."""
    style = (_HOME / "comparison.css").read_text("utf-8")
    template = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    ).from_string((_HOME / "comparison.html.jinja").read_text("utf-8"))
    scale = scale_of(comparison)
    words = comparison_words()
    drawable = any(cell.result.point for cell in comparison) and len(comparison.places) <= MAX_LINES
    page = template.render(
        policy=f"default-src 'none'; style-src {digest(style)}; base-uri 'none'; form-action 'none'",
        style=style,
        title=title_of_comparison(comparison),
        english=subject_of(comparison, "en"),
        chart=chart_svg(comparison) if drawable else "",
        years=comparison.years,
        targets=comparison.has_targets,
        states=[{"key": key, **row} for key, row in words["states"].items()],
        outcomes=list(_outcomes(comparison)),
        left_out=comparison.left_out,
        rows=[_row(place, cells, scale) for place, cells in zip(comparison.places, comparison.cells, strict=True)],
    )
    file.write(page)


def _outcomes(comparison: Comparison) -> Iterator[Mapping[str, str]]:
    """The marks that the page has, in the order of the word list."""
    there = {cell.outcome for cell in comparison if cell.outcome}
    return ({"key": key, **row} for key, row in comparison_words()["outcomes"].items() if key in there)


def _row(place: Place, cells: tuple[Cell, ...], scale: Scale) -> Mapping[str, object]:
    around = [name for name in (place.province, place.city) if name and name != place.name]
    return {"name": place.name, "around": " ".join(around), "cells": [_cell(cell, scale) for cell in cells]}


def _cell(cell: Cell, scale: Scale) -> Mapping[str, object]:
    words = comparison_words()
    others = [*cell.result.also, *(cell.target.also if cell.target else ())]
    state = words["states"][cell.result.state]
    return {
        "state": cell.result.state.value,
        "words": f"{state['zh']} {state['en']}",
        "result": _shown(cell.result, scale),
        "target": _shown(cell.target, scale) if cell.target else "",
        "outcome": {"key": cell.outcome.value, **words["outcomes"][cell.outcome]} if cell.outcome else None,
        "sources": list(_sources(cell, others, scale)),
        "more": max(0, len(others) - _SHOWN),
    }


def _sources(cell: Cell, others: list[Point], scale: Scale) -> Iterator[Mapping[str, object]]:
    first = [("结果", cell.result.point), ("目标", cell.target.point if cell.target else None)]
    for what, point in [*first, *(("另见", point) for point in others[:_SHOWN])]:
        if point:
            value = f"{scale.words(point)}{scale.unit}{f'（{point.group}）' if point.group else ''}"
            yield {
                "what": what,
                "value": value,
                "quote": point.quote,
                "title": point.report_title,
                "year": point.report_year,
            }


def _shown(figure: Figure, scale: Scale) -> str:
    """The figure, with its upper end where it is a range (6～6.5); without one, what that means."""
    if figure.point is None:
        return str(comparison_words()["states"][figure.state]["mark"])
    low = figure.point
    clause = (low.report, low.start, low.end)
    ends = (p for p in figure.also if p.bound is Bound.MAX and (p.report, p.start, p.end) == clause)
    high = next(ends, None) if low.bound is Bound.MIN else None
    return f"{plain(scale.of(low.value))}～{plain(scale.of(high.value))}" if high else scale.words(low)

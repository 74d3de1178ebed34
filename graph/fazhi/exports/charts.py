"""A comparison as a chart: a line for each place over the years, broken where nothing is stated.

An SVG keeps its texts as texts and is laid out with matplotlib's own font, so that it is the same on every machine; a
PNG is drawn with a Chinese font of this one.
"""

import io
import re
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias
from xml.sax.saxutils import escape

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.font_manager import FontManager, fontManager
from matplotlib.lines import Line2D

from fazhi.exports.svg import as_attributes
from fazhi.exports.wording import comparison_words, scale_of, subject_of, title_of_comparison
from fazhi.knowledge.comparison import Cell, Comparison
from fazhi.model import OutputError

MAX_LINES = 60
"""Places that a chart can tell apart."""

_WIDTH, _MARGIN, _LEGEND = 12.0, 0.65, 2.0  # inches
_LEAST_HEIGHT, _ENTRY = 4.8, 0.19
_TICKS = 20  # years that are written below the axis
_FEW = 4  # places up to which targets are drawn too
_OWN_FONT = "DejaVu Sans"
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]+")


def write_chart(comparison: Comparison, path: Path) -> None:
    """Write the chart of a comparison; the same comparison gives the same bytes.

    Args:
        comparison: up to ``MAX_LINES`` places.
        path: its suffix, ``.svg`` or ``.png``, tells the format.

    Raises:
        OutputError: the suffix is another one, there are too many places, the machine has no font for a PNG, or the
            file cannot be written.
    """
    match path.suffix.lower():
        case ".svg":
            data = f'<?xml version="1.0" encoding="utf-8"?>\n{chart_svg(comparison)}'.encode()
        case ".png":
            data = _png(comparison)
        case _:
            raise OutputError(f"{path}: a chart is written as .svg or .png")
    try:
        path.write_bytes(data)
    except OSError as error:
        raise OutputError(f"{path}: cannot be written ({error.strerror or error})") from error


def chart_svg(comparison: Comparison) -> str:
    """The chart as one ``svg`` element with neither styles nor scripts in it, fit to stand inside a page.

    Raises:
        OutputError: there are too many places.
    """
    file = io.BytesIO()
    with _settings([_OWN_FONT]):
        _draw(comparison).savefig(file, format="svg", metadata=dict.fromkeys(("Creator", "Date", "Format", "Type")))
    title = escape(_clean(title_of_comparison(comparison)))
    return as_attributes(file.getvalue().decode(), title, comparison_words()["charts"]["families"])


def _png(comparison: Comparison) -> bytes:
    file = io.BytesIO()
    with _settings([_chinese_font(), _OWN_FONT]):
        _draw(comparison).savefig(file, format="png", metadata={"Software": None})
    return file.getvalue()


@cache
def _chinese_font() -> str:
    """The best font with Chinese characters; fonts that are newer than matplotlib's list of them are found too."""
    words = comparison_words()["charts"]
    wanted = words["families"]
    there = {font.name for font in fontManager.ttflist}
    if not there & set(wanted):
        for font in FontManager().ttflist:
            if font.name in wanted:
                fontManager.addfont(font.fname)
                there.add(font.name)
    found = next((family for family in wanted if family in there), None)
    if found is None:
        raise OutputError(
            f"no font for Chinese is installed, which a PNG needs: install {words['package']}, or write .svg"
        )
    return str(found)


@contextmanager
def _settings(families: Sequence[str]) -> Iterator[None]:
    """Matplotlib as it is delivered, whatever the user's own settings, for the time of one chart."""
    settings: Any = {key: value for key, value in matplotlib.rcParamsDefault.items() if key != "backend"}
    settings |= {
        "font.family": list(families),
        "text.parse_math": False,
        "svg.fonttype": "none",
        "svg.hashsalt": "fazhi",
        "axes.spines.top": False,
        "axes.spines.right": False,
        "figure.dpi": 72,
        "savefig.dpi": 150,
    }
    with warnings.catch_warnings(), matplotlib.rc_context(settings):
        warnings.filterwarnings("ignore", message="Glyph", category=UserWarning)  # the font of an SVG is not ours
        yield


_Line: TypeAlias = tuple[str, Line2D]


def _draw(comparison: Comparison) -> Figure:
    rows = [row for row in comparison.cells if any(cell.result.point or _planned(cell) for cell in row)]
    if len(rows) > MAX_LINES:
        raise OutputError(f"{len(rows)} places are too many for a chart, which holds {MAX_LINES}: name fewer")
    height = max(_LEAST_HEIGHT, len(rows) * _ENTRY + 2 * _MARGIN)
    figure = Figure(figsize=(_WIDTH, height), dpi=150)
    axes = figure.add_axes(
        (
            _MARGIN / _WIDTH,
            _MARGIN / height,
            (_WIDTH - _MARGIN - _LEGEND) / _WIDTH,
            (height - 2 * _MARGIN) / height,
        )
    )
    with_targets = comparison.has_targets and len(rows) <= _FEW
    power = scale_of(comparison).power
    lines = [line for number, row in enumerate(rows) for line in _lines(axes, number, row, power, targets=with_targets)]
    _label(axes, comparison)
    _legend(axes, lines)
    return figure


def _lines(axes: Axes, number: int, row: Sequence[Cell], power: int, *, targets: bool) -> list[_Line]:
    """The line of a place, and that of its targets with hollow marks."""
    words = comparison_words()["charts"]
    colours, markers = words["colours"], words["markers"]
    style: dict[str, Any] = {
        "color": colours[number % len(colours)],
        "marker": markers[number % len(markers)],
        "linewidth": 1.4,
        "markersize": 5,
    }
    name, years = row[0].place.name, [cell.year for cell in row]
    results = [_height(cell.result.value, power) for cell in row]
    drawn = [(name, axes.plot(years, results, **style)[0])]
    if targets:
        planned = [_height(cell.target.value if cell.target else None, power) for cell in row]
        hollow = style | {"markerfacecolor": "white", "linestyle": "--", "linewidth": 1.0}
        drawn.append((f"{name}（目标）", axes.plot(years, planned, **hollow)[0]))
    return drawn


def _planned(cell: Cell) -> bool:
    return cell.target is not None and cell.target.point is not None


def _height(value: Any, power: int) -> float:
    return float(value.scaleb(-power)) if value is not None else float("nan")


def _label(axes: Axes, comparison: Comparison) -> None:
    unit = scale_of(comparison).unit
    axes.set_title(_clean(title_of_comparison(comparison)), loc="left", fontsize=13)
    axes.set_ylabel(_clean(f"{subject_of(comparison)}{f'（{unit}）' if unit else ''}"))
    axes.set_xlabel("年份")
    years = comparison.years[:: -(-len(comparison.years) // _TICKS) or 1]
    axes.set_xticks(years, [str(year) for year in years])
    axes.yaxis.set_major_formatter(lambda value, _: f"{value:.10g}")
    axes.grid(visible=True, axis="y", color="#dddddd", linewidth=0.6)
    axes.set_axisbelow(True)


def _legend(axes: Axes, lines: Sequence[_Line]) -> None:
    """Names beside the chart; put in last, since matplotlib leaves out labels that start with an underscore."""
    if not lines:
        return
    legend = axes.legend(
        [line for _, line in lines],
        [str(number) for number in range(len(lines))],
        loc="upper left",
        bbox_to_anchor=(1.01, 1.0),
        frameon=False,
        fontsize=9,
        labelspacing=0.3,
    )
    for text, (name, _) in zip(legend.get_texts(), lines, strict=True):
        text.set_text(_clean(name))


def _clean(text: str) -> str:
    """A text on one line, without characters that are not seen or that XML cannot hold."""
    return " ".join(_UNSEEN.sub(" ", text).split())

"""The chart of a comparison."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from tests.factory import COUNTY, HOSTILE_NAMES
from tests.points import NEIGHBOUR, RATE, point, report_on, target

from fazhi.exports import charts
from fazhi.exports.charts import MAX_LINES, chart_svg, write_chart
from fazhi.exports.svg import as_attributes
from fazhi.exports.wording import comparison_words
from fazhi.knowledge.comparison import Comparison
from fazhi.knowledge.peers import compare
from fazhi.knowledge.series import Point
from fazhi.model import Division, EntityType, OutputError

SVG = "{http://www.w3.org/2000/svg}"
NAMES = (*HOSTILE_NAMES, "$x_1$ \\frac{1}{2} <b>", "_nolegend_", "两\n行\x00\x1b\ufffe", "$")


def comparison(*rows: Point, **asked: Any) -> Comparison:
    rows = rows or (point("8"), point("9", NEIGHBOUR, 2020), point("7", NEIGHBOUR, 2022))
    reports = [report_on(area, year) for area in (COUNTY, NEIGHBOUR) for year in (2020, 2021, 2022)]
    return compare(rows, reports, RATE, **asked)


def named(name: str) -> Comparison:
    place = Division(name, EntityType.COUNTY, "390799")
    return compare([point(area=place)], [report_on(place, 2021)], RATE)


def texts(svg: str) -> list[str]:
    return ["".join(text.itertext()) for text in ElementTree.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314


def test_the_title_the_axes_and_the_places_are_written_as_text() -> None:
    found = texts(chart_svg(comparison()))
    assert "行政诉讼败诉率（%），2020—2022年" in found
    assert {"行政诉讼败诉率（%）", "年份", "2020", "2021", "2022", "云溪县", "石门县"} <= set(found)


def test_the_texts_ask_for_a_chinese_font() -> None:
    svg = ElementTree.fromstring(chart_svg(comparison()))  # noqa: S314
    assert svg.get("font-family", "").startswith("'Noto Sans CJK SC', ")
    assert svg.get("role") == "img"
    assert svg.findtext(f"{SVG}title") == "行政诉讼败诉率（%），2020—2022年"


def test_a_line_is_broken_where_nothing_is_stated() -> None:
    def pieces(*years: int) -> int:
        rows = [point(str(year % 10 + 1), COUNTY, year) for year in years]
        svg = chart_svg(comparison(*rows, areas=["云溪县"], years=[2020, 2021, 2022]))
        line = re.search(r'<path d="([^"]*)"[^<>]*stroke="#0072b2"[^<>]*stroke-linecap="square"', svg)
        return line[1].count("L ") if line else 0

    assert (pieces(2020, 2021, 2022), pieces(2020, 2022)) == (2, 0)


def test_targets_of_few_places_are_drawn_too() -> None:
    rows = (point("8"), target("7"))
    assert "云溪县（目标）" in texts(chart_svg(comparison(*rows, targets=True)))
    assert "云溪县（目标）" not in texts(chart_svg(comparison(*rows)))


def test_large_amounts_are_shown_in_a_larger_unit() -> None:
    found = texts(chart_svg(comparison(point("700000000", unit="元"), point("900000000", NEIGHBOUR, unit="元"))))
    assert "行政诉讼败诉率（亿元）" in found
    assert "7" in found


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_name_is_written_as_it_is(name: str) -> None:
    svg = chart_svg(named(name))
    seen = " ".join(charts._UNSEEN.sub(" ", name).split())
    assert seen in texts(svg)
    assert {element.tag for element in ElementTree.fromstring(svg).iter()} <= {  # noqa: S314
        SVG + tag for tag in ("svg", "title", "g", "path", "defs", "use", "text", "clipPath", "rect")
    }


def test_a_drawing_has_no_styles() -> None:
    svg = chart_svg(comparison())
    assert "<style" not in svg
    assert " style=" not in svg


def test_words_that_look_like_a_style_stay_words() -> None:
    assert 'a style="fill:red" b' in texts(chart_svg(named('a style="fill:red" b')))


def test_what_is_no_drawing_is_refused() -> None:
    with pytest.raises(ValueError, match="drawing"):
        as_attributes("<html></html>", "", [])


def test_the_same_comparison_gives_the_same_bytes(tmp_path: Path) -> None:
    one, other = tmp_path / "one.svg", tmp_path / "other.svg"
    write_chart(comparison(), one)
    write_chart(comparison(), other)
    assert one.read_bytes() == other.read_bytes()
    assert not re.search(rb"20\d\d-\d\d-\d\d", one.read_bytes())


def test_settings_of_the_user_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "matplotlibrc").write_text("lines.linewidth: 9\nfont.size: 30\naxes.grid: True\nsvg.hashsalt: x\n")
    script = (
        "import sys; from tests.exports.test_charts import *; sys.stdout.buffer.write(chart_svg(comparison()).encode())"
    )
    top = Path(__file__).resolve().parents[2]
    environment = os.environ | {"MATPLOTLIBRC": str(tmp_path), "PYTHONPATH": os.pathsep.join([str(top), *sys.path])}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, env=environment, check=True)  # noqa: S603
    assert done.stdout.decode() == chart_svg(comparison())


def test_a_png_is_a_picture_of_the_same_bytes(tmp_path: Path) -> None:
    try:
        write_chart(named("$x_1$ 甲县"), tmp_path / "one.png")
    except OutputError as error:
        pytest.skip(str(error))
    write_chart(named("$x_1$ 甲县"), tmp_path / "other.PNG")
    data = (tmp_path / "one.png").read_bytes()
    assert data.startswith(b"\x89PNG\r\n\x1a\n")
    assert data == (tmp_path / "other.PNG").read_bytes()
    assert b"tEXt" not in data


def test_without_a_chinese_font_a_png_is_refused_with_a_way_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = comparison_words()
    charts._chinese_font.cache_clear()
    monkeypatch.setattr(
        charts, "comparison_words", lambda: {**words, "charts": {**words["charts"], "families": ["None"]}}
    )
    with pytest.raises(OutputError, match="fonts-noto-cjk") as error:
        write_chart(comparison(), tmp_path / "chart.png")
    assert "\n" not in str(error.value)
    assert list(tmp_path.iterdir()) == []
    charts._chinese_font.cache_clear()


def test_other_formats_and_places_that_cannot_be_written_are_errors(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"\.svg or \.png"):
        write_chart(comparison(), tmp_path / "chart.pdf")
    with pytest.raises(OutputError, match="cannot be written"):
        write_chart(comparison(), tmp_path / "nowhere" / "chart.svg")


def test_more_places_than_can_be_told_apart_are_an_error() -> None:
    places = [Division(f"第{n}县", EntityType.COUNTY, f"39{n:04d}") for n in range(MAX_LINES + 1)]
    with pytest.raises(OutputError, match="61 places are too many"):
        chart_svg(compare([point(area=place) for place in places], [report_on(place, 2021) for place in places], RATE))


def test_nothing_to_draw_is_an_empty_chart() -> None:
    assert "行政诉讼败诉率" in texts(chart_svg(compare([], [], RATE)))

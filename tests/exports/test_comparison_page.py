"""A comparison as a page."""

import io
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from typing import Any

import pytest
from tests.factory import COUNTY, HOSTILE_NAMES
from tests.points import NEIGHBOUR, RATE, point, report_on, target

from fazhi.exports.comparison_page import write_comparison_page
from fazhi.knowledge.comparison import Comparison
from fazhi.knowledge.peers import compare
from fazhi.model import Bound, Division, EntityType, Outcome

REPORTS = [report_on(COUNTY, 2020), report_on(COUNTY, 2021), report_on(NEIGHBOUR, 2021)]


class Page(HTMLParser):
    """Elements with their attributes, and the visible text of each cell of the table."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.cells: list[str] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "td":
            self.cells.append("")
            self._inside = True

    def handle_endtag(self, tag: str) -> None:
        self._inside = self._inside and tag != "td"

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.cells[-1] += " " + data.strip()


def html(comparison: Comparison) -> str:
    file = io.StringIO()
    write_comparison_page(comparison, file)
    return file.getvalue()


def page(*rows: Any, **asked: Any) -> str:
    return html(compare(rows, REPORTS, RATE, **asked))


def test_each_figure_shows_its_quote_and_its_report() -> None:
    shown = Page(page(point("8"), areas=["云溪县"], years=[2021]))
    (cell,) = shown.cells
    assert "8" in cell
    assert "行政诉讼败诉率为8%" in cell
    assert "云溪县人民政府2021年度法治政府建设年度报告" in cell
    assert "details" in {tag for tag, _ in shown.elements}


def test_silence_absence_and_zero_look_different_and_are_explained() -> None:
    text = page(point("0"), areas=["云溪县"], years=[2019, 2020, 2021])
    shown = Page(text)
    assert [dict(a)["class"] for tag, a in shown.elements if tag == "td"] == ["noReport", "notStated", "zero"]
    assert "未提供报告 no report" in shown.cells[0]
    assert "未载明 not stated" in shown.cells[1]
    legend = text[text.index('class="legend"') : text.index("</ul>")]
    assert all(word in legend for word in ("未提供报告", "未载明", "零", "no report", "not stated", "zero"))


@pytest.mark.parametrize(
    ("outcome", "mark", "words"), [(Outcome.KEPT, "✓", "达到目标"), (Outcome.MISSED, "✗", "未达到目标")]
)
def test_a_target_stands_beside_its_result_with_a_mark_and_words(outcome: Outcome, mark: str, words: str) -> None:
    plan = target("7")
    asked: dict[str, Any] = {"areas": ["云溪县"], "years": [2021], "outcomes": {plan.claim: outcome}}
    (cell,) = Page(page(point("6"), plan, targets=True, **asked)).cells
    assert "目标 ≤7" in cell
    assert mark in cell
    assert words in cell


def test_a_range_is_shown_with_both_ends() -> None:
    rows = (target("6", bound=Bound.MIN), target("7", bound=Bound.MAX))
    (cell,) = Page(page(*rows, areas=["云溪县"], years=[2021], targets=True)).cells
    assert "目标 6～7" in cell


def test_other_figures_are_shown_and_counted() -> None:
    rows = [point(str(n), start=n, end=n + 1) for n in range(1, 8)]
    (cell,) = Page(page(*rows, areas=["云溪县"], years=[2021])).cells
    assert cell.count("另见") == 3
    assert "另有 3 处" in cell


def test_the_chart_stands_above_the_table() -> None:
    text = page(point())
    assert 0 < text.index("<svg ") < text.index("<table>")


def test_a_page_without_figures_has_no_chart() -> None:
    assert "<svg" not in page()


def test_the_page_asks_nobody_and_runs_nothing() -> None:
    shown = Page(page(point(), target(), targets=True))
    assert not {"script", "link", "img", "iframe", "object", "a"} & {tag for tag, _ in shown.elements}
    addresses = [a for _, a in shown.elements if set(a) & {"src", "href", "style", "onclick", "onload"}]
    assert addresses == []
    uses = [a.get("xlink:href") or "" for tag, a in shown.elements if tag == "use"]
    assert all(address.startswith("#") for address in uses)


def test_the_policy_allows_the_pages_own_style_alone() -> None:
    text = page(point())
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)
    policies = [a["content"] for tag, a in Page(text).elements if a.get("http-equiv") == "Content-Security-Policy"]
    assert style
    hashed = b64encode(sha256(style[1].encode()).digest()).decode()
    assert policies == [f"default-src 'none'; style-src 'sha256-{hashed}'; base-uri 'none'; form-action 'none'"]


@pytest.mark.parametrize("name", HOSTILE_NAMES)
def test_a_hostile_name_is_only_text(name: str) -> None:
    place = Division(name, EntityType.COUNTY, "390799")
    row = point(area=place, quote=name, report_title=name, unit=name, group="合计")
    shown = Page(html(compare([row], [report_on(place, 2021)], RATE)))
    assert not {"script", "img"} & {tag for tag, _ in shown.elements}
    assert name.strip() in "".join(shown.cells)


def test_the_same_comparison_gives_the_same_page() -> None:
    rows = (point(), target(), point("9", NEIGHBOUR))
    assert page(*rows, targets=True) == page(*rows[::-1], targets=True)


def test_a_table_of_a_country_is_a_page_of_ordinary_size() -> None:
    places = [Division(f"第{n}市", EntityType.CITY, f"39{n:02d}") for n in range(27)]
    years = range(2011, 2026)
    rows = [row(area=p, year=y) for p in places for y in years for row in (point, target)]
    text = html(compare(rows, [report_on(p, y) for p in places for y in years], RATE, targets=True))
    assert len(Page(text).cells) == 27 * 16
    assert len(text) < 1_000_000


def test_many_places_have_a_table_and_no_chart() -> None:
    places = [Division(f"第{n}县", EntityType.COUNTY, f"39{n:04d}") for n in range(70)]
    text = html(compare([point(area=place) for place in places], [report_on(p, 2021) for p in places], RATE))
    assert "<svg" not in text
    assert "地区过多" in text

"""The page of a real report, from opening it to an answer, by keyboard alone."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect
from tests.browser.conftest import Visiting
from tests.browser.viewer.using import heading, panel, part

import fazhi

pytestmark = pytest.mark.browser

REPORT = Path(__file__).parents[4] / "shared" / "reports" / "pujiang-2021.txt"
PATH = """() => {
  const path = [];
  for (let each = document.activeElement; each !== document.body; each = each.parentElement) {
    path.push(each.id ? `#${each.id}` : each.localName);
  }
  return path.reverse().join(" ");
}"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not REPORT.exists():
        pytest.skip(f"needs {REPORT}")
    path = tmp_path_factory.mktemp("real") / "graph.html"
    fazhi.build([REPORT]).view(path)
    return path


def look_for(page: Page, words: str, name: str) -> None:
    """From anywhere: search, walk to a result, open it."""
    page.keyboard.press("/")
    assert page.evaluate(PATH) == "header search #query"
    page.keyboard.type(words)
    for _ in range(10):
        page.keyboard.press("ArrowDown")
        if page.locator(":focus [lang]").first.inner_text() == name:
            break
    assert page.evaluate(PATH) == "main nav #found #results section ul li button"
    page.keyboard.press("Enter")
    assert page.evaluate(PATH) == "main #details"
    expect(heading(page)).to_have_text(name)


def test_which_pilots_a_town_is_in_and_who_named_it(visit: Visiting, report: Path) -> None:
    opened = visit(report)
    page = opened.page
    look_for(page, "baimazhen", "白马镇")
    pilots = part(page, "承担的试点")
    expect(pilots.locator(".claim")).to_have_count(2)
    for pilot, granter in (("行政执法协调监督", "中华人民共和国司法部"), ("法治化综合改革", "浙江省司法厅")):
        claim = pilots.locator(".claim").filter(has=page.locator(".thing", has_text=pilot))
        expect(claim).to_contain_text(f"由 {granter}")
        expect(claim.locator("mark")).to_contain_text("白马镇")
        for _ in range(20):
            page.keyboard.press("Tab")
            if page.locator(":focus").inner_text() == granter:
                break
        assert page.evaluate(PATH) == "main #details section ul li p span button"
    page.keyboard.press("Enter")
    expect(heading(page)).to_have_text("浙江省司法厅")
    assert opened.trouble == []


def test_the_honours_of_a_reform(visit: Visiting, report: Path) -> None:
    page = visit(report).page
    look_for(page, "告知承诺制", "“告知承诺制”改革")
    honours = part(page, "获得荣誉")
    expect(honours.locator(".thing")).to_have_count(3)
    for honour in ("有辨识度有影响力法治建设成果", "改革突破奖", "优化营商环境优秀案例"):
        claim = honours.locator(".claim").filter(has=page.locator(".thing", has_text=honour))
        expect(claim.locator("mark")).to_contain_text(honour[-4:])
    for _ in range(30):
        page.keyboard.press("Tab")
        if "改革突破奖" in page.locator(":focus").inner_text():
            break
    assert page.evaluate(PATH) == "main #details section ul li button"
    page.keyboard.press("Enter")
    expect(heading(page)).to_contain_text("改革突破奖")
    expect(part(page, "获得者")).to_contain_text("“告知承诺制”改革")


def test_the_loss_rate_of_lawsuits_with_its_quote(visit: Visiting, report: Path) -> None:
    page = visit(report).page
    look_for(page, "败诉率", "行政诉讼败诉率")
    figures = panel(page).locator(".figure")
    expect(figures).to_have_count(3)  # the government's, the departments', both together
    text = REPORT.read_text("utf-8")
    for figure in figures.all():
        expect(figure.locator("strong")).to_contain_text("%")
        expect(figure.locator("mark")).to_contain_text("败诉率")
        assert figure.locator("mark").inner_text() in text
    expect(figures.first.locator("mark")).to_be_in_viewport()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate(PATH) == "main #details div section div ul li details summary"

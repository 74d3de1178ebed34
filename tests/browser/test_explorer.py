"""The explorer over a service in a real browser: what is looked at is fetched, and from nobody else."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from tests.browser.service import running_service
from tests.factory import make_graph, make_hostile_reading

from fazhi.exports.run import export
from fazhi.knowledge.graph import KnowledgeGraph

pytestmark = pytest.mark.browser

TOWN = "division/390726101"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("served") / "results"
    export(KnowledgeGraph([*make_graph().readings, make_hostile_reading()]), folder)
    with running_service(folder) as address:
        yield address


class Explorer:
    """An opened explorer with what it asked for and what it complained of."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.asked: list[str] = []
        self.trouble: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.trouble.append(str(error)))
        page.on("console", lambda said: self.trouble.append(said.text) if said.type == "error" else None)

    def open(self, hash_: str = "") -> None:
        self.page.goto(f"{self.address}/{hash_}")
        self.page.wait_for_function("() => performance.getEntriesByName('drawn').length > 0")

    def search(self, text: str) -> None:
        self.page.keyboard.press("/")
        self.page.keyboard.type(text)
        self.page.locator("#results button").first.wait_for()

    def parts(self) -> set[str]:
        return {urlsplit(url).path for url in self.asked}


@pytest.fixture
def explorer(browser: Browser, service: str) -> Iterator[Explorer]:
    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="zh-CN", reduced_motion="reduce")
    context.set_default_timeout(10_000)
    yield Explorer(context.new_page(), service)
    context.close()


def test_it_opens_with_an_overview_and_asks_its_own_service_alone(explorer: Explorer) -> None:
    explorer.open()
    details = explorer.page.locator("#details")
    expect(details).to_contain_text("总览")
    expect(details.locator(".counts")).to_contain_text("3")
    assert {urlsplit(url).netloc for url in explorer.asked} == {urlsplit(explorer.address).netloc}
    assert "/explorer/around" not in explorer.parts()
    assert explorer.trouble == []


def test_a_township_found_by_pinyin_shows_its_pilot_with_the_words_of_the_report(explorer: Explorer) -> None:
    explorer.open()
    explorer.search("qhz")
    explorer.page.keyboard.press("Enter")
    details = explorer.page.locator("#details")
    expect(details.locator("h2")).to_have_text("清河镇")
    for words in ("承担的试点", "基层执法协同改革", "清河镇被省司法厅列为基层执法协同改革试点", "获得荣誉"):
        expect(details).to_contain_text(words)
    assert "/explorer/around" in explorer.parts()
    assert explorer.trouble == []


def test_an_address_reopens_what_was_looked_at(explorer: Explorer) -> None:
    explorer.open(f"#{TOWN}?view=table")
    expect(explorer.page.locator("#details h2")).to_have_text("清河镇")
    expect(explorer.page.locator("#view table").first).to_contain_text("基层执法协同改革")
    assert explorer.trouble == []


def test_figures_of_a_county_come_with_the_reports_that_tell_them(explorer: Explorer) -> None:
    explorer.open("#division/390726")
    expect(explorer.page.locator("#details .told")).to_contain_text("数据")
    explorer.page.locator("#details .figure summary").first.click()
    expect(explorer.page.locator("#details .figure blockquote mark").first).not_to_be_empty()
    assert "/explorer/report" in explorer.parts()


def test_a_path_between_two_things_is_asked_of_the_service(explorer: Explorer) -> None:
    explorer.open(f"#{TOWN}?view=paths&ends={TOWN},division/390726202")
    answer = explorer.page.locator(".answer")
    expect(answer).to_contain_text("最短路径")
    expect(answer).to_contain_text("石桥乡")
    assert "/explorer/path" in explorer.parts()


def test_what_the_address_names_and_the_store_does_not_hold_opens_the_overview(explorer: Explorer) -> None:
    explorer.open("#division/999999999?open=nothing/at/all")
    expect(explorer.page.locator("#details h2")).to_have_text("总览")


def test_hostile_names_stay_words(explorer: Explorer) -> None:
    explorer.open()
    explorer.search("script")
    assert explorer.page.evaluate("window.pwned") is None
    assert explorer.page.locator("#results script").count() == 0


def test_everyone_can_use_it(browser: Browser, service: str) -> None:
    context = browser.new_context(bypass_csp=True, viewport={"width": 1280, "height": 800}, locale="zh-CN")
    page = context.new_page()
    page.goto(f"{service}/#{TOWN}")
    page.locator("#details h2").wait_for()
    found = Axe().run(page).response["violations"]
    assert [fault["id"] for fault in found if fault["impact"] in ("serious", "critical")] == []
    context.close()


def test_a_service_that_does_not_answer_is_told_of_and_asked_again(explorer: Explorer) -> None:
    explorer.open()
    page = explorer.page
    page.route("**/explorer/around*", lambda route: route.fulfill(status=503, body="{}"))
    explorer.search("qhz")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("服务没有回答（503")
    page.unroute("**/explorer/around*")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.keyboard.type("qhz")
    page.locator("#results button").first.wait_for()
    page.keyboard.press("Enter")
    expect(page.locator("#details")).to_contain_text("基层执法协同改革")
    expect(page.locator("#trouble")).to_be_hidden()

"""The query page in a real browser: one click asks, Stop stops, a link opens the same again, nobody else is asked."""

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.browser.conftest import Visit
from tests.browser.service import running_queries, running_service
from tests.factory import make_graph, make_hostile_reading

from fazhi.exports.run import export
from fazhi.knowledge.graph import KnowledgeGraph

pytestmark = pytest.mark.browser

Opening = Callable[..., Visit]
IDLE = """() => !document.body.classList.contains('running')
    && (document.getElementById('said').textContent || !document.getElementById('error').hidden)"""
HEAVY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
TOWNS = "SELECT ?town ?name { ?town a fz:Township ; rdfs:label ?name } ORDER BY ?name"
YEARS = "SELECT ?report ?year { ?report a fz:Report ; fz:year ?year }"


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("served") / "results"
    export(make_graph(), folder)
    with running_service(folder) as address:
        yield address


@pytest.fixture
def open_page(browser: Browser, service: str) -> Iterator[Opening]:
    contexts = []

    def open_(hash_: str = "", path: str = "/query", lang: str = "zh", address: str = service, **view: object) -> Visit:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **view})  # type: ignore[arg-type]
        context.set_default_timeout(10_000)
        contexts.append(context)
        visit = Visit(context.new_page(), address)
        visit.listen()
        visit.page.goto(f"{address}{path}?lang={lang}{hash_}")
        if path == "/query":
            visit.page.wait_for_function("() => performance.getEntriesByName('ready').length > 0")
        return visit

    yield open_
    for context in contexts:
        context.close()


def ask(page: Page, query: str) -> None:
    write(page, query)
    page.click("#run")
    page.wait_for_function(IDLE)


def write(page: Page, query: str) -> None:
    page.evaluate("(text) => document.querySelector('.CodeMirror').CodeMirror.setValue(text)", query)


def written(page: Page) -> str:
    return str(page.evaluate("() => document.querySelector('.CodeMirror').CodeMirror.getValue()"))


def foreign(visit: Visit) -> list[str]:
    here = urlsplit(visit.address).netloc
    return [url for url in visit.requests if urlsplit(url).scheme != "data" and urlsplit(url).netloc != here]


def assert_quiet(visit: Visit) -> None:
    assert visit.errors == []
    assert visit.dialogs == []
    assert foreign(visit) == []


def test_a_question_is_asked_at_one_click_about_an_area_that_the_data_have(open_page: Opening) -> None:
    visit = open_page()
    visit.page.click("[data-question=q01]")
    visit.page.wait_for_selector("#panel td")
    assert visit.page.input_value("#parameter-area") == "云溪县"
    assert '"云溪县"@zh' in written(visit.page)
    assert visit.page.get_attribute("[data-question=q01]", "aria-pressed") == "true"
    assert_quiet(visit)


def test_parameters_are_filled_in_and_an_empty_one_is_open(open_page: Opening) -> None:
    visit = open_page()
    visit.page.click("[data-question=q01]")
    visit.page.wait_for_selector("#parameter-honour")
    visit.page.fill("#parameter-honour", '示范"乡镇\\')
    visit.page.fill("#parameter-year", "")
    visit.page.click("#parameters button")
    visit.page.wait_for_function("() => document.querySelector('.CodeMirror').CodeMirror.getValue().includes('示范')")
    assert r'("云溪县"@zh UNDEF "示范\"乡镇\\")' in written(visit.page)
    assert_quiet(visit)


def test_things_are_shown_by_label_with_links(open_page: Opening) -> None:
    visit = open_page()
    ask(visit.page, TOWNS)
    visit.page.wait_for_selector("#panel td a:text-is('清河镇')")
    link = visit.page.get_attribute("#panel td a", "href") or ""
    assert link.startswith("/id/")
    assert_quiet(visit)


def test_rows_are_sorted_and_filtered(open_page: Opening) -> None:
    visit = open_page()
    ask(visit.page, "SELECT ?n { VALUES ?n { 9 10 100 } }")
    cells = visit.page.locator("#panel td")
    visit.page.click("#panel th button")
    assert cells.all_inner_texts() == ["9", "10", "100"]
    visit.page.click("#panel th button")
    assert cells.all_inner_texts() == ["100", "10", "9"]
    assert visit.page.get_attribute("#panel th", "aria-sort") == "descending"
    visit.page.fill("#panel input[type=search]", "10")
    assert cells.all_inner_texts() == ["100", "10"]


def test_figures_are_drawn_as_a_chart_and_pairs_as_a_graph(open_page: Opening) -> None:
    visit = open_page()
    ask(visit.page, YEARS)
    visit.page.click("#tab-chart")
    assert visit.page.locator("#panel svg .bar").count() == 2
    visit.page.click("#tab-graph")
    visit.page.wait_for_selector("#panel canvas")
    ask(visit.page, "CONSTRUCT { ?t rdfs:label ?l } WHERE { ?t a fz:Township ; rdfs:label ?l }")
    visit.page.wait_for_selector("#panel canvas")
    assert "N-Triples" in visit.page.inner_text("#downloads")
    assert_quiet(visit)


def test_stop_ends_the_work_of_the_server(open_page: Opening, service: str) -> None:
    visit = open_page()
    write(visit.page, HEAVY)
    visit.page.click("#run")
    visit.page.wait_for_function("() => !document.getElementById('stop').disabled")
    for _ in range(50):
        if running_queries(service):
            break
        visit.page.wait_for_timeout(100)
    assert running_queries(service) == 1
    visit.page.click("#stop")
    visit.page.wait_for_function(IDLE)
    assert visit.page.inner_text("#said") == "已停止。"
    for _ in range(50):
        if not running_queries(service):
            break
        visit.page.wait_for_timeout(100)
    assert running_queries(service) == 0
    assert_quiet(visit)


def test_a_link_opens_the_same_query_and_view_again(open_page: Opening) -> None:
    first = open_page()
    ask(first.page, YEARS)
    first.page.click("#tab-chart")
    link = first.page.get_attribute("#permalink", "href") or ""
    second = open_page("#" + link.partition("#")[2])
    second.page.wait_for_selector("#panel svg .bar")
    assert written(second.page) == YEARS
    assert_quiet(second)


def test_back_shows_the_query_before(open_page: Opening) -> None:
    visit = open_page()
    ask(visit.page, TOWNS)
    ask(visit.page, YEARS)
    visit.page.go_back()
    visit.page.wait_for_function(IDLE)
    assert written(visit.page) == TOWNS


def test_the_server_makes_the_files(open_page: Opening) -> None:
    visit = open_page()
    ask(visit.page, TOWNS)
    with visit.page.expect_download() as downloading:
        visit.page.click("#downloads a:text-is('CSV')")
    content = Path(downloading.value.path()).read_bytes()
    assert content.startswith(b"\xef\xbb\xbftown,name\r\n")
    assert "清河镇" in content.decode("utf-8")


def test_an_error_is_told_with_its_place(open_page: Opening) -> None:
    visit = open_page()
    ask(visit.page, "SELECT * { ?s ?p }")
    assert "查询有误" in visit.page.inner_text("#error")
    assert "1:" in visit.page.inner_text("#error pre")
    assert visit.page.inner_text("#syntax") == "第 1 行有语法错误"


def test_terms_are_offered_by_their_chinese_names_and_declared(open_page: Opening) -> None:
    visit = open_page()
    write(visit.page, "")
    visit.page.click(".CodeMirror")
    visit.page.keyboard.type("SELECT * { ?s 获得")
    visit.page.wait_for_selector(".CodeMirror-hint:has-text('fz:awarded')")
    visit.page.keyboard.press("Enter")
    assert written(visit.page).splitlines()[0] == "PREFIX fz: <https://w3id.org/fazhi/ontology#>"
    assert "?s fz:awarded" in written(visit.page)
    assert_quiet(visit)


def test_the_keyboard_gets_into_the_editor_and_out_of_it(open_page: Opening) -> None:
    visit = open_page()
    visit.page.focus("#find")
    seen = []
    for _ in range(60):
        visit.page.keyboard.press("Tab")
        seen.append(
            visit.page.evaluate(
                "() => document.activeElement.closest('#editor') ? 'editor' : document.activeElement.id"
            )
        )
        if seen[-1] == "run":
            break
    assert seen[-2:] == ["editor", "run"]
    visit.page.keyboard.press("Shift+Tab")
    visit.page.keyboard.press("Shift+Tab")
    visit.page.keyboard.press("Control+Enter")
    visit.page.wait_for_selector("#panel td")


def test_words_of_the_data_never_become_markup(open_page: Opening, tmp_path: Path) -> None:
    export(KnowledgeGraph([make_hostile_reading()]), tmp_path / "results")
    with running_service(tmp_path / "results") as address:
        visit = open_page(address=address)
        ask(visit.page, "SELECT ?thing ?name { ?thing rdfs:label ?name }")
        visit.page.click("#tab-graph")
        visit.page.wait_for_selector("#panel canvas")
        visit.page.click("#tab-raw")
        literal = '"""<img src=x onerror=alert(1)>"""'
        ask(visit.page, f"SELECT ?x ?n {{ VALUES (?x ?n) {{ ({literal} 3) (<javascript:alert(2)> 4) }} }}")
        for view in ("table", "chart", "graph"):
            visit.page.click(f"#tab-{view}")
            visit.page.wait_for_timeout(300)
        assert visit.page.locator("#panel img, #panel script").count() == 0
        visit.page.click("#tab-table")
        links = visit.page.eval_on_selector_all("a", "links => links.map(link => link.protocol)")
        assert set(links) == {"http:"}
        assert_quiet(visit)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_stands_in_the_way_of_any_reader(open_page: Opening, lang: str, scheme: str) -> None:
    visit = open_page(lang=lang, color_scheme=scheme)
    assert serious(visit.page) == []
    visit.page.click("[data-question=q01]")
    visit.page.wait_for_selector("#panel td")
    assert serious(visit.page) == []
    ask(visit.page, YEARS)
    for view in ("chart", "graph", "raw"):
        visit.page.click(f"#tab-{view}")
        visit.page.wait_for_selector("#panel svg, #panel canvas, #panel pre")
        assert serious(visit.page) == []
    ask(visit.page, "SELECT")
    assert serious(visit.page) == []


@pytest.mark.parametrize("path", ["/queries", "/queries/q07"])
def test_nor_in_the_list_of_questions(open_page: Opening, path: str) -> None:
    visit = open_page(path=path)
    assert serious(visit.page) == []
    assert_quiet(visit)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_phone_shows_all_of_it(open_page: Opening, lang: str) -> None:
    visit = open_page(f"#query={quote(TOWNS)}", lang=lang, viewport={"width": 360, "height": 740})
    visit.page.wait_for_selector("#panel td")
    assert visit.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert serious(visit.page) == []


def serious(page: Page) -> list[str]:
    """What axe-core finds that keeps somebody from using the page."""
    found = Axe().run(page).response["violations"]
    return [
        f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
        if rule["impact"] in ("serious", "critical")
    ]

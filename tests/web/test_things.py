"""A page and a document for every thing: negotiation, what they tell, hostile names, bounds."""

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pyoxigraph
import pytest
from pyoxigraph import NamedNode, RdfFormat
from starlette.testclient import TestClient
from tests.factory import (
    ENTITIES,
    HOSTILE_NAMES,
    figure,
    make_graph,
    make_hostile_reading,
    make_large_reading,
    make_report,
    reading_of,
)

from fazhi.exports.run import export
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import ReadReport
from fazhi.ontology.source import NAMESPACE
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.vocabulary import RELATIONS
from fazhi.web.asking import bind, read_question

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
TOWN, COUNTY = "division/390726101", "division/390726"
QUOTE = "清河镇被省司法厅列为基层执法协同改革试点"
FORMATS = {
    "ttl": ("turtle", "text/turtle", RdfFormat.TURTLE),
    "nt": ("ntriples", "application/n-triples", RdfFormat.N_TRIPLES),
    "rdf": ("rdfxml", "application/rdf+xml", RdfFormat.RDF_XML),
    "jsonld": ("jsonld", "application/ld+json", RdfFormat.JSON_LD),
    "trig": ("trig", "application/trig", RdfFormat.TRIG),
}

Served = Callable[..., TestClient]


class Tags(HTMLParser):
    """The elements of a page, and its words."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data

    def links(self) -> list[str]:
        return [values["href"] or "" for tag, values in self.found if tag == "a"]


def get(client: TestClient, path: str, accept: str = BROWSER, **headers: str) -> Tags:
    response = client.get(path, headers={"Accept": accept, **headers})
    assert response.status_code == 200
    return Tags(response.text)


def results_of(folder: Path, *readings: ReadReport) -> Path:
    export(KnowledgeGraph(readings), folder)
    return folder


@pytest.mark.parametrize(
    ("path", "accept", "location"),
    [
        (f"/id/{TOWN}", BROWSER, f"/page/{TOWN}"),
        (f"/id/{TOWN}", "*/*", f"/page/{TOWN}"),
        (f"/id/{TOWN}", "text/turtle", f"/data/{TOWN}"),
        (f"/id/{TOWN}", "application/rdf+xml, text/html;q=0.5", f"/data/{TOWN}"),
        (f"/id/{TOWN}?lang=en&x=1", BROWSER, f"/page/{TOWN}?lang=en&x=1"),
        (f"/id/{TOWN}?format=trig", BROWSER, f"/data/{TOWN}?format=trig"),
        (f"/id/{TOWN}?format=html", "text/turtle", f"/page/{TOWN}?format=html"),
        (f"/id/{TOWN}.jsonld", BROWSER, f"/data/{TOWN}.jsonld"),
        (f"/id/{TOWN}.html", "text/turtle", f"/page/{TOWN}"),
        (f"/data/{TOWN}", BROWSER, f"/page/{TOWN}"),
        ("/indicator/ReconsiderationAccepted", BROWSER, None),
    ],
)
def test_a_thing_leads_to_what_the_client_likes(
    client: TestClient, path: str, accept: str, location: str | None
) -> None:
    response = client.get(path, headers={"Accept": accept}, follow_redirects=False)
    assert response.status_code == (303 if location else 404)
    assert response.headers.get("location") == location
    assert "Accept" in response.headers["vary"]


@pytest.mark.parametrize("kind", ["id", "page", "data"])
@pytest.mark.parametrize("path", ["division/0000", "no such thing", "..%2Fsparql", "a%20b", "%3Cscript%3E", "a//b", ""])
def test_what_is_not_known_is_not_there(client: TestClient, kind: str, path: str) -> None:
    accept = "text/turtle" if kind == "data" else BROWSER
    assert client.get(f"/{kind}/{path}", headers={"Accept": accept}).status_code == 404


@pytest.mark.parametrize("path", [f"/id/{TOWN}", f"/data/{TOWN}"])
def test_what_cannot_be_had_is_said_to_be_so(client: TestClient, path: str) -> None:
    assert client.get(path, headers={"Accept": "image/png"}).status_code == 406
    assert client.get(f"{path}?format=docx").status_code == 400


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("by", ["suffix", "format", "accept"])
def test_data_tell_the_statements_on_a_thing_with_their_quotes(client: TestClient, suffix: str, by: str) -> None:
    name, media_type, format_ = FORMATS[suffix]
    path = {"suffix": f"/data/{TOWN}.{suffix}", "format": f"/data/{TOWN}?format={name}", "accept": f"/data/{TOWN}"}[by]
    response = client.get(path, headers={"Accept": media_type if by == "accept" else BROWSER})
    assert response.status_code == 200
    assert response.headers["content-type"].partition(";")[0] == media_type
    quads = list(pyoxigraph.parse(response.content, format=format_))
    thing = NamedNode(DEFAULT_BASE + TOWN)
    pilots = {
        quad.subject for quad in quads if quad.object == thing and quad.predicate.value.endswith("rdf-syntax-ns#object")
    }
    quotes = {
        quad.object.value
        for quad in quads
        if quad.subject in pilots and quad.predicate == NamedNode(f"{NAMESPACE}quote")
    }
    assert quotes == {QUOTE}
    graphs = {str(quad.graph_name) for quad in quads if quad.subject in pilots}
    assert all("report/" in graph for graph in graphs) == (suffix == "trig")
    topics = [quad for quad in quads if quad.predicate.value == "http://xmlns.com/foaf/0.1/primaryTopic"]
    assert [quad.object for quad in topics] == [thing]


def test_the_same_data_have_the_same_bytes_and_need_not_be_sent_twice(client: TestClient) -> None:
    first, second = (client.get(f"/data/{COUNTY}.ttl") for _ in range(2))
    assert first.content == second.content
    for path in (f"/data/{COUNTY}.ttl", f"/page/{COUNTY}"):
        tag = client.get(path).headers["etag"]
        assert client.get(path, headers={"If-None-Match": tag}).status_code == 304


def test_long_data_come_in_parts_that_lead_to_each_other(served: Served, tmp_path: Path) -> None:
    client = served(results_of(tmp_path, make_large_reading(450)))
    address, seen = "http://testserver/data/report/large.ttl", set[str]()
    parts = 0
    while address:
        response = client.get(address)
        triples = list(pyoxigraph.parse(response.content, format=RdfFormat.TURTLE))
        seen |= {triple.subject.value for triple in triples if triple.predicate.value == f"{NAMESPACE}quote"}
        address = response.links.get("next", {}).get("url", "")
        parts += 1
    assert parts == 5
    assert len([iri for iri in seen if "/id/" in iri]) == 900
    assert client.get("/data/report/large.ttl?page=6").status_code == 404


def test_a_page_tells_names_facts_and_relations_with_quote_and_report(client: TestClient) -> None:
    page = get(client, f"/page/{TOWN}?lang=zh")
    for words in ("清河镇", "乡级行政区", "承担的试点", "基层执法协同改革", "省级", "江右省司法厅", QUOTE, "获得荣誉"):
        assert words in page.words
    assert "/id/reform/xietong" in page.links()
    assert f"/#{TOWN}" in page.links()
    assert [tag for tag, _ in page.found].count("blockquote") == 2
    assert "script" not in {tag for tag, _ in page.found}


def test_a_planned_relation_is_marked(client: TestClient) -> None:
    assert ("span", {"class": "tag Planned"}) in get(client, f"/page/{COUNTY}").found


def test_figures_are_a_table_of_years(client: TestClient) -> None:
    page = client.get(f"/page/{COUNTY}?lang=zh").text
    table = re.search(r"<table>.*</table>", page, re.DOTALL)
    assert table
    heads = re.findall(r'<th scope="col">(.*?)</th>', table[0])
    assert heads == ["名称", "走势", "2022", "2021"]
    assert "50件" in table[0]
    assert 'class="plan"' in table[0]


def test_what_is_given_for_two_years_has_a_chart(client: TestClient) -> None:
    page = get(client, f"/page/{COUNTY}")
    charts = [values for tag, values in page.found if tag == "svg"]
    assert [chart["aria-label"] for chart in charts] == ["2021: 50 → 2022: 61"]


def test_the_page_of_a_report_tells_what_it_admits_promises_and_gets_wrong(client: TestClient) -> None:
    path = next(
        link for link in get(client, f"/page/{COUNTY}?section=link-fz-reportsOn").links() if "/id/report/" in link
    )
    page = get(client, f"{path}?lang=zh")
    for words in ("自认的不足", "基层执法力量还比较薄弱", "承诺与兑现", "数据核查", "≠"):
        assert words in page.words


def test_a_claim_has_a_page_of_its_own(client: TestClient) -> None:
    pilots = get(client, f"/page/{TOWN}?section=object-pilotedIn")
    claim = next(link for link in pilots.links() if "/id/statement/" in link)
    page = get(client, f"{claim}?lang=en")
    assert QUOTE in page.words
    assert "From report" in page.words


def test_an_indicator_of_the_catalogue_has_the_page_of_a_thing(served: Served, tmp_path: Path) -> None:
    report = make_report()
    counted = figure(report, "行政复议案件", "50件", "办结行政复议案件50件", concept="ReconsiderationClosed")
    client = served(results_of(tmp_path, reading_of(report, ENTITIES, (counted,))))
    path = "indicator/ReconsiderationClosed"
    for address in (f"/{path}", f"/id/{path}"):
        response = client.get(address, headers={"Accept": BROWSER}, follow_redirects=False)
        assert (response.status_code, response.headers["location"]) == (303, f"/page/{path}")
    page = get(client, f"/page/{path}?lang=en")
    assert f"https://w3id.org/fazhi/{path}" in page.words
    assert f"/id/{COUNTY}" in page.links()
    assert f"/id/{path}" in get(client, f"/page/{COUNTY}").links()


@pytest.mark.parametrize(
    ("query", "language", "words"),
    [
        ("?lang=en", "zh", "Pilots here"),
        ("?lang=zh", "en", "承担的试点"),
        ("", "en-GB, zh;q=0.5", "Pilots here"),
        ("", "zh-CN, en;q=0.9", "承担的试点"),
        ("", "fr", "承担的试点"),
        ("?lang=xx", "en", "Pilots here"),
    ],
)
def test_a_page_speaks_the_language_that_is_asked_for(
    client: TestClient, query: str, language: str, words: str
) -> None:
    page = get(client, f"/page/{TOWN}{query}", **{"Accept-Language": language})
    assert words in page.words


def test_a_page_does_nothing_and_says_where_the_data_are(client: TestClient) -> None:
    response = client.get(f"/page/{TOWN}")
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "unsafe" not in policy
    assert response.links["describedby"]["url"] == f"/data/{TOWN}"
    head = Tags(response.text)
    alternates = {values["type"] for tag, values in head.found if tag == "link" and values.get("rel") == "alternate"}
    assert alternates == {media_type for _, media_type, _ in FORMATS.values()}


def test_hostile_names_are_words_and_nothing_else(served: Served, tmp_path: Path) -> None:
    client = served(results_of(tmp_path, make_hostile_reading()))
    for number in range(len(HOSTILE_NAMES)):
        page = get(client, f"/page/agency/h/{number}")
        assert HOSTILE_NAMES[number] in page.words
        assert not {tag for tag, _ in page.found} & {"script", "img"}
        assert all(link.startswith(("/", "https://", "#")) for link in page.links())
        assert not any(name.startswith("on") for _, values in page.found for name in values)


def test_a_page_is_never_longer_than_its_bounds_and_the_rest_is_a_click_away(served: Served, tmp_path: Path) -> None:
    client = served(results_of(tmp_path, make_large_reading(700)))
    overview = get(client, "/page/award/3?lang=en")
    assert [tag for tag, _ in overview.found].count("blockquote") == 5
    address = next(link for link in overview.links() if "section=object-awarded" in link)
    towns, pages = set[str](), 0
    while address:
        page = get(client, address)
        towns |= {link for link in page.links() if "/id/division/" in link}
        address = next((v["href"] or "" for tag, v in page.found if tag == "a" and v.get("rel") == "next"), "")
        pages += 1
    assert (len(towns), pages) == (70, 2)
    assert client.get("/page/award/3?section=object-awarded&page=0").status_code == 404
    assert client.get("/page/award/3?section=nothing").status_code == 404
    assert "nothing on this page" in get(client, "/page/award/3?lang=en&section=object-awarded&page=9").words


def test_things_of_another_base_are_here_too(served: Served, tmp_path: Path) -> None:
    export(make_graph(), tmp_path, base="https://data.example.org/kg/")
    client = served(tmp_path)
    page = get(client, f"/page/{TOWN}")
    assert f"https://data.example.org/kg/{TOWN}" in page.words
    assert "/id/reform/xietong" in page.links()
    assert f"<https://data.example.org/kg/{TOWN}>" in client.get(f"/data/{TOWN}.nt").text


def test_questions_leave_the_same_relations_to_their_statements() -> None:
    for name in ("facts", "links"):
        left_out = set(
            re.findall(r"fz:(\w+)", read_question("fazhi.web.things", name).partition("NOT IN")[2].partition("))")[0])
        )
        assert {term.value.removeprefix(NAMESPACE) for term in RELATIONS.values()} <= left_out


@pytest.mark.parametrize("value", ["a b", "urn:x> } #", 'urn:"', "relative", "urn:\\u003e", "urn:{}"])
def test_only_an_iri_is_put_into_a_question(value: str) -> None:
    with pytest.raises(ValueError, match="not an IRI"):
        bind(read_question("fazhi.web.things", "facts"), None, {"thing": value})


def test_an_empty_graph_has_no_things(served: Served, tmp_path: Path) -> None:
    reading = make_hostile_reading()
    client = served(results_of(tmp_path, reading_of(reading.report, (), ())))
    assert client.get("/page/agency/h/0").status_code == 404
    assert client.get("/page/report/hostile").status_code == 200

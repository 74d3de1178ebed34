"""The page as a text: complete, harmless, asking nobody."""

import io
import re
import tomllib
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files

import pytest
from tests.exports.viewer.unpacked import core_of, parts_of, unpack
from tests.factory import (
    HOSTILE_NAMES,
    make_graph,
    make_hostile_reading,
    make_large_reading,
    make_reading,
    make_report,
    make_second_reading,
    reading_of,
)

from fazhi.exports.policy import digest
from fazhi.exports.viewer.page import write_page
from fazhi.knowledge.contents import ContentKind
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import Bound, Direction, EntityType, Modality, Outcome, Predicate, ReadReport, Severity

READINGS = [make_reading(), make_second_reading()]
WORDS = tomllib.loads((files("fazhi.exports.viewer") / "words.toml").read_text("utf-8"))


class Outline(HTMLParser):
    """Elements and their attributes, and the text of scripts in their order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag == "script":
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts[-1] += data


def page_of(graph: KnowledgeGraph) -> str:
    file = io.StringIO()
    write_page(graph, file)
    return file.getvalue()


def data_of(page: str) -> dict[str, str]:
    """The text of each element that holds data, by its id."""
    outline = Outline(page)
    scripts = [attributes for tag, attributes in outline.elements if tag == "script"]
    return {
        str(attributes["id"]): text
        for attributes, text in zip(scripts, outline.scripts, strict=True)
        if attributes.get("type") == "text/plain"
    }


def test_the_page_holds_the_core_and_a_part_for_each_report() -> None:
    graph = make_graph()
    data = {id_: unpack(text) for id_, text in data_of(page_of(graph)).items()}
    assert list(data) == ["core", "report-0", "report-1"]
    assert [data["report-0"], data["report-1"]] == parts_of(graph)
    assert data["core"] == core_of(graph) | {"base": "https://w3id.org/fazhi/id/"}


def test_the_base_of_the_ids_can_be_another() -> None:
    file = io.StringIO()
    write_page(make_graph(), file, "https://example.org/other/")
    assert unpack(data_of(file.getvalue())["core"])["base"] == "https://example.org/other/"


def test_the_same_graph_is_the_same_page() -> None:
    graphs = [KnowledgeGraph([*order, make_large_reading(200)]) for order in (READINGS, READINGS[::-1])]
    assert page_of(graphs[0]) == page_of(graphs[1])


def test_a_graph_without_reports_is_a_page_too() -> None:
    assert list(data_of(page_of(KnowledgeGraph([])))) == ["core"]


def test_the_page_is_written_piece_by_piece() -> None:
    pieces: list[str] = []

    class Listening(io.StringIO):
        def write(self, text: str) -> int:
            pieces.append(text)
            return len(text)

    write_page(make_graph(), Listening())
    assert set(data_of("".join(pieces)).values()) <= set(pieces)


def test_the_page_asks_nobody_and_allows_only_its_own_scripts() -> None:
    outline = Outline(page_of(make_graph()))
    scripts = [attributes for tag, attributes in outline.elements if tag == "script"]
    run = [text for attributes, text in zip(scripts, outline.scripts, strict=True) if "type" not in attributes]
    (policy,) = [a["content"] or "" for t, a in outline.elements if a.get("http-equiv") == "Content-Security-Policy"]
    assert policy.startswith(f"default-src 'none'; script-src {' '.join(map(digest, run))}; style-src 'sha256-")
    assert len(run) == 2
    assert "unsafe" not in policy
    assert not [a for _, a in outline.elements if {"src", "href", "action", "style"} & a.keys()]
    assert not [a for _, a in outline.elements for name in a if name.startswith("on")]


def test_hostile_words_end_no_element() -> None:
    page = page_of(KnowledgeGraph([make_hostile_reading()]))
    tags = [tag for tag, _ in Outline(page).elements]
    assert tags.count("script") == 4
    assert "img" not in tags
    assert tags == [tag for tag, _ in Outline(page_of(KnowledgeGraph([harmless()]))).elements]
    data = data_of(page)
    assert set(unpack(data["core"])["things"]["name"]) >= set(HOSTILE_NAMES)
    assert set(unpack(data["report-0"])["figures"]["indicator"]) == set(HOSTILE_NAMES)


def test_data_and_its_elements_are_of_a_safe_alphabet() -> None:
    for id_, text in data_of(page_of(KnowledgeGraph([make_hostile_reading(), *READINGS]))).items():
        assert re.fullmatch("core|report-[0-9]+", id_)
        assert re.fullmatch("[A-Za-z0-9+/]+=*", text)


def test_a_hostile_address_is_told_by_its_file_name_only() -> None:
    source = 'https://"onerror=alert(1)@example.invalid/</script>'
    reading = replace(make_hostile_reading(), report=replace(make_hostile_reading().report, source=source))
    core = unpack(data_of(page_of(KnowledgeGraph([reading])))["core"])
    assert (core["reports"]["link"], core["reports"]["file"]) == ({}, ["script>"])


def harmless() -> ReadReport:
    return reading_of(make_report(), (), ())


@pytest.mark.parametrize(
    ("section", "needed"),
    [
        ("types", {*(type_.value for type_ in EntityType), "Report"}),
        ("predicates", {*(p.value for p in Predicate), "within", "parent", "reportsOn", "reportedBy", "succeededBy"}),
        ("modalities", {modality.value for modality in Modality}),
        ("bounds", {bound.value for bound in Bound}),
        ("directions", {direction.value for direction in Direction}),
        ("severities", {severity.value for severity in Severity}),
        ("outcomes", {outcome.value for outcome in Outcome} - {"notCheckable", "pending"}),
        ("contents", {kind.value for kind in ContentKind} - {"other"}),
    ],
)
def test_the_page_has_words_for_all_that_it_may_show(section: str, needed: set[str]) -> None:
    assert set(WORDS[section]) == needed
    assert all(entry["zh"] and entry["en"] for entry in WORDS[section].values())


def test_every_type_belongs_to_a_family_and_has_its_own_colour() -> None:
    colours = [entry["colour"] for entry in WORDS["types"].values()]
    assert {entry["family"] for entry in WORDS["types"].values()} == set(WORDS["families"])
    assert len(set(colours)) == len(colours)

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path

import pytest
from tests.reading.documents import HEAD, make_docx, make_html, make_ofd, make_pdf, sample_lines

from fazhi.model import Claim, Quote, ReadReport, Report
from fazhi.pipeline.build import Extractor
from fazhi.reading import parse_report, read_report
from fazhi.resolving import resolve

LINES = sample_lines()
TEXT = "".join(f"{line}\n" for line in LINES)
Make = Callable[[list[str]], bytes]
PLAIN: dict[str, Make] = {
    "page.html": make_html,
    "gbk.html": lambda lines: make_html(lines, charset="GBK"),
    "report.pdf": make_pdf,
    "report.docx": make_docx,
    "report.ofd": make_ofd,
    "report.txt": lambda lines: "\r\n\r\n".join(lines).encode("gb18030"),
    "report.md": lambda lines: "\n\n".join([f"# {lines[0]}", *lines[1:]]).encode(),
}
TABLES: dict[str, Make] = {
    "page.html": lambda lines: make_html(lines, table=True),
    "gb2312.htm": lambda lines: make_html(lines, table=True, charset="gb2312"),
    "report.docx": lambda lines: make_docx(lines, table=True),
    "report.pdf": lambda lines: make_pdf(lines, table=True),
}


def read(folder: Path, name: str, data: bytes) -> Report:
    path = folder / name
    path.write_bytes(data)
    return read_report(path)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="module")
def wanted(extractor: Extractor) -> list[str]:
    return claims(make_reading(parse_report(TEXT, source="a.txt", sha256="0" * 64), extractor))


def make_reading(report: Report, extractor: Extractor) -> ReadReport:
    return resolve(report, extractor.extract(report))


def claims(reading: ReadReport) -> list[str]:
    """Every field of every claim but for places in the text, which differ with blank lines; parts by what they say."""
    wholes = {claim.id: f"{claim.quote.text}/{getattr(claim, 'original', '')}" for claim in reading.claims}
    return sorted(repr([type(claim).__name__, *_values(claim, wholes)]) for claim in reading.claims)


def _values(claim: Claim, wholes: dict[str, str]) -> list[object]:
    values: list[object] = []
    for field in fields(claim):
        value = getattr(claim, field.name)
        if isinstance(value, Quote):
            values.append(value.text)
        elif field.name != "offset":
            values.append(wholes.get(value) if field.name == "part_of" else value)
    return values


@pytest.mark.parametrize("name", PLAIN)
def test_every_format_of_a_report_gives_the_text_and_the_claims_of_its_text(
    name: str, tmp_path: Path, extractor: Extractor, wanted: list[str]
) -> None:
    found = read(tmp_path, name, PLAIN[name](LINES))
    assert [line.strip() for line in found.text.splitlines() if line.strip()] == LINES
    assert (found.title, found.reporter, found.year) == (LINES[0], "浦江县司法局", 2021)
    assert str(found.published) == "2022-02-09"
    assert claims(make_reading(found, extractor)) == wanted


@pytest.mark.parametrize("name", TABLES)
def test_a_head_table_says_the_same_as_lines(
    name: str, tmp_path: Path, extractor: Extractor, wanted: list[str]
) -> None:
    found = read(tmp_path, name, TABLES[name](LINES))
    assert {cell.label: cell.value for cell in found.header} == {
        "索引号": "330726ZF100000/2022-25543",
        "发布机构": "浦江县司法局",
        "生成日期": "2022-02-09",
    }
    assert found.text.splitlines()[-len(LINES[4:]) :] == LINES[4:]
    assert claims(make_reading(found, extractor)) == wanted


@pytest.mark.parametrize("name", ["report.pdf", "report.ofd"])
def test_a_quote_of_a_printed_report_has_its_page(name: str, tmp_path: Path) -> None:
    found = read(tmp_path, name, PLAIN[name](LINES * 3))
    assert HEAD not in found.text
    assert len(found.pages) > 2
    assert found.page_at(0) == 1
    assert found.page_at(len(found.text) - 2) == len(found.pages)
    assert found.page_at(found.pages[1] - 1) == 1
    assert found.page_at(found.pages[1]) == 2
    assert parse_report(TEXT, source="a.txt", sha256="0" * 64).page_at(5) is None


def test_formats_are_told_by_their_bytes_whatever_the_name(tmp_path: Path) -> None:
    for make in (make_html, make_pdf, make_docx, make_ofd):
        assert read(tmp_path, "report.txt", make(LINES)).text == TEXT
    assert read(tmp_path, "report", make_pdf(LINES)).text == TEXT
    assert read(tmp_path, "report.docx", make_ofd(LINES)).text == TEXT

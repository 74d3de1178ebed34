"""One long report gives the same text and the same claims in whatever form it is published."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.reading.documents import make_docx, make_ofd, make_zip
from tests.reading.long_report import (
    TITLE,
    make_print,
    make_site,
    make_word,
    none_on_the_first,
    odd_and_even,
    plain_lines,
)
from tests.reading.test_formats import claims, make_reading

from fazhi.pipeline.build import Extractor
from fazhi.reading import find_reports, read_report

LINES = plain_lines()
HEADED = [" | ".join(word for line in LINES[1:4] for word in line.replace("：", "：|").split("|")), TITLE, *LINES[4:]]
"""The lines of a page, whose head table stands in one row above the title."""


def indented(line: str) -> str:
    return f'<p style="text-indent:2em">&nbsp;&nbsp;&#12288;<span lang="EN-US">{line}</span></p>\n'


def from_word(line: str) -> str:
    """Each digit and each character of its own font in a span of its own, broken in the source."""
    return (
        f'<p class="MsoNormal"><b></b>{"".join(f"<span style=x>{letter}</span>" for letter in line)}\n<o:p></o:p></p>'
    )


def bare(line: str) -> str:
    return f"　　{line}"


def bold_heading(line: str) -> str:
    return f"**{line}**" if len(line) < 9 else line


FORMS: dict[str, tuple[str, Callable[[], bytes], list[str]]] = {
    "text in GB 18030": ("a.txt", lambda: "\r\n".join(LINES).encode("gb18030"), LINES),
    "text in UTF-16": ("a.txt", lambda: "\r\n\r\n".join(LINES).encode("utf-16"), LINES),
    "Markdown": ("a.md", lambda: "\n\n".join([f"# {LINES[0]}", *LINES[1:]]).encode(), LINES),
    "Markdown of an editor": ("a.md", lambda: "\n\n".join(map(bold_heading, LINES)).encode(), LINES),
    "a page of indented paragraphs": ("a.html", lambda: make_site(indented), HEADED),
    "a page in GB 18030 that says GBK": ("a.html", lambda: make_site(indented, charset="GBK"), HEADED),
    "a page made by Word": ("a.htm", lambda: make_site(from_word, charset="gb2312"), HEADED),
    "a page of lines and breaks": ("a.shtml", lambda: make_site(bare, "<br>\r\n<br>\r\n"), HEADED),
    "a document of Word": ("a.docx", lambda: make_docx(LINES), LINES),
    "a document of WPS": ("a.docx", make_word, LINES),
    "an OFD": ("a.ofd", lambda: make_ofd(LINES), LINES),
    "a PDF": ("a.pdf", make_print, LINES),
    "a PDF of justified lines": ("a.pdf", lambda: make_print(justified=True, size=16), LINES),
    "a PDF with heads of odd and even pages": ("a.pdf", lambda: make_print(heads=odd_and_even), LINES),
    "a PDF without a head on its first page": ("a.pdf", lambda: make_print(heads=none_on_the_first), LINES),
    "a PDF of two pages on a sheet": ("a.pdf", lambda: make_print(two_up=True, justified=True), LINES),
}  # fmt: skip


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def read(path: Path, extractor: Extractor) -> tuple[list[str], list[str]]:
    (found,) = find_reports([path])
    report = read_report(found)
    return [line.strip() for line in report.text.splitlines() if line.strip()], claims(make_reading(report, extractor))


@pytest.fixture(scope="module")
def wanted(tmp_path_factory: pytest.TempPathFactory, extractor: Extractor) -> list[str]:
    path = tmp_path_factory.mktemp("text") / "a.txt"
    path.write_text("\n".join(LINES), encoding="utf-8")
    return read(path, extractor)[1]


@pytest.mark.parametrize("form", FORMS)
def test_a_long_report_says_the_same_in_every_form(
    form: str, tmp_path: Path, extractor: Extractor, wanted: list[str]
) -> None:
    name, make, lines = FORMS[form]
    (tmp_path / name).write_bytes(make())
    assert read(tmp_path / name, extractor) == (lines, wanted)
    assert len(wanted) > 400


def test_it_says_the_same_out_of_an_archive(tmp_path: Path, extractor: Extractor, wanted: list[str]) -> None:
    (tmp_path / "a.zip").write_bytes(make_zip({"2022/a.html": make_site(indented)}))
    assert read(tmp_path / "a.zip", extractor) == (HEADED, wanted)

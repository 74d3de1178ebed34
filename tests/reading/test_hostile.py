import io
import os
import stat
import time
import zlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.reading.documents import make_docx, make_html, make_ofd, make_pdf, make_zip, sample_lines

from fazhi.model import EncodingError, InputError
from fazhi.reading import read_report
from fazhi.reading.formats import read_draft

LINES = sample_lines()
EXAMPLES = 300 if os.environ.get("HYPOTHESIS_PROFILE") == "ci" else 15
"""How many damaged files each format is tried with."""

GOOD = {
    "a.html": make_html(LINES),
    "a.pdf": make_pdf(LINES),
    "a.docx": make_docx(LINES),
    "a.ofd": make_ofd(LINES),
    "a.txt": "\n".join(LINES).encode("gb18030"),
}
BOMB = b'<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>'


def docx_with(name: str, data: bytes) -> bytes:
    with ZipFile(io.BytesIO(GOOD["a.docx"])) as archive:
        return make_zip({member: archive.read(member) for member in archive.namelist()} | {name: data})


def ofd_with(steps: str) -> bytes:
    """One page, with two characters that are so far apart."""
    page = f'<a><TextObject Boundary="0 0 9 9"><TextCode DeltaX="{steps}">ab</TextCode></TextObject></a>'
    return make_zip(
        {
            "OFD.xml": b"<a><DocRoot>b.xml</DocRoot></a>",
            "b.xml": b'<a><Page BaseLoc="c.xml"/><Page BaseLoc="/c.xml"/></a>',
            "c.xml": page.encode(),
        }
    )


def pdf_with(content: bytes) -> bytes:
    """A page with these operators, compressed."""
    packed = zlib.compress(content)
    return (
        b"%%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        b"2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
        b"3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>\nendobj\n"
        b"4 0 obj\n<</Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n"
        b"trailer<</Size 5/Root 1 0 R>>\n%%%%EOF" % (len(packed), packed)
    )


BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a PDF that is cut off": ("a.pdf", lambda: GOOD["a.pdf"][:3000], "damaged or cut off"),
    "an encrypted PDF": ("a.pdf", lambda: make_pdf(LINES, password="secret"), "encrypted"),  # noqa: S106
    "a PDF of pictures": ("a.pdf", lambda: pdf_with(b"0 0 m 9 9 l S"), "without text"),
    "a PDF bomb": ("a.pdf", lambda: pdf_with(b"0 0 m 9 9 l S " * 3_000_000), "more than 20 MB"),
    "a nested PDF bomb": ("a.pdf", lambda: pdf_with(zlib.compress(b" " * 100_000_000)), "more than 20 MB"),
    "a text called PDF": ("a.pdf", lambda: GOOD["a.txt"], "its bytes are none"),
    "a DOCX that is cut off": ("a.docx", lambda: GOOD["a.docx"][:9000], "archive is damaged"),
    "a DOCX bomb": ("a.docx", lambda: docx_with("word/media/a.png", b"0" * 60_000_000), "unpacks to 60 MB"),
    "a DOCX with entities": ("a.docx", lambda: docx_with("word/document.xml", BOMB), "document type|is damaged"),
    "a DOCX with another root": ("a.docx", lambda: docx_with("word/document.xml", b"<a/>"), "is damaged"),
    "a DOCX without text": ("a.docx", lambda: make_docx([""]), "without text"),
    "a sheet called DOCX": ("a.docx", lambda: make_zip({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), "Office"),
    "an OFD that is cut off": ("a.ofd", lambda: GOOD["a.ofd"][:2000], "archive is damaged"),
    "an OFD with entities": ("a.ofd", lambda: make_zip({"OFD.xml": BOMB}), "document type|is damaged"),
    "an OFD without pages": (
        "a.ofd",
        lambda: make_zip({"OFD.xml": b"<a><DocRoot>b.xml</DocRoot></a>"}),
        "lacks",
    ),
    "an OFD without text": ("a.ofd", lambda: make_zip({"OFD.xml": b"<a/>"}), "without text"),
    "an OFD of huge steps": ("a.ofd", lambda: ofd_with("g 999999999 9 " * 100_000), "not a report"),
    "a page that is cut off": ("a.html", lambda: GOOD["a.html"][:-1700][: -1 or None], "damaged|not a report"),
    "a page in a page in a page": ("a.html", lambda: b"<div>" * 10_000 + GOOD["a.html"], "inside elements"),
    "a page of tags": ("a.html", lambda: b"<p>" * 400_000, "tags"),
    "100,000 lines": ("a.txt", lambda: "\n".join([*LINES, *["审结案件12件。"] * 100_000]).encode(), "longer than"),
    "a line of 5 MB": ("a.txt", lambda: "\n".join([*LINES, "审结案件12件。" * 240_000]).encode(), "longer than"),
    "an old Office file": ("a.doc", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "LibreOffice"),
    "an empty file": ("a.docx", lambda: b"", "empty"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused_soon_with_one_clear_line(name: str, tmp_path: Path) -> None:
    file, make, cause = BAD[name]
    path = tmp_path / file
    path.write_bytes(make())
    start = time.perf_counter()
    with pytest.raises(InputError, match=cause) as caught:
        read_report(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)
    assert time.perf_counter() - start < 10


@pytest.mark.parametrize("name", GOOD)
@settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
@given(cuts=st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=12), st.integers(0, 40)), min_size=1, max_size=6))
@example(cuts=[(0.5, b"", 100_000)])
def test_a_damaged_file_is_read_or_refused_and_nothing_else(name: str, cuts: list[tuple[float, bytes, int]]) -> None:
    data = GOOD[name]
    for share, words, length in cuts:
        place = int(share * len(data))
        data = data[:place] + words + data[place + length :]
    with suppress(InputError):
        draft = read_draft(data, name)
        assert list(draft.pages) == sorted(draft.pages)
        assert all(0 <= heading.start <= heading.end <= len(draft.text) for heading in draft.headings)


def test_old_office_files_are_read_through_libreoffice_where_it_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "made.docx").write_bytes(GOOD["a.docx"])
    program = tmp_path / "soffice"
    program.write_text(f'#!/bin/sh\nmkdir -p "$7" && cp "{tmp_path}/made.docx" "$7/report.docx"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    path = tmp_path / "a.wps"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600))
    assert read_report(path).title == LINES[0]
    program.write_text("#!/bin/sh\nexit 1\n")
    with pytest.raises(InputError, match="LibreOffice cannot read"):
        read_report(path)


def test_damaged_utf_8_in_a_page_is_an_encoding_error(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(GOOD["a.html"].replace("县".encode(), "县".encode()[:-1], 1))
    with pytest.raises(EncodingError, match="damaged"):
        read_report(path)

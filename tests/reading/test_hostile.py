import io
import os
import stat
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from tests.reading.documents import make_docx, make_html, make_ofd, make_pdf, make_zip, sample_lines

from fazhi.model import EncodingError, InputError
from fazhi.reading import find_reports, read_report

LINES = sample_lines()
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


PAGE = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>"


def pdf_of(objects: dict[int, bytes]) -> bytes:
    """A file of these objects, whose pages are object 2."""
    parts = [b"%d 0 obj\n%s\nendobj\n" % pair for pair in ({1: b"<</Type/Catalog/Pages 2 0 R>>"} | objects).items()]
    return b"%%PDF-1.4\n%strailer<</Size %d/Root 1 0 R>>\n%%%%EOF" % (b"".join(parts), len(parts) + 1)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    return b"<</Filter/FlateDecode%s/Length %d>>\nstream\n%s\nendstream" % (entries, len(packed), packed)


def pages(count: int, page: int = 3) -> dict[int, bytes]:
    """Object 2: the same page so many times."""
    return {2: b"<</Type/Pages/Kids[%s]/Count %d>>" % (b"%d 0 R " % page * count, count)}


def pdf_with(content: bytes) -> bytes:
    """A page with these operators, compressed."""
    return pdf_of(pages(1) | {3: PAGE, 4: stream(content)})


def pdf_of_forms() -> bytes:
    """A page that draws a form ten times, which draws another one ten times, and so on."""
    form = b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X %d 0 R>>>>"
    forms = {place: stream(b"/X Do " * 10, form % (place + 1)) for place in range(5, 15)}
    return pdf_of(pages(1) | {3: PAGE, 4: stream(b"/X Do")} | forms | {15: stream(b"0 0 m 9 9 l S", form % 15)})


BAD: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "a PDF that is cut off": ("a.pdf", lambda: GOOD["a.pdf"][:3000], "damaged or cut off"),
    "an encrypted PDF": ("a.pdf", lambda: make_pdf(LINES, encryption=StandardEncryption("secret")), "encrypted"),
    "a PDF of pictures": ("a.pdf", lambda: pdf_with(b"0 0 m 9 9 l S"), "without text"),
    "a PDF bomb": ("a.pdf", lambda: pdf_with(b"0 0 m 9 9 l S " * 9_000_000), "more time and memory"),
    "a PDF that draws drawings in drawings": ("a.pdf", pdf_of_forms, "more time and memory"),
    "a PDF of one page 100,000 times": ("a.pdf", lambda: pdf_of(pages(100_000) | {3: PAGE}), "more than 1000 pages"),
    "a PDF whose pages are pages of themselves": ("a.pdf", lambda: pdf_of(pages(2, page=2)), "damaged or cut off"),
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
    "a page whose tag never ends": ("a.html", lambda: b"<p " + b"a=1 " * 9_000 + GOOD["a.html"][9:], "attributes"),
    "a page with a tag of attributes": ("a.html", lambda: b"<p " + b'a="1"/' * 9_000 + b">", "attributes"),
    "a page of tags": ("a.html", lambda: b"<p>" * 400_000, "tags"),
    "a file of 30 MB": ("a.txt", lambda: b" " * 30_000_000, "larger than 20 MB"),
    "100,000 lines": ("a.txt", lambda: "\n".join([*LINES, *["审结案件12件。"] * 100_000]).encode(), "longer than"),
    "a line of 5 MB": ("a.txt", lambda: "\n".join([*LINES, "审结案件12件。" * 240_000]).encode(), "longer than"),
    "an old Office file": ("a.doc", lambda: b"\xd0\xcf\x11\xe0" + bytes(600), "LibreOffice"),
    "an empty file": ("a.docx", lambda: b"", "empty"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused_with_one_clear_line(name: str, tmp_path: Path) -> None:
    file, make, cause = BAD[name]
    path = tmp_path / file
    path.write_bytes(make())
    with pytest.raises(InputError, match=cause) as caught:
        read_report(path)
    assert str(caught.value).startswith(f"{path}: ")
    assert "\n" not in str(caught.value)


def test_a_pdf_that_only_forbids_changes_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(make_pdf(LINES, encryption=StandardEncryption("", ownerPassword="owner", canModify=0)))
    assert read_report(path).title == LINES[0]


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    with pytest.raises(InputError, match="cannot be opened: a folder, a pipe or a device"):
        read_report(tmp_path / "a.txt")


def test_no_more_of_a_member_is_unpacked_than_its_archive_says(tmp_path: Path) -> None:
    packed = bytearray(make_zip({"a.txt": b"0" * 100_000_000}))
    for place in (22, packed.rindex(b"PK\x01\x02") + 24):  # the sizes in the member's head and in the directory
        packed[place : place + 4] = (1_000).to_bytes(4, "little")
    (tmp_path / "a.zip").write_bytes(packed)
    (found,) = find_reports([tmp_path / "a.zip"])
    tracemalloc.start()
    with pytest.raises(InputError, match="archive is damaged"):
        read_report(found)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 10_000_000


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

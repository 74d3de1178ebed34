"""Files of every format in which bytes are missing and others stand where they should not."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from tests.reading.documents import make_docx, make_html, make_ofd, make_pdf, make_zip, sample_lines

from fazhi.model import InputError
from fazhi.reading import find_reports, read_report
from fazhi.reading.formats import read_draft

LINES = sample_lines()
TEXT = "\n".join(LINES)
GOOD = {
    "a.html": make_html(LINES),
    "a.docx": make_docx(LINES),
    "a.ofd": make_ofd(LINES),
    "a.txt": TEXT.encode("gb18030"),
    "a.md": f"# {TEXT}".encode(),
}
PDF = make_pdf(LINES)
ARCHIVE = make_zip({"a.txt": TEXT.encode(), "manifest.csv": "file,title,date\na.txt,报告,2023-01-09\n".encode()})
FEWER = settings(max_examples=max(5, settings().max_examples // 8))
"""For what starts a process or writes a file."""

damages = st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=12), st.integers(0, 40)), min_size=1, max_size=6)
Damages = list[tuple[float, bytes, int]]


def damaged(data: bytes, damages: Damages) -> bytes:
    for share, words, length in damages:
        place = int(share * len(data))
        data = data[:place] + words + data[place + length :]
    return data


def check(data: bytes, name: str) -> None:
    with suppress(InputError):
        draft = read_draft(data, name)
        assert list(draft.pages) == sorted(draft.pages)
        assert all(0 <= heading.start <= heading.end <= len(draft.text) for heading in draft.headings)


@pytest.mark.parametrize("name", GOOD)
@given(damages)
@example([(0.5, b"", 100_000)])
def test_a_damaged_file_is_read_or_refused_and_nothing_else(name: str, found: Damages) -> None:
    check(damaged(GOOD[name], found), name)


@FEWER
@given(damages)
@example([(0.5, b"", 100_000)])
def test_a_damaged_pdf_is_read_or_refused_and_nothing_else(found: Damages) -> None:
    check(damaged(PDF, found), "a.pdf")


@settings(FEWER, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(damages)
@example([(0.5, b"", 100_000)])
def test_what_a_damaged_archive_holds_is_read_or_refused(tmp_path: Path, found: Damages) -> None:
    (tmp_path / "a.zip").write_bytes(damaged(ARCHIVE, found))
    for item in find_reports([tmp_path / "a.zip"]):
        with suppress(InputError):
            assert read_report(item).text

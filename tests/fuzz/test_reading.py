import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fuzz.texts import texts

from fazhi.model import InputError
from fazhi.reading import parse_report, read_report
from fazhi.reading.draft import Draft
from fazhi.reading.formats import SUFFIXES, read_draft


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def draft_or_error(data: bytes, source: str) -> Draft | InputError:
    try:
        return read_draft(data, source)
    except InputError as error:
        return error


@given(texts)
def test_any_text_is_a_report_whose_offsets_point_into_it(text: str) -> None:
    report = parse_report(text, source="a.txt", sha256=digest(text.encode()))
    assert report.text == text
    assert report.id.isascii()
    assert 0 <= report.body <= len(text)
    assert all(text[field.start : field.end] == field.value for field in report.header)


@given(texts)
def test_the_outline_is_in_reading_order_and_nests(text: str) -> None:
    open_ends: list[int] = []
    last = 0
    for section in parse_report(text, source="a.txt", sha256=digest(text.encode())).sections:
        assert last <= section.start <= section.body <= section.end <= len(text)
        open_ends = [end for end in open_ends if end > section.start]
        assert all(section.end <= end for end in open_ends)
        open_ends.append(section.end)
        last = section.start


@given(texts)
def test_the_same_text_is_the_same_report(text: str) -> None:
    one, other = (parse_report(text, source="a.txt", sha256=digest(text.encode())) for _ in range(2))
    assert one == other


@given(st.binary(max_size=500) | texts.map(str.encode), st.sampled_from(sorted(SUFFIXES)))
def test_bytes_of_any_kind_are_read_or_refused_by_name(data: bytes, suffix: str) -> None:
    told = draft_or_error(data, f"a{suffix}")
    assert told.source == f"a{suffix}" if isinstance(told, InputError) else told.body <= len(told.text)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_the_encodings_of_a_text_give_the_same_text(tmp_path: Path, encoding: str) -> None:
    text = "德清县2022年法治政府建设年度报告\n一、主要成效\n县政府制定《德清县调解办法》，受理案件120件。\n" * 3
    path = tmp_path / "a.txt"
    path.write_bytes(text.encode(encoding))
    assert read_report(path).text.strip() == text.strip()

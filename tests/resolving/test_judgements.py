"""What people say of two things, in a file that they edit."""

from pathlib import Path

import pytest

from fazhi.model import InputError
from fazhi.resolving.judgements import Judgement, Judgements, Verdict, read_judgements

HEADER = "verdict,left,left_name,right,right_name,note\n"
A, B, C = "document/0/a", "document/0/b", "document/0/c"


def judge(*rows: tuple[str, str, str]) -> Judgements:
    return Judgements(
        Judgement(left, right, Verdict(verdict), place=f"j.csv:{n}") for n, (verdict, left, right) in enumerate(rows, 2)
    )


def written(folder: Path, text: str) -> Path:
    path = folder / "j.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_nothing_is_one_unless_somebody_says_so() -> None:
    said = judge(("undecided", A, B))
    assert not said
    assert [said.canonical(id_) for id_ in (A, B)] == [A, B]
    assert not said.apart(A, B)


@pytest.mark.parametrize("rows", [[("same", A, B), ("same", B, C)], [("same", C, B), ("same", A, C)]])
def test_what_is_the_same_as_the_same_is_the_same(rows: list[tuple[str, str, str]]) -> None:
    said = judge(*rows)
    assert {said.canonical(id_) for id_ in (A, B, C)} == {A}


def test_what_is_not_the_same_holds_for_all_that_are_one() -> None:
    said = judge(("not same", B, C), ("same", A, B))
    assert said.apart(C, A)
    assert not said.apart(A, B)


def test_a_contradiction_is_an_error_that_names_the_line() -> None:
    with pytest.raises(InputError, match=r"j\.csv:4: document/0/a and document/0/c are the same by other lines"):
        judge(("same", A, B), ("same", B, C), ("not same", A, C))


def test_a_file_has_comments_empty_lines_and_columns_for_people(tmp_path: Path) -> None:
    path = written(
        tmp_path, f'\ufeff# 2026 年核对\n{HEADER}\nsame,{A},甲办法,{B},"甲办法,试行",李某：文号相同\n,,,,,\n'
    )
    (judgement,) = read_judgements(path)
    assert judgement == Judgement(A, B, Verdict.SAME, "甲办法", "甲办法,试行", "李某：文号相同")
    assert judgement.place == f"{path}:4"


def test_a_list_can_be_appended_with_its_header(tmp_path: Path) -> None:
    path = written(tmp_path, f"{HEADER}same,{A},,{B},,\n{HEADER}undecided,{A},,{C},,\n")
    assert [judgement.verdict for judgement in read_judgements(path)] == [Verdict.SAME, Verdict.UNDECIDED]


@pytest.mark.parametrize(
    ("text", "line", "cause"),
    [
        ("verdict,left\n", 1, "the header lacks right"),
        (f"{HEADER}maybe,{A},,{B},,\n", 2, "the verdict 'maybe' is none of same, not same, undecided"),
        (f"{HEADER}same,{A},,,,\n", 2, "about two ids"),
        (f"{HEADER}same,{A},,{A},,\n", 2, "about two ids"),
        (f"{HEADER}same,{A},,agency/0/a,,\n", 2, "of different kinds"),
        (f'{HEADER}same,"{A},,{B},,\n', 2, "unexpected end"),
    ],
)
def test_a_line_that_is_no_judgement_is_named(text: str, line: int, cause: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_judgements(written(tmp_path, text))
    assert caught.value.source == f"{tmp_path / 'j.csv'}:{line}"
    assert cause in caught.value.cause


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "j.csv").write_bytes(b"\xff\xfe\x00")
    for path in (tmp_path / "j.csv", tmp_path / "none.csv"):
        with pytest.raises(InputError, match=path.name):
            read_judgements(path)

import pytest

from fazhi.scoring.names import Spelling, agree, plain, read_spellings


@pytest.mark.parametrize("spelling", read_spellings(), ids=lambda spelling: spelling.id)
def test_each_spelling_shortens_its_example_and_leaves_the_other(spelling: Spelling) -> None:
    assert spelling.pattern.sub(spelling.replace, spelling.example) != spelling.example
    assert spelling.pattern.sub(spelling.replace, spelling.other) == spelling.other


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("中国共产党云和县委员会", "中共云和县委"),
        ("云和县人民代表大会常务委员会", "云和县人大常委会"),
        ("《云和县调解办法(试行)》", "云和县调解办法（试行）"),
        ("中华人民共和国司法部", "司法部"),
        ("“枫桥式”司法所", "枫桥式司法所"),
        ("政协云和县委员会", "中国人民政治协商会议云和县委员会"),
    ],
)
def test_official_names_agree_however_they_are_written(one: str, other: str) -> None:
    assert agree(one, other)
    assert agree(other, one)


def test_a_contained_name_agrees_only_when_it_is_most_of_the_longer_one() -> None:
    assert agree("质效提升工程", "调解质效提升工程")
    assert not agree("工程", "调解质效提升工程")


@pytest.mark.parametrize("nothing", [None, "", "“”", 0, False])
def test_nothing_agrees_with_nothing(nothing: object) -> None:
    assert plain(nothing) == ""
    assert not agree(nothing, nothing)

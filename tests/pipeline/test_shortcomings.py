"""Weaknesses that a report admits, in its own words."""

from tests.sentences import extract


def admitted(text: str) -> list[str]:
    return [s.text for s in extract(text).shortcomings]


def test_each_weakness_of_a_list_is_one() -> None:
    assert admitted("但仍存在一些问题，如执法协作机制有待进一步健全、队伍素质参差不齐等问题。") == [
        "执法协作机制有待进一步健全",
        "队伍素质参差不齐",
    ]


def test_numbered_weaknesses_are_read_without_their_numbers() -> None:
    text = "我们也看到还存在不足：一是宣传形式较为单一；二是基层执法力量不足，专业人才缺乏。"
    assert admitted(text) == ["宣传形式较为单一", "基层执法力量不足", "专业人才缺乏"]


def test_what_will_be_done_about_it_is_no_weakness() -> None:
    assert admitted("存在经费不足的问题。下一步，我局将解决人手不够的困难。") == ["经费不足"]


def test_without_an_admission_there_is_no_weakness() -> None:
    assert admitted("着力解决基层力量不足问题") == []


def test_a_weakness_is_quoted_from_its_clause() -> None:
    text = "仍存在一些不足，基层执法力量薄弱。"
    (fact,) = extract(text).shortcomings
    assert fact.text in text[fact.start : fact.end]

"""Texts built to make a reader slow: long enough that a pattern which looks again from every place shows."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.fuzz.test_grammar import read
from tests.fuzz.texts import pieces

LIMIT = 20.0
"""Seconds of the processor: far more than any of them takes, far less than an explosion would."""

LONG = 5_000
CLAUSE = "县司法局推进矛盾纠纷多元化解"
ADVERSARIES: dict[str, Callable[[int], str]] = {
    "nested brackets": lambda n: "县政府印发《" + "〈" * n + "办法" + "〉" * n + "》。",
    "nested brackets, never closed": lambda n: "县政府印发" + "《" * n + "办法。",
    "open parentheses": lambda n: "受理案件" + "(" * (5 * n) + "3件。",
    "digits": lambda n: "受理案件" + "9" * (10 * n) + "件。",
    "digits in groups": lambda n: "受理案件" + "1," * (5 * n) + "件。",
    "Chinese digits": lambda n: "受理案件" + "千百十万亿" * (2 * n) + "件。",
    "one clause": lambda n: "县司法局推进" + "矛盾纠纷化解" * (n * 100 // 6) + "。",
    "a list of verbs": lambda n: "县政府" + "、推进" * (5 * n) + "。",
    "a list of things": lambda n: "县政府推进" + "、法治广场" * (2 * n) + "建设。",
    "a list of places": lambda n: "德清县" + "、武康街道" * (2 * n) + "被评为省级民主法治镇。",
    "bodies that share a head": lambda n: "德清县" + "、德清县" * (5 * n) + "两县司法局。",
    "figures and their parts": lambda n: "受理案件9件，其中：" + "维持1件、" * (2 * n) + "撤销1件。",
    "clauses": lambda n: (CLAUSE + "，") * n + "。",
    "headings": lambda n: "".join(f"{i}.工作\n" for i in range(2 * n)),
    "quotes": lambda n: "开展" + "“" * (5 * n) + "行动" + "”" * (5 * n) + "。",
    "spaces": lambda n: "县政府" + " " * (20 * n) + "印发《办法》。",
    "lines": lambda n: "德清县" + "\n" * (20 * n) + "2021年报告",
    "dates": lambda n: "2021年至" * (3 * n) + "受理3件。",
}


def seconds(text: str) -> float:
    start = time.process_time()
    read(text)
    return time.process_time() - start


@pytest.mark.parametrize("name", ADVERSARIES)
def test_a_text_built_to_be_slow_is_read_in_time(name: str) -> None:
    assert seconds(ADVERSARIES[name](1_000)) < LIMIT


@given(st.lists(pieces, min_size=1, max_size=3).map("".join).filter(bool))
def test_the_same_words_over_and_over_are_read_in_time(words: str) -> None:
    assert seconds("县政府" + (words * LONG)[:LONG] + "。") < LIMIT

"""How data travels in the page."""

import re
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from tests.exports.viewer.unpacked import unpack
from tests.factory import HOSTILE_NAMES

from fazhi.exports.viewer.packing import pack

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner),
)


@given(VALUES)
def test_what_is_packed_comes_out_again(value: Any) -> None:
    assert unpack(pack(value)) == value


def test_rows_of_sparse_columns_come_out_as_text() -> None:
    assert unpack(pack({"unit": {3: "件"}})) == {"unit": {"3": "件"}}


def test_nothing_of_the_words_is_left_to_be_read_as_markup() -> None:
    assert re.fullmatch("[A-Za-z0-9+/]+={0,2}", pack(list(HOSTILE_NAMES)))


def test_the_same_value_is_the_same_text() -> None:
    assert pack({"b": [1], "a": "云溪县"}) == pack({"b": [1], "a": "云溪县"})

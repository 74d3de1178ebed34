"""Every numeral of the text is accounted for."""

import pytest
from tests.sentences import extract

from fazhi.model import NumeralRole


@pytest.mark.parametrize(
    ("text", "numeral", "role"),
    [
        ("受理案件36件", "36", NumeralRole.OBSERVATION),
        ("2021年6月召开", "2021", NumeralRole.DATE),
        ("第二批示范单位", "二", NumeralRole.ORDINAL),
        ("进一步规范", "一", NumeralRole.NAME),
        ("《条例（2020年修订）》", "2020", NumeralRole.NAME),
        ("某政发〔2019〕12号", "12", NumeralRole.NUMBERING),
        ("一是健全机制", "一", NumeralRole.NUMBERING),
        ("拨打热线88123", "88123", NumeralRole.UNREAD),
    ],
)
def test_a_numeral_has_a_role(text: str, numeral: str, role: NumeralRole) -> None:
    roles = {n.text: n.role for n in extract(text).numerals}
    assert roles[numeral] in (role, NumeralRole.DATE if role is NumeralRole.NAME else role)


def test_a_figure_in_the_name_of_what_is_counted_is_part_of_that_name() -> None:
    roles = {n.text: n.role for n in extract("引进投资5亿元以上项目30个").numerals}
    assert roles == {"5": NumeralRole.NAME, "30": NumeralRole.OBSERVATION}


def test_every_digit_of_the_text_is_accounted_for() -> None:
    text = "2021年共办理公证120件，其中1件为〔2021〕3号批复，成功率99.5%。"
    covered = {o for n in extract(text).numerals for o in range(n.start, n.end)}
    assert all(i in covered for i, c in enumerate(text) if c.isdigit())

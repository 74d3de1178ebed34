import pytest

from fazhi.gazetteer import gazetteer
from fazhi.model import CHINA, Division
from fazhi.resolving.official import agency_name, core_name, document_title


def division(code: str) -> Division:
    found = gazetteer().by_code(code)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("printed", "official"),
    [
        ("委", "中国共产党德清县委员会"),
        ("政府", "德清县人民政府"),
        ("政府办公室", "德清县人民政府办公室"),
        ("人大常委会", "德清县人民代表大会常务委员会"),
        ("政协", "中国人民政治协商会议德清县委员会"),
        ("法院", "德清县人民法院"),
        ("检察院", "德清县人民检察院"),
        ("委依法治县办", "中共德清县委全面依法治县委员会办公室"),
        ("住建局", "德清县住房和城乡建设局"),
        ("司法局", "德清县司法局"),
        ("德清县司法局", "德清县司法局"),
    ],
)
def test_a_body_gets_its_official_name(printed: str, official: str) -> None:
    assert agency_name(printed, division("330521")) == official


def test_a_street_has_an_office_and_no_government() -> None:
    assert agency_name("办事处", division("330102001")).endswith("街道办事处")


@pytest.mark.parametrize(
    ("printed", "official"),
    [("司法部", "中华人民共和国司法部"), ("中央依法治国办", "中央全面依法治国委员会办公室"), ("国务院", "国务院")],
)
def test_a_central_body_needs_no_division(printed: str, official: str) -> None:
    assert agency_name(printed, CHINA) == official


def test_a_law_named_in_short_gets_the_country_in_front() -> None:
    assert document_title("行政复议法") == "中华人民共和国行政复议法"
    assert document_title("政务公开办法") == "政务公开办法"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("“一窗受理”改革", "一窗受理改革"),
        ("极简审批办事模式", "极简审批新模式"),
        ("乡级执法监督体系改革", "执法监督体系建设"),
    ],
)
def test_variants_of_an_initiatives_name_share_a_core(one: str, other: str) -> None:
    assert core_name(one) == core_name(other)


def test_initiatives_with_other_content_stay_apart() -> None:
    assert core_name("法治督察") != core_name("法治巡察")

"""Whether a passage of a report to a congress tells of what was done or of what is to come."""

import pytest
from tests.sentences import extractor

from fazhi.model import Modality
from fazhi.reading.report import parse_report


def moods(passage: str) -> set[Modality]:
    report = parse_report(f"2024年德清县政府工作报告\n\n{passage}\n", source="test.txt", sha256="0" * 64)
    return {fact.modality for fact in extractor().extract(report).relations}


@pytest.mark.parametrize(
    "passage",
    [
        "提升基层治理水平。深化“大综合一体化”改革，完善矛盾纠纷多元化解机制。健全应急管理制度，开展安全生产专项整治行动。",
        "各位代表！做好今年工作，必须加强自身建设。全面推行政府法律顾问制度。落实行政执法责任制。",
    ],
)
def test_a_passage_of_imperatives_is_a_plan(passage: str) -> None:
    assert moods(passage) == {Modality.PLANNED}


@pytest.mark.parametrize(
    "passage",
    [
        "一年来，基层治理水平稳步提升。深化“大综合一体化”改革，完善矛盾纠纷多元化解机制，调解成功率达98%。",
        "营商环境持续优化。推进“一件事”改革，减免税费3.2亿元。完善惠企政策直达机制，新增市场主体1.1万户，增长9.2%。",
    ],
)
def test_a_passage_with_results_is_none(passage: str) -> None:
    assert moods(passage) == {Modality.DONE}

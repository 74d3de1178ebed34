"""What reports to a congress build, open and carry out, and the lists in which they name it."""

import pytest
from tests.sentences import relations

from fazhi.pipeline.relations.closing import closed_list


def objects(text: str, predicate: str) -> list[str]:
    return [o for _, p, o in relations(text) if p == predicate]


@pytest.mark.parametrize(
    ("text", "sites"),
    [
        ("加快建设东湖国际陆港、望江大桥", ["东湖国际陆港", "望江大桥"]),
        ("持续打造老街、红谷滩、江岸等三大品质商圈", ["老街商圈", "红谷滩商圈", "江岸商圈"]),
        ("望江大桥建成通车", ["望江大桥"]),
        ("建设一批特色产业园区", []),
        ("围绕建设东湖国际陆港", []),
        ("建设东部改革先行区", []),
    ],
)
def test_named_sites_are_built(text: str, sites: list[str]) -> None:
    assert objects(text, "established") == sites


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("完成西塘河延伸、走马塘拓浚等工程和阶段性任务", ["西塘河延伸工程", "走马塘拓浚工程"]),
        ("全面推动能评、环评、水土保持等区域评估制度", ["区域评估制度"]),
        ("加快实行“多证合一”“一照多址”等便利化措施", ["“一照多址”", "“多证合一”"]),
        ("强化机动车污染治理和低空面源管控", []),
        ("强化对关键岗位的监督管理改革", []),
    ],
)
def test_a_list_gives_its_members_or_the_name_that_closes_it(text: str, names: list[str]) -> None:
    assert sorted(objects(text, "carriesOut")) == sorted(names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("认真实施土地利用总体规划", ["土地利用总体规划"]),
        ("严格落实中央八项规定精神", ["中央八项规定"]),
        ("落实各项惠企政策", []),
    ],
)
def test_rules_without_title_marks_are_carried_out(text: str, names: list[str]) -> None:
    assert objects(text, "carriesOut") == names


def test_what_carries_out_a_law_is_a_document_of_its_own() -> None:
    assert objects("制定《民法典》实施办法", "issued") == ["民法典实施办法"]


def test_what_carries_on_behind_a_closed_list_is_left_to_others() -> None:
    text = "甲河整治、乙河拓浚等工程和丙湖任务"
    closed = closed_list(text, 0, len(text))
    assert closed is not None
    assert [text[a:b] for a, b in closed.members] == ["甲河整治", "乙河拓浚"]
    assert text[closed.rest :] == "丙湖任务"


def test_a_noun_that_is_also_a_verb_stays_in_its_name() -> None:
    assert objects("推进公职律师队伍的培养和建设", "established") == []

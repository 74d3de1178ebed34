"""Text that reports have copied."""

import re
import time
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests.factory import CITY, COUNTY, make_graph, make_report, reading_of

from fazhi.knowledge.copies import Copy, CopyKind, copies
from fazhi.knowledge.data_files import read_data
from fazhi.knowledge.stock import rites
from fazhi.model import ReadReport
from fazhi.reading import read_report

SHARED = Path(__file__).parents[3] / "shared"
OWN = "我们把三十六个村的议事长廊改成调解角，请退休教师轮流坐班，谁家屋檐滴水起了口角都能当天说开，没有一桩闹到镇上。"
ELSE = "渡口的老船工被聘为河道巡查员，他们带着记录本沿岸走访，把偷排线索逐条交给执法中队，三个月清理了九处暗管。"
FIRST = "这一年我们先从库房里的旧案卷整理起，逐页扫描，编成目录。"
SECOND = "今年我们换了办公地点，窗口搬到一楼，群众少走了两层台阶。"
AREAS = [replace(COUNTY, name=f"{name}溪县", code=f"3907{at}") for at, name in enumerate("青白红黄黑蓝紫灰", start=41)]


def reading(year: int, *paragraphs: str, area: Any = COUNTY, **changes: Any) -> ReadReport:
    reporter = f"{area.name}司法局"
    text = f"{reporter}{year}年法治政府建设报告\n" + "\n".join(paragraphs) + "\n"
    id_ = f"report/{area.code}/{year}/{changes.pop('edition', 'only')}"
    return reading_of(make_report(text, year=year, area=area, reporter=reporter, id_=id_, **changes), (), ())


def only(readings: list[ReadReport]) -> Copy:
    (copy,) = copies(readings)
    return copy


def test_a_paragraph_of_last_years_report_is_found_and_quoted_in_both() -> None:
    copy = only([reading(2021, SECOND, OWN), reading(2020, OWN, FIRST)])
    assert (copy.kind, copy.earlier, copy.later) == (
        CopyKind.LAST_YEAR,
        "report/390726/2020/only",
        "report/390726/2021/only",
    )
    (passage,) = copy.passages
    assert passage.copied.text == passage.source.text == OWN.rstrip("。")
    assert (passage.copied.document, passage.source.document) == (copy.later, copy.earlier)
    assert copy.id.startswith("copy/")


def test_the_share_is_of_the_later_reports_own_wording() -> None:
    few = only([reading(2020, OWN), reading(2021, OWN, SECOND, ELSE)])
    all_ = only([reading(2020, OWN, ELSE), reading(2021, OWN)])
    assert Decimal("0.2") < few.share < Decimal("0.5")
    assert all_.share == 1


def test_marks_lines_and_wide_digits_do_not_hide_a_copy() -> None:
    other = OWN.replace("，", ",").replace("三十六", "\uff13\uff16").replace("坐班", "坐班\n")
    copy = only([reading(2020, OWN.replace("三十六", "36")), reading(2021, FIRST, other)])
    assert copy.passages[0].copied.text == other.rstrip("。")


def test_less_than_thirty_letters_are_no_copy() -> None:
    assert copies([reading(2020, f"{FIRST}{OWN[:28]}。"), reading(2021, f"{SECOND}{OWN[:28]}。")]) == ()


def test_another_areas_text_is_found() -> None:
    copy = only([reading(2020, OWN, FIRST), reading(2021, SECOND, OWN, area=AREAS[0])])
    assert (copy.kind, copy.earlier) == (CopyKind.OTHER_AREA, "report/390726/2020/only")


def test_of_two_areas_reports_of_one_year_the_earlier_published_is_the_source() -> None:
    copy = only(
        [
            reading(2021, OWN, published=date(2022, 3, 20)),
            reading(2021, OWN, area=AREAS[0], published=date(2022, 2, 1)),
        ]
    )
    assert (copy.later, copy.earlier) == ("report/390726/2021/only", "report/390741/2021/only")


def test_what_a_body_has_from_its_own_last_year_is_not_looked_for_elsewhere() -> None:
    readings = [
        reading(2019, OWN, area=AREAS[0]),
        reading(2020, OWN, FIRST),
        reading(2021, OWN, SECOND),
    ]
    assert [(copy.kind, copy.later[14:18]) for copy in copies(readings)] == [
        (CopyKind.OTHER_AREA, "2020"),
        (CopyKind.LAST_YEAR, "2021"),
    ]


def test_the_nearest_year_is_the_source() -> None:
    readings = [reading(2018, OWN), reading(2019, FIRST, OWN), reading(2021, SECOND, OWN)]
    assert [(copy.earlier[14:18], copy.later[14:18]) for copy in copies(readings)] == [
        ("2018", "2019"),
        ("2019", "2021"),
    ]


def test_two_editions_of_one_report_are_told_as_such() -> None:
    copy = only([reading(2021, OWN, edition="a"), reading(2021, OWN, FIRST, edition="b")])
    assert copy.kind is CopyKind.SAME_YEAR


def test_a_body_and_its_government_do_not_copy_from_each_other() -> None:
    bureau = reading(2021, OWN)
    government = reading_of(
        replace(bureau.report, reporter="云溪县人民政府", id="report/390726/2022/x", year=2022), (), ()
    )
    assert copies([bureau, government]) == ()


def test_what_many_areas_say_is_a_formula() -> None:
    everyone = [reading(2020, OWN, area=area) for area in AREAS[:4]]
    assert copies([*everyone, reading(2020, OWN), reading(2021, OWN)]) == ()
    assert copies([everyone[0], reading(2020, OWN), reading(2021, OWN)])


@pytest.mark.parametrize(
    "words",
    [
        "印发《云溪县关于进一步加强乡镇街道合法性审查和行政执法协调监督工作体系建设的若干实施意见》",
        "坚持以习近平新时代中国特色社会主义思想为指导，增强“四个意识”、坚定“四个自信”、做到“两个维护”",
        "我代表县政府，向所有参加过河道清理的村民、船工、学生和外地朋友，表示衷心的感谢",
    ],
)
def test_titles_formulas_and_rites_are_no_copies(words: str) -> None:
    assert copies([reading(2020, FIRST, f"{words}。"), reading(2021, SECOND, f"{words}。")]) == ()


@pytest.mark.parametrize("rite", read_data("copies")["rite"], ids=lambda rite: str(rite["id"]))
def test_each_rite_is_told_by_its_example_and_not_by_its_counter_example(rite: dict[str, str]) -> None:
    assert re.search(rite["pattern"], rite["example"])
    assert rites().search(rite["example"])
    assert not rites().search(rite["counter"])


def test_reports_without_area_or_year_are_left_out() -> None:
    nowhere = reading_of(make_report(f"报告\n{OWN}\n", area=None, id_="report/nowhere"), (), ())
    undated = reading_of(replace(make_report(f"报告\n{OWN}\n", id_="report/undated"), year=None), (), ())
    assert copies([nowhere, undated, reading(2021, OWN)]) == ()


def test_the_order_of_reading_does_not_matter() -> None:
    readings = [reading(2020, OWN, ELSE, area=area) for area in AREAS[:2]] + [reading(2021, ELSE, OWN)]
    assert copies(readings) == copies(readings[::-1]) != ()


@pytest.mark.parametrize("words", ["县", "县政府", "学习本领", OWN, "县" * 50 + OWN, "，"], ids=len)
def test_a_text_that_repeats_itself_is_compared_in_time(words: str) -> None:
    text = (words * 200_000)[:200_000]
    readings = [reading(year, text, area=area) for year in (2020, 2021) for area in (COUNTY, CITY)]
    readings.append(reading(2022, *([words * 30, FIRST] * (100_000 // (len(words) * 30)))))
    start = time.process_time()
    copies(readings)
    assert time.process_time() - start < 20


def test_the_graph_has_them() -> None:
    assert make_graph().copies == ()


@pytest.mark.skipif(
    not (SHARED / "reports" / "work-reports").is_dir(), reason="the published reports are not beside the checkout"
)
def test_two_published_editions_of_one_report_share_nearly_all_of_it() -> None:
    files = [SHARED / "reports" / "work-reports" / "兰州市" / f"{year}.md" for year in (2020, 2021, 2022)]
    found = copies([reading_of(read_report(file), (), ()) for file in files])
    (twin,) = (copy for copy in found if copy.kind is CopyKind.SAME_YEAR)
    assert twin.share > Decimal("0.8")

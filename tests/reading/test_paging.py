from fazhi.reading.paging import join_pages
from fazhi.reading.printed import Line, group_words

EM = 10.0
LEFT, RIGHT = 70.0, 470.0


def line(text: str, row: int, *, left: float = LEFT, right: float = RIGHT, size: float = EM) -> Line:
    return Line(text, left, right, 50 + 20.0 * row, 50 + 20.0 * row + size)


def text(*pages: list[Line]) -> str:
    return join_pages(pages).text


def test_lines_of_one_paragraph_are_joined_without_a_gap_between_hanzi() -> None:
    assert text([line("县局审结行政复", 0), line("议案件99件。", 1, right=200)]) == "县局审结行政复议案件99件。\n"
    assert text([line("use of law and", 0), line("order", 1, right=120)]) == "use of law and order\n"


def test_a_new_paragraph_is_told_by_its_indent_the_short_line_before_it_or_its_number() -> None:
    lines = [
        line("县政府依法履职。", 0, left=LEFT + 2 * EM, right=300),
        line("部门依法行政，", 1),
        line("各镇街有序推进各项工作，圆满完成年度任务。", 2),
        line("（二）推进普法。", 3),
        line("普法有声有色。", 4, left=LEFT + 2 * EM, right=240),
    ]
    assert text(lines).splitlines() == [
        "县政府依法履职。",
        "部门依法行政，各镇街有序推进各项工作，圆满完成年度任务。",
        "（二）推进普法。",
        "普法有声有色。",
    ]


def test_a_title_of_two_lines_is_one_line() -> None:
    title = [
        line("云溪县司法局2021年度法治政府", 0, left=150, right=390, size=18),
        line("建设工作报告", 1, left=220, right=320, size=18),
    ]
    body = [line("县司法局依法履职，各项工作有序推进，全年任务圆满完成，", row) for row in range(3, 9)]
    assert text([*title, *body]).splitlines()[0] == "云溪县司法局2021年度法治政府建设工作报告"


def test_a_paragraph_runs_on_over_pages_and_their_heads_and_numbers_are_left_out() -> None:
    def page(number: int, words: str) -> list[Line]:
        return [
            line("云溪县公报", 0, right=200, size=8),
            line(words, 3),
            line(f"- {number} -", 30, left=250, right=280),
        ]

    draft = join_pages([page(1, "全年审结行政复"), page(2, "议案件99件，其中"), page(3, "维持69件。")])
    assert draft.text == "全年审结行政复议案件99件，其中维持69件。\n"
    assert draft.pages == (0, 7, 16)


def test_numbers_that_stand_in_the_text_are_no_page_numbers() -> None:
    lines = [line(words, row, right=200) for row, words in enumerate(["指标", "收案", "151", "结案", "99"])]
    assert "151" in text(lines)


def test_a_small_line_on_top_of_a_lone_page_is_no_text_but_a_head_table_is() -> None:
    body = [line("县司法局依法履职，各项工作有序推进，全年任务圆满完成。", row) for row in range(3, 7)]
    head = line("云溪县人民政府公报", 0, right=200, size=8)
    assert "公报" not in text([head, *body])
    assert "发布机构" in text([line("发布机构：云溪县司法局", 0, right=200, size=8), *body])
    assert "公报" in text([line("云溪县人民政府公报", 0, right=300, size=16), *body])


def test_a_line_is_short_where_the_figure_behind_it_did_not_fit_and_its_paragraph_goes_on() -> None:
    printed = ["县政府认真落实规划，", "印发建设实施方案（", "2021—2025年）。"]
    lines = [line(words, row, right=RIGHT - 4 * EM * (row == 1)) for row, words in enumerate(printed)]
    assert text(lines) == "县政府认真落实规划，印发建设实施方案（2021—2025年）。\n"


def test_two_columns_are_read_one_after_the_other_and_the_cells_of_a_table_row_by_row() -> None:
    def words(column: int, row: int, said: str) -> Line:
        left = LEFT + column * 240
        return line(said, row, left=left, right=left + 180)

    rows = [f"县政府{word}全面履行各项职能" for word in ("依法", "认真", "积极", "主动", "有力", "有序", "持续")]
    left = [words(0, number, f"左栏{row}") for number, row in enumerate(rows)]
    right = [words(1, number, f"右栏{row}") for number, row in enumerate(rows)]
    draft = join_pages([[*left, *right]])
    assert (draft.text, draft.pages) == ("".join(word.text for word in (*left, *right)) + "\n", (0,))
    table = [word for row in zip(left, right, strict=True) for word in row]
    assert text(table).splitlines()[0] == f"左栏{rows[0]} | 右栏{rows[0]}"


def test_cells_of_a_row_are_set_apart() -> None:
    words = [line("索引号", 0, right=100), line("330726/2022-1", 0, left=130, right=200), line("正文", 1)]
    assert [found.text for found in group_words(words)] == ["索引号 | 330726/2022-1", "正文"]


def test_spaced_letters_and_numbers_of_headings_are_no_cells() -> None:
    spaced = [line("报", 0, right=80), line("告", 0, left=110, right=120)]
    heading = [line("（一）", 0, right=100), line("主要成效", 0, left=130, right=200)]
    assert [found.text for found in group_words(spaced)] == ["报告"]
    assert [found.text for found in group_words(heading)] == ["（一）主要成效"]


def test_pages_without_words_give_no_text() -> None:
    assert join_pages([[], []]).text == ""
    assert join_pages([]).pages == ()

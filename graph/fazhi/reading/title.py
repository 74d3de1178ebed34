"""The title of a report, as printed or made from its opening sentence."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from fazhi.model import HeaderField
from fazhi.reading.bodies import looks_like_body
from fazhi.reading.draft import Draft
from fazhi.reading.header import value_of
from fazhi.reading.lines import iter_lines

LONGEST = 80
FIRST_LINES = 8
BLANK = re.compile(r"\s*")
ENDS_LIKE_TITLE = re.compile(
    r".{0,80}(?:报告|年报|总结|情况|公报|白皮书|汇报|通报|小结|要点|工作回顾|进展)(?:的?(?:公告|公示|函|通知))?[》]?(?:[（(][^（）()]{0,30}[)）])?"
)
NO_TITLE = re.compile(
    r"[。；;！？!?]|如下|[:：]$|^各位|^[一二三四五六七八九十]{1,3}、|^[（(][一二三四五六七八九十]{1,3}[)）]"
)
OPENING = re.compile(
    r"(?:现|特)将(?P<subject>[^，,。；\n]{0,80}?)(?P<kind>报告|汇报|总结|公告|公布|公开|通报|公示)(?:(?:于)?如下|于下)"
)
OWN = re.compile(r"^(?:我|本)(?:[省市州盟县区旗镇乡局厅部委办院]|街道|单位)")
KINDS = {"总结": "总结", "汇报": "汇报"}


class Title(NamedTuple):
    """A title with the place where the text behind it begins."""

    words: str | None
    body: int


def read_title(draft: Draft, header: Sequence[HeaderField]) -> Title:
    """The title that is printed: in the head, before the head table, or in the first lines behind it.

    Args:
        draft: what the format tells.
        header: the head table.
    """
    start = _behind(draft.text, header, draft.body)
    above = _printed(draft, draft.body, header[-1].start) if header else None
    printed = _printed(draft, start, len(draft.text))
    if above and not (printed and printed.words and len(printed.words) > len(above.words or "")):
        printed = Title(above.words, max(above.body, start))
    if given := value_of(header, "title"):
        is_longer = printed is not None and given in (printed.words or "")
        return Title(printed.words if printed and is_longer else given, printed.body if printed else start)
    return printed or Title(None, start)


def make_title(text: str, start: int, reporter: str | None, year: int | None) -> str | None:
    """The title that an opening sentence amounts to.

    现将2021年度法治政府建设工作情况报告如下 of 浦江县司法局 is 浦江县司法局2021年度法治政府建设工作情况报告.

    Args:
        text: the report.
        start: first character of its body.
        reporter: full name of the reporting body.
        year: the year reported on, put in where the sentence leaves it out.

    Returns:
        None where there is no such sentence or no reporter is known.
    """
    found = OPENING.search(text, start, start + 3000)
    if not found or not reporter:
        return None
    subject = OWN.sub("", found["subject"].strip()).removeprefix(reporter)
    subject = subject.strip("关于 的")
    if year and not re.search(r"\d{4}年|二〇..年", subject):
        subject = f"{year}年{subject}"
    return reporter + subject + KINDS.get(found["kind"], "报告")


def _behind(text: str, header: Sequence[HeaderField], start: int) -> int:
    """First character behind the last line of the head table."""
    if not header:
        return start
    line_end = text.find("\n", header[-1].end)
    return max(start, len(text) if line_end < 0 else line_end + 1)


def _printed(draft: Draft, start: int, stop: int) -> Title | None:
    before = ""
    for line_start, line_end in islice(iter_lines(draft.text, start), FIRST_LINES):
        line = draft.text[line_start:line_end].strip(" \t\u3000\ufeff")
        if line_start >= stop or NO_TITLE.search(line) or len(line) > LONGEST:
            return None
        if ENDS_LIKE_TITLE.fullmatch(line):
            return Title(re.sub(r"[\t ]{2,}", " ", before + line), _skip_blank(draft.text, line_end))
        if any(heading.level == 1 and line_start <= heading.start < line_end for heading in draft.headings):
            return Title(line, _skip_blank(draft.text, line_end))
        # a title of two lines has its body on the first
        before = line if looks_like_body(line) or line.endswith("关于") else ""
    return None


def _skip_blank(text: str, start: int) -> int:
    found = BLANK.match(text, start)
    return found.end() if found else start

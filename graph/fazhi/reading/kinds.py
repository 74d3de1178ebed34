"""What a section is about, by the words of its heading and by its place in the outline."""

import re
from dataclasses import dataclass
from functools import cache

from fazhi.model import SectionKind
from fazhi.reading.chinese_numbers import YEAR, parse_year
from fazhi.reading.data_files import read_table

HAN = re.compile("[\u4e00-\u9fff]")
DELIVERED = re.compile("政府工作报告")


@dataclass(frozen=True, slots=True)
class Outlook:
    """What the year of a heading is measured by.

    Args:
        year: the report's.
        delivered: whether it is a report to a congress, whose year is the one that it plans.
    """

    year: int | None
    delivered: bool = False

    def kind_of_year(self, year: int) -> SectionKind | None:
        """The kind of a section that is headed by a year and no more telling words (2022年重点工作)."""
        if self.year is None:
            return None
        planned = year >= self.year if self.delivered else year > self.year
        return SectionKind.PLAN if planned else SectionKind.RESULTS


@dataclass(frozen=True, slots=True)
class _Rule:
    kind: SectionKind
    pattern: re.Pattern[str]
    top: bool


def kind_of_heading(heading: str, level: int, outlook: Outlook) -> SectionKind | None:
    """What the words of a heading say; None where they say nothing.

    Of several cues the one that stands last decides (存在问题及下一步打算 is a plan).

    Args:
        heading: its words without the number.
        level: from 1; below the first level only words count that cannot be part of a measure's name.
        outlook: what its year is measured by.
    """
    found = [
        (matches[-1].end(), rule.kind)
        for rule in _rules()
        if (level == 1 or not rule.top) and (matches := list(rule.pattern.finditer(heading)))
    ]
    if found:
        return max(found, key=lambda hit: hit[0])[1]
    years = YEAR.findall(heading)
    return outlook.kind_of_year(parse_year(years[-1])) if years and level == 1 else None


def kind_of_section(
    heading: str, level: int, parent: SectionKind | None, before: SectionKind | None, outlook: Outlook
) -> SectionKind | None:
    """What a section is about, as far as headings tell.

    All of a plan is plan. Any other subsection has its parent's kind unless its own heading says otherwise. A heading
    of the first level that says nothing carries on the plan before it.

    Args:
        heading: its words without the number.
        level: from 1.
        parent: kind of the section around it.
        before: kind of the first-level section before it.
        outlook: what its year is measured by.

    Returns:
        None for a section whose heading is silent (四、强化行政执法监督).
    """
    if parent is SectionKind.PLAN:
        return SectionKind.PLAN
    if own := kind_of_heading(heading, level if parent else 1, outlook):
        return own
    if parent:
        return parent
    return SectionKind.PLAN if before is SectionKind.PLAN else None


def kind_of_content(text: str, outlook: Outlook) -> SectionKind:
    """What a section under a silent heading is about: results, or in a report to a congress a plan by its words.

    Args:
        text: its first characters.
        outlook: of the report.
    """
    cues = read_table("kinds.toml")["content"]
    plan, done = (len(re.findall(cues[key], text)) for key in ("plan", "done"))
    return SectionKind.PLAN if outlook.delivered and plan > done else SectionKind.RESULTS


def is_telling(heading: str) -> bool:
    """Whether a line without a number can only be a heading, such as 存在的问题 or 2022年工作思路."""
    return HAN.search(heading) is not None and any(rule.pattern.search(heading) for rule in _rules())


@cache
def _rules() -> tuple[_Rule, ...]:
    year = YEAR.pattern.replace("(?<!\\d)", "")
    return tuple(
        _Rule(
            SectionKind(row["kind"]), re.compile(row["pattern"].replace("{year}", f"(?:{year})")), row.get("top", False)
        )
        for row in read_table("kinds.toml")["rule"]
    )

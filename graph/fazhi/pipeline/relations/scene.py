"""What the rules see of a report at one moment: its text, its mask, and what was named before."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from fazhi.gazetteer import refer
from fazhi.model import CHINA, DIVISION_TYPES, LEVELS, Division, EntityType, Level, Mention, Report
from fazhi.pipeline.figures.setting import Setting
from fazhi.pipeline.mask import mask_of
from fazhi.pipeline.relations.triggers import Triggers
from fazhi.pipeline.rulebook import alternation, read_rules


class Scene:
    """A report with its mentions, for look-ups by place; the mentions do not change.

    Args:
        report: the report.
        mentions: in reading order, free of overlaps.
    """

    def __init__(self, report: Report, mentions: Iterable[Mention]) -> None:
        self.report = report
        self.text = report.text
        self.mentions: Sequence[Mention] = tuple(mentions)
        self.mask = mask_of(report.text, self.mentions)
        self.triggers = Triggers(self.text, self.mask)
        self.setting = Setting(report, self.mentions)
        self._starts = [m.start for m in self.mentions]
        self._reporter = self._find_reporter()

    def within(self, start: int, end: int, *types: EntityType) -> list[Mention]:
        """The mentions that lie in a stretch, of the given types (of any where none is given)."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [m for m in self.mentions[first:last] if m.end <= end and (not types or m.type in types)]

    def within_document(self, at: int) -> bool:
        """Whether an offset lies inside a document's title."""
        first = bisect_right(self._starts, at) - 1
        return first >= 0 and at < self.mentions[first].end and self.mentions[first].type is EntityType.DOCUMENT

    def reporter(self) -> Mention | None:
        """The reporting body, as the one who acts where no sentence says who; its words are the report's own."""
        return self._reporter

    def _find_reporter(self) -> Mention | None:
        report = self.report
        if report.reporter is None:
            return None
        start = max(self.text.find(report.reporter, report.body), report.body)
        return Mention(
            start,
            start,
            "",
            EntityType.AGENCY,
            report.reporter,
            report.area,
            rule="subject.reporter",
        )

    def area(self) -> Mention | None:
        """The division that is reported on, as the one who receives where no sentence says who."""
        division = self.report.area
        if division is None or division is CHINA:
            return None
        return division_mention(division, self.report.body, "subject.area")

    def government(self) -> Mention | None:
        """The people's government of the division that is reported on."""
        division = self.report.area
        if division is None or division is CHINA:
            return None
        return government_of(division, self.report.body, self.report.body, "")

    def level_of(self, start: int, end: int) -> tuple[Level | None, Division | None]:
        """The level that the first words of a name state, and the division that they mean.

        省级… in a county's report is the province above it; 全国… is the country; 金华市… names its division.
        """
        start += len(_before_level().match(self.text, start, end)[0])  # type: ignore[index]
        named = next((m for m in self.within(start, end) if m.start <= start + 1 and m.division), None)
        if named is not None and named.division is not None and named.rule != "agency.self":
            return LEVELS.get(named.division.type), named.division
        word = _level_words().match(self.text, start, end)
        if word is None or word.lastgroup is None:
            return None, None
        if word.lastgroup == EntityType.COUNTRY:
            return Level.NATIONAL, CHINA
        return LEVELS[EntityType(word.lastgroup)], self._refer(word.group(word.lastgroup))

    def _refer(self, word: str) -> Division | None:
        """The division that a level word means: its whole (市级), else its level alone (市)."""
        return refer(word, self.report.area) or refer(word[0], self.report.area)


@cache
def _before_level() -> re.Pattern[str]:
    return re.compile(f"(?:{alternation(read_rules('names')['levels']['lead'])})*")


@cache
def _level_words() -> re.Pattern[str]:
    levels: dict[str, list[str]] = read_rules("names")["levels"]["words"]
    return re.compile("|".join(f"(?P<{type_}>{alternation(words)})" for type_, words in levels.items()))


def division_mention(division: Division, at: int, rule: str) -> Mention:
    """A mention of a division that no word of the text names; it has no length."""
    return Mention(at, at, "", division.type, division.name, division, rule=rule)


def government_of(division: Division, start: int, end: int, text: str) -> Mention:
    """The people's government of a division that the text names where it means the body."""
    name = "国务院" if division is CHINA else "办事处" if division.name.endswith("街道") else "人民政府"
    return Mention(start, end, text, EntityType.AGENCY, name, division, rule="subject.government")


def is_division(mention: Mention) -> bool:
    """Whether a mention names a division."""
    return mention.type in DIVISION_TYPES

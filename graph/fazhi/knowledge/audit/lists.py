"""Lists that the text counts itself: 三项制度 behind three names, 八字方针 behind eight characters."""

import re
from collections.abc import Iterator

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.registry import number, pattern, read_checks
from fazhi.model import CheckResult, Quote, Report, Verdict

COUNT_OF_LIST = "count.list"
"""As many are named as are counted."""

COUNT_OF_CHARACTERS = "count.characters"
"""A motto has as many characters as it is said to have."""

_NUMERALS = {character: value for value, character in enumerate("零一二三四五六七八九十")} | {"两": 2}
_LONGEST = 200
"""Characters in front of a number within which its list begins."""
_MARKS = re.compile(r"[、，,；;“”\"‘’\s]")


def check_lists(figures: Figures) -> Iterator[CheckResult]:
    """Count what is named in brackets behind, in quotation marks before and in front of a printed number."""
    report = figures.reading.report
    yield from _bracketed(report)
    yield from _quoted(report)
    yield from _open(report)


def _bracketed(report: Report) -> Iterator[CheckResult]:
    for found in pattern("lists", "bracketed").finditer(report.text):
        names = _names(found["names"], "、")
        closed = not pattern("lists", "unsure").search(found[0]) and min(map(len, names)) > 1
        quote = report.quote(found.start(), found.end())
        yield from _counted(quote, found["count"], len(names), closed=closed and len(names) > 1)


def _quoted(report: Report) -> Iterator[CheckResult]:
    for found in pattern("lists", "characters").finditer(report.text):
        quote, stated = report.quote(found.start(), found.end()), _number(found["count"])
        length = len(_MARKS.sub("", found["words"]))
        yield _result(COUNT_OF_CHARACTERS, quote, length, stated, Verdict.HOLDS if length == stated else Verdict.FAILS)
    for found in pattern("lists", "quoted").finditer(report.text):
        names = _names(found["names"], "、")
        quote = report.quote(found.start(), found.end())
        yield from _counted(quote, found["count"], len(names), closed=not pattern("lists", "unsure").search(found[0]))


def _open(report: Report) -> Iterator[CheckResult]:
    """Names without marks around them: where the list begins nobody knows, so that a difference says nothing."""
    for found in pattern("lists", "open").finditer(report.text):
        names = pattern("lists", "names").search(report.text, max(0, found.start() - _LONGEST), found.start())
        if names is None or "、" not in names[0] or pattern("lists", "etc").search(names[0]):
            continue
        marked = _names(names[0], "、")
        joined = [name for some in marked for name in pattern("lists", "and").split(some) if name]
        stated = _number(found["count"])
        if len(joined) > 1 and stated in (len(marked), len(joined)):
            quote = report.quote(names.start(), found.end())
            yield _result(COUNT_OF_LIST, quote, stated, stated, Verdict.HOLDS)


def _counted(quote: Quote, printed: str, named: int, *, closed: bool) -> Iterator[CheckResult]:
    """A list that is far from its number is hardly the list of what is counted."""
    stated = _number(printed)
    misses = closed and abs(named - stated) <= number("lists", "near") and named >= number("lists", "fewest")
    verdict = Verdict.HOLDS if named == stated else Verdict.FAILS if misses else Verdict.UNDECIDED
    yield _result(COUNT_OF_LIST, quote, named, stated, verdict)


def _result(check: str, quote: Quote, named: int, stated: int, verdict: Verdict) -> CheckResult:
    computation = f"{named}{'=' if named == stated else '≠'}{stated}"
    reason = "list.unsure" if verdict is Verdict.UNDECIDED else None
    return CheckResult(check, verdict, read_checks()[check].severity, (), computation, (quote,), None, reason)


def _names(words: str, mark: str) -> list[str]:
    return [name for name in words.split(mark) if name] or [words]


def _number(printed: str) -> int:
    """A printed number up to 99."""
    if printed.isdigit():
        return int(printed)
    tens, ten, ones = printed.partition("十")
    if not ten:
        return _NUMERALS[printed]
    return (_NUMERALS[tens] if tens else 1) * 10 + (_NUMERALS[ones] if ones else 0)

"""Bodies that no list of departments has: known by their last words, between marks that bodies stand between."""

import re
from collections.abc import Iterator
from functools import cache

from fazhi.model import EntityType, Mention, Report
from fazhi.pipeline.rulebook import alternation, expression, read_rules


def iter_open_bodies(report: Report) -> Iterator[Mention]:
    """Customs houses, schools, banks, companies and offices that are named in full (香港海关, 田林新村派出所).

    Args:
        report: the report.
    """
    for found in _open().finditer(report.text, report.body):
        start, end = found.span("name")
        yield Mention(start, end, found["name"], EntityType.AGENCY, found["name"], rule="agency.open")


def iter_self_offices(report: Report) -> Iterator[Mention]:
    """局法规科: an office of the reporter, who is called by its last character."""
    if report.reporter is None or report.reporter[-1] not in "局厅委":
        return
    body = Mention(report.body, report.body, "", EntityType.AGENCY, report.reporter, report.area, rule="agency.self")
    for found in expression("agencies", "self_office", "pattern").finditer(report.text, report.body):
        start, end = found.span("name")
        if found["head"] == report.reporter[-1]:
            yield Mention(
                start,
                end,
                found["name"],
                EntityType.AGENCY,
                report.reporter + found["office"],
                report.area,
                parent=body,
                rule="agency.office",
            )


def iter_listed(report: Report, bodies: list[Mention]) -> Iterator[Mention]:
    """Bodies that share the division of the first of their list: 市公安局、财政局、司法局.

    Args:
        report: the report.
        bodies: the bodies found before.
    """
    for body in bodies:
        end = body.end
        while body.division is not None and (found := _listed().match(report.text, end)):
            start, end = found.span("name")
            yield Mention(
                start, end, found["name"], EntityType.AGENCY, found["name"], body.division, rule="agency.listed"
            )


@cache
def _open() -> re.Pattern[str]:
    data = read_rules("agencies")["open"]
    breaking = "|".join(["牵头", "联合", *read_rules("agencies")["breaking_words"]])
    name = f"(?:(?!{breaking})[^{data['not_in']}\\W\\d_]){{2,14}}?"
    return re.compile(f"(?:{data['before']})(?P<name>{name}{alternation(data['heads'])})(?!{data['not_before']})")


@cache
def _listed() -> re.Pattern[str]:
    data = read_rules("agencies")
    department = alternation(data["functions"]) + "(?:局(?![部面势限长])|厅(?![级堂长]))"
    courts = "(?:人民)?(?:检察院|法院)"
    return re.compile(f"[、和与及](?P<name>{department}|{courts})")

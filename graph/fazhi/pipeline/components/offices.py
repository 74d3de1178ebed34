"""Offices inside bodies: 县司法局公证处 is a part of 县司法局, 县政府办公室 of 县政府."""

import re
from dataclasses import replace
from functools import cache

from fazhi.model import Mention, Report
from fazhi.pipeline.rulebook import alternation, read_rules


def with_office(report: Report, body: Mention) -> Mention:
    """The body with the office whose name stands behind its own, or the body itself.

    Args:
        report: the report.
        body: what was found; an office that its own name ends in is told from the body that it belongs to.
    """
    if office := _office().match(report.text, body.end):
        end = office.end()
        text = report.text[body.start : end]
        return replace(body, end=end, text=text, name=body.name + office[0], parent=body, rule="agency.office")
    whole = _body_in_front().match(body.name)
    if whole is None or not body.text.endswith(body.name):
        return body
    end = body.end - len(body.name) + whole.end()
    return replace(body, parent=replace(body, end=end, text=report.text[body.start : end], name=whole[0]))


@cache
def _office() -> re.Pattern[str]:
    data = read_rules("agencies")
    breaking = "|".join(data["breaking_words"])
    grown = f"(?:(?!{breaking})[^{data['breakers']}]){{2,10}}?{alternation(data['office_heads'])}"
    return re.compile(f"{alternation(data['offices'])}(?:{grown})?|{grown}")


@cache
def _body_in_front() -> re.Pattern[str]:
    """A body at the start of a name that goes on with an office's."""
    data = read_rules("agencies")
    department = f"{alternation(data['functions'])}[局厅](?=[一-鿿]{{0,8}}{alternation(data['inner_heads'])}$)"
    return re.compile(f"(?:人民)?政府(?=办公[厅室]$)|{department}")

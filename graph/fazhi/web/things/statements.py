"""Relations of a thing, from both sides, each statement with its words and its report."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from fazhi.ontology.source import NAMESPACE
from fazhi.rdf.terms import FZ, PROV, RDF
from fazhi.web.asking import Asker, Row, Window
from fazhi.web.things.naming import Link, Names, text
from fazhi.web.things.sections import Section

_SIDES = {
    RDF.subject.value: "subject",
    RDF.object.value: "object",
    FZ.grantedBy.value: "granted",
    PROV.wasDerivedFrom.value: "stated",
}
"""By what a statement has a thing; a report has all that were read from it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as a page tells it.

    Args:
        claim: its own page.
        subject: whose relation it is; None where the page is about it.
        object: to whom; None likewise.
        modality: key and words, of what is not simply done.
        qualifiers: level, date, number and the like, in words.
        granter: who granted it.
        quote: what the report says.
        report: which says so.
        page: where, in a report with pages.
        proposed: whether a model proposed it.
    """

    claim: Link
    subject: Link | None
    object: Link | None
    modality: tuple[str, str]
    qualifiers: tuple[str, ...]
    granter: Link | None
    quote: str
    report: Link | None
    page: str
    proposed: bool


async def statement_sections(asker: Asker, names: Names, thing: str) -> list[Section]:
    """A section for each relation and side."""
    groups = await asker.rows("groups", thing=thing)
    sides = list(_SIDES)
    ordered = sorted(
        groups, key=lambda row: (sides.index(row["side"].value), -int(row["count"].value), row["property"].value)
    )
    return [_section(asker, names, thing, row) for row in ordered]


def _section(asker: Asker, names: Names, thing: str, row: Row) -> Section:
    side, property_ = row["side"].value, row["property"].value
    key = _SIDES[side]
    title = names.heading(property_, inverse=key == "object")
    if key == "granted":
        title = f"{names.say('sections', 'granted')}: {title}"
    load = partial(_load, asker, names, thing, side, property_)
    return Section(f"{key}-{property_.removeprefix(NAMESPACE)}", title, "statements", load, int(row["count"].value))


async def _load(
    asker: Asker, names: Names, thing: str, side: str, property_: str, window: Window
) -> Sequence[Statement]:
    rows = await asker.rows("statements", window, thing=thing, side=side, property=property_)
    once = {row["statement"].value: row for row in reversed(rows)}
    return [_statement(names, _SIDES[side], row) for row in reversed(once.values())]


def _statement(names: Names, side: str, row: Row) -> Statement:
    modality = row["modality"].value
    return Statement(
        claim=Link(names.say("page", "claim"), names.addresses.href(row["statement"].value)),
        subject=None if side == "subject" else names.of(row, "subject"),
        object=None if side == "object" else names.of(row, "object"),
        modality=(modality.removeprefix(NAMESPACE), names.term(modality)),
        qualifiers=tuple(_qualifiers(names, row)),
        granter=None if side == "granted" else names.of(row, "granter"),
        quote=row["quote"].value,
        report=None if side == "stated" else names.of(row, "report"),
        page=text(row, "page"),
        proposed="proposed" in row,
    )


def _qualifiers(names: Names, row: Row) -> list[str]:
    level = names.term(row["level"].value) if "level" in row else ""
    number = f"× {row['number'].value}" if "number" in row else ""
    return [word for word in (level, text(row, "date"), number, text(row, "action")) if word]

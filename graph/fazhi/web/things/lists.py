"""What else there is to tell of a thing: what leads to it, who names it, what a report admits and promises."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from fazhi.rdf.terms import FZ
from fazhi.web.asking import Asker, Row, Window
from fazhi.web.things.naming import Link, Names, compact, text
from fazhi.web.things.sections import Section


@dataclass(frozen=True, slots=True)
class Mentions:
    """A report with how often and by which words it names a thing."""

    report: Link
    count: int
    words: str


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a report, with what is to be said of them.

    Args:
        claim: the page of the claim or conclusion.
        notes: key and words of what is said.
        text: said in words of ours or, for a sum, as a person would write it.
        quotes: the report's words.
        page: where, in a report with pages.
    """

    claim: Link
    notes: tuple[tuple[str, str], ...]
    text: str
    quotes: tuple[str, ...]
    page: str = ""


async def link_sections(asker: Asker, names: Names, thing: str) -> list[Section]:
    """A section for each property by which other things lead here."""
    rows = await asker.rows("links", thing=thing)
    found = sorted((row["property"].value, int(row["count"].value)) for row in rows)
    return [
        Section(
            f"link-{compact(property_).replace(':', '-')}",
            names.heading(property_, inverse=True),
            "links",
            partial(_links, asker, names, thing, property_),
            count,
            few=20,
            full=200,
        )
        for property_, count in found
    ]


async def _links(asker: Asker, names: Names, thing: str, property_: str, window: Window) -> Sequence[Link]:
    rows = await asker.rows("linked", thing=thing, property=property_)
    others = sorted(row["other"].value for row in rows)[window.offset : window.offset + window.limit]
    if not others:
        return []
    named = await asker.rows("names", thing=others)
    labels = {row["thing"].value: text(row, "label") or text(row, "quote") for row in reversed(named)}
    return [names.thing(iri, labels.get(iri, "")) for iri in others]


def mention_section(asker: Asker, names: Names, thing: str) -> Section:
    """The reports that name a thing, those that do so most often first."""

    async def load(window: Window) -> Sequence[Mentions]:
        rows = await asker.rows("mentions", window, thing=thing)
        return [
            Mentions(
                names.thing(row["report"].value, text(row, "label")),
                int(row["count"].value),
                "、".join(sorted(set(text(row, "words").split("\n")))),
            )
            for row in rows
        ]

    return Section("mentions", names.say("sections", "mentions"), "mentions", load, few=5)


def report_sections(asker: Asker, names: Names, thing: str) -> list[Section]:
    """What only reports have."""
    kinds = {"shortcomings": _shortcoming, "promises": _promise, "findings": _finding, "contents": _content}

    def section(name: str) -> Section:
        async def load(window: Window) -> Sequence[Passage]:
            rows = await asker.rows(name, window, thing=thing)
            return [kinds[name](names, same) for same in _by_first(rows)]

        return Section(name, names.say("sections", name), "passages", load)

    return [section(name) for name in kinds]


def _by_first(rows: Sequence[Row]) -> list[list[Row]]:
    """Rows of one claim together, in their order."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        claim = next(row[name].value for name in ("claim", "promise", "finding", "content") if name in row)
        found.setdefault(claim, []).append(row)
    return list(found.values())


def _claim(names: Names, row: Row, name: str) -> Link:
    return Link(names.say("page", "claim"), names.addresses.href(row[name].value))


def _quotes(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["quote"].value for row in rows if "quote" in row))


def _note(names: Names, row: Row, name: str) -> tuple[tuple[str, str], ...]:
    return ((compact(row[name].value).partition(":")[2], names.term(row[name].value)),) if name in row else ()


def _shortcoming(names: Names, rows: Sequence[Row]) -> Passage:
    first = rows[0]
    words = text(first, "text")
    quotes = tuple(quote for quote in _quotes(rows))
    return Passage(_claim(names, first, "claim"), (), "" if words in quotes else words, quotes, text(first, "page"))


def _promise(names: Names, rows: Sequence[Row]) -> Passage:
    first = rows[0]
    notes = tuple(dict.fromkeys(note for row in rows for note in _note(names, row, "outcome")))
    return Passage(
        _claim(names, first, "promise"), notes, text(first, "computation"), _quotes(rows), text(first, "page")
    )


def _finding(names: Names, rows: Sequence[Row]) -> Passage:
    first = rows[0]
    return Passage(
        _claim(names, first, "finding"), _note(names, first, "severity"), text(first, "computation"), _quotes(rows)
    )


def _content(names: Names, rows: Sequence[Row]) -> Passage:
    first = rows[0]
    present = first["present"].value in ("true", "1")
    state = ("present", names.say("page", "present")) if present else ("absent", names.say("page", "absent"))
    return Passage(_claim(names, first, "content"), (state,), names.term(first["kind"].value), _quotes(rows)[:3])


REPORT = FZ.Report.value
"""The class of what has the sections of a report."""

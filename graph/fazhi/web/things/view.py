"""A thing as its page tells it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from fazhi.ontology.labels import most_specific
from fazhi.ontology.source import NAMESPACE
from fazhi.rdf.terms import DCTERMS, FZ, RDF, RDFS, SKOS
from fazhi.rdf.vocabulary import CLASSES
from fazhi.web.asking import Asker, Row, together
from fazhi.web.problems import Problem
from fazhi.web.things.figures import figure_sections
from fazhi.web.things.lists import REPORT, link_sections, mention_section, report_sections
from fazhi.web.things.naming import Link, Names, text
from fazhi.web.things.sections import Part, Section, load_few, load_page
from fazhi.web.things.statements import statement_sections

_TOLD = frozenset(
    term.value
    for term in (RDF.type, RDFS.label, SKOS.altLabel, SKOS.prefLabel, FZ.quote, FZ.start, FZ.end, DCTERMS.title)
)
"""What the page has in its head, not among the facts."""

_EXPLORABLE = frozenset(term.value for term in (*CLASSES.values(), FZ.Report))

_LONG = 48
"""Characters of a value that stands behind all shorter ones."""

_MOST_VALUES = 40
"""Values of one fact that are shown."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A property of a thing, with some of its values."""

    name: Link
    values: tuple[Link, ...]
    more: int


@dataclass(frozen=True, slots=True)
class View:
    """What the page of a thing shows.

    Args:
        iri: the thing.
        name: what it is called.
        other_names: what else it is called.
        types: its most specific classes.
        around: the divisions that it is in, the smallest first.
        quotes: of a claim or conclusion, its words.
        facts: what is said of it.
        parts: the sections.
        explorable: whether the explorer has it; it has no claims and no indicators.
        alone: whether there is one section only, because it was asked for.
    """

    iri: str
    name: str
    other_names: tuple[str, ...]
    types: tuple[Link, ...]
    around: tuple[Link, ...]
    quotes: tuple[str, ...]
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    explorable: bool
    alone: bool


async def look_at(asker: Asker, names: Names, thing: str, chosen: str | None, page: int) -> View:
    """Ask for all that a page shows.

    Args:
        asker: asks the store.
        names: names things.
        thing: an IRI.
        chosen: key of the only section to show; None for the beginnings of all.
        page: of that section.

    Raises:
        Problem: there is no such thing or section.
    """
    said = await asker.rows("facts", thing=thing)
    if not said:
        raise Problem("not-found")
    classes = [row["value"].value for row in said if row["property"].value == RDF.type.value]
    sections = await _sections(asker, names, thing, classes)
    if chosen is None:
        parts = await together(load_few(section) for section in sections)
    else:
        section = next((section for section in sections if section.key == chosen), None)
        if section is None:
            raise Problem("not-found")
        parts = [await load_page(section, page)]
    around = await asker.rows("within", thing=thing)
    return View(
        thing,
        _name(names, thing, said),
        _values(said, SKOS.altLabel.value),
        tuple(names.term_link(iri) for iri in most_specific(classes) if iri.startswith(NAMESPACE))
        or tuple(names.term_link(iri) for iri in most_specific(classes)),
        tuple(names.thing(row["division"].value, text(row, "label")) for row in _by_size(around)),
        _values(said, FZ.quote.value),
        _facts(names, said),
        tuple(part for part in parts if part.items or chosen),
        explorable=not _EXPLORABLE.isdisjoint(classes),
        alone=chosen is not None,
    )


async def _sections(asker: Asker, names: Names, thing: str, classes: Sequence[str]) -> list[Section]:
    counted = (figure_sections(asker, names, thing, classes), statement_sections(asker, names, thing))
    figures, statements, links = await together([*counted, link_sections(asker, names, thing)])
    mentions = mention_section(asker, names, thing)
    if REPORT in classes:
        return [*figures, *report_sections(asker, names, thing), *statements, *links, mentions]
    return [*statements, *figures, *links, mentions]


def _by_size(around: Sequence[Row]) -> list[Row]:
    """Divisions from the smallest to the largest: a longer code is of a smaller one."""
    return sorted(around, key=lambda row: (-len(row["division"].value), row["division"].value))


def _name(names: Names, thing: str, said: Sequence[Row]) -> str:
    preferred = _values(said, SKOS.prefLabel.value)
    labels = _values(said, RDFS.label.value)
    if names.language == "en" and len(preferred) > 1:
        return next((label for label in preferred if label not in labels), labels[0])
    quotes = _values(said, FZ.quote.value)
    return next(iter((*labels, *_values(said, FZ.phrase.value), *quotes)), names.addresses.path(thing) or thing)


def _values(said: Sequence[Row], property_: str) -> tuple[str, ...]:
    return tuple(sorted({row["value"].value for row in said if row["property"].value == property_}))


def _facts(names: Names, said: Sequence[Row]) -> tuple[Fact, ...]:
    held: dict[str, dict[str, Link]] = {}
    for row in said:
        property_, value = row["property"].value, row["value"]
        if property_ not in _TOLD:
            words = text(row, "label") or text(row, "quote")
            held.setdefault(property_, {})[value.value] = names.value(value, words)
    return tuple(
        Fact(
            Link(names.heading(property_, inverse=False), names.addresses.href(property_)),
            tuple(link for _, link in sorted(values.items())[:_MOST_VALUES]),
            max(0, len(values) - _MOST_VALUES),
        )
        for property_, values in sorted(held.items(), key=lambda item: _weight(names, *item))
    )


def _weight(names: Names, property_: str, values: Mapping[str, Link]) -> tuple[bool, str]:
    """What is short comes first."""
    return any(len(link.text) > _LONG for link in values.values()), names.term(property_)

"""What the page of the ontology shows, in one language."""

from collections.abc import Iterable
from dataclasses import dataclass

from fazhi.ontology.catalogue import INDICATORS, read_catalogue
from fazhi.ontology.constraints import Constraint
from fazhi.ontology.documentation import Entry, Head, entries, head, indicators
from fazhi.ontology.source import NAMESPACE
from fazhi.web.things.addresses import ONTOLOGY
from fazhi.web.things.naming import Link, Names, compact

_ENDLESS = 60
"""Things at the other end of a relation that are shown."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A constraint in words."""

    property_: Link
    count: str
    of: tuple[Link, ...]
    only: tuple[Link, ...]
    iri: bool
    more: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A term as it is shown.

    Args:
        entry: the term.
        name: its label in the page's language, and in the other one.
        definition: likewise.
        joined: what kind of relation, and the terms at its other end.
        told: what kind of value, and the value.
        rules: what data have to obey.
        data: where the figures of an indicator are; empty for other terms.
    """

    entry: Entry
    name: tuple[str, str]
    definition: tuple[str, str]
    joined: tuple[tuple[str, tuple[Link, ...]], ...]
    told: tuple[tuple[str, str], ...]
    rules: tuple[Rule, ...]
    data: str


@dataclass(frozen=True, slots=True)
class Index:
    """What the page shows: sections by key, each with its terms."""

    head: Head
    sections: tuple[tuple[str, tuple[Item, ...]], ...]
    count: int


def index_of(part: str, sought: str, names: Names) -> Index:
    """The page of a part.

    Args:
        part: ``terms``, ``shapes`` or ``indicators``.
        sought: words that a term has to have; empty for all terms.
        names: names terms.
    """
    sections = {"indicators": indicators()} if part == "indicators" else dict(entries())
    if part == "shapes":
        sections = {"shapes": tuple(entry for entry in sections["classes"] if entry.constraints)}
    chosen = {key: [entry for entry in found if entry.has(sought)] for key, found in sections.items()}
    shown = tuple((key, tuple(_item(entry, names) for entry in found)) for key, found in chosen.items() if found)
    return Index(head(), shown, sum(len(found) for found in chosen.values()))


def _item(entry: Entry, names: Names) -> Item:
    other = "en" if names.language == "zh" else "zh"
    return Item(
        entry,
        (entry.labels.get(names.language, entry.name), entry.labels.get(other, "")),
        (entry.definitions.get(names.language, ""), entry.definitions.get(other, "")),
        tuple((key, tuple(_links(iris, names))) for key, iris in entry.joined.items()),
        tuple((key, _told(names, key, value)) for key, value in entry.told.items()),
        tuple(_rule(constraint, names) for constraint in entry.constraints),
        names.addresses.href(entry.iri) if entry.iri.startswith(INDICATORS) else "",
    )


def _told(names: Names, key: str, value: str) -> str:
    return names.say("ontology", value) if key == "kind" else value


def _links(iris: Iterable[str], names: Names) -> list[Link]:
    return [link_of(iri, names) for iri in list(iris)[:_ENDLESS]]


def link_of(iri: str, names: Names) -> Link:
    """A term with its place on these pages, or elsewhere on the web."""
    if iri.startswith(INDICATORS):
        name = iri.removeprefix(INDICATORS)
        label = read_catalogue()[name].labels.get(names.language, name)
        return Link(label, f"{names.addresses.root}{ONTOLOGY}/indicators#{name}")
    if iri.startswith(NAMESPACE):
        return names.term_link(iri)
    return Link(compact(iri), names.addresses.href(iri))


def _rule(constraint: Constraint, names: Names) -> Rule:
    return Rule(
        link_of(constraint.property_, names),
        _count(constraint, names),
        tuple(_links(constraint.kinds, names)),
        tuple(_value(value, names) for value in constraint.values),
        constraint.iri,
        constraint.more,
    )


def _value(value: str, names: Names) -> Link:
    return link_of(value, names) if "://" in value else Link(value)


def _count(constraint: Constraint, names: Names) -> str:
    least, most = constraint.least, constraint.most
    if most is None:
        return names.say("ontology", "least").format(least) if least else names.say("ontology", "any")
    if least == most:
        return names.say("ontology", "exactly").format(most)
    return names.say("ontology", "between").format(least, most) if least else names.say("ontology", "most").format(most)

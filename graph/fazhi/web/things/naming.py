"""What things and terms are called on a page, and where their names lead."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from fazhi.ontology.catalogue import INDICATORS, read_catalogue
from fazhi.ontology.labels import labels
from fazhi.ontology.source import NAMESPACE
from fazhi.rdf.terms import PREFIXES
from fazhi.web.asking import Row, Term
from fazhi.web.pages import words
from fazhi.web.things.addresses import Addresses


@dataclass(frozen=True, slots=True)
class Link:
    """A name, and where it leads; an empty ``href`` is no link."""

    text: str
    href: str = ""


@cache
def _relations() -> Mapping[str, Any]:
    """The headings that the viewer has for relations, from both of their sides."""
    home = files("fazhi.exports.viewer")
    relations: Mapping[str, Any] = tomllib.loads(home.joinpath("words.toml").read_text("utf-8"))["predicates"]
    return relations


@dataclass(frozen=True, slots=True)
class Names:
    """Names in one language.

    Args:
        addresses: where things are.
        language: ``zh`` or ``en``.
    """

    addresses: Addresses
    language: str

    def say(self, section: str, key: str) -> str:
        """Words of the page itself."""
        return str(words()[section][key][self.language])

    def term(self, iri: str) -> str:
        """What a class, property or word of a list is called; its short form where it has no label."""
        known = labels().get(iri) or words()["terms"].get(compact(iri), {})
        return str(known.get(self.language) or compact(iri))

    def term_link(self, iri: str) -> Link:
        """A term with its place in the ontology."""
        return Link(self.term(iri), self.addresses.href(iri))

    def heading(self, property_: str, *, inverse: bool) -> str:
        """What stands over the things at the other end of a property."""
        name = property_.removeprefix(NAMESPACE)
        key = f"{self.language}_of" if inverse else self.language
        named = _relations().get(name) or words()["links"].get(compact(property_), {})
        told: str = named.get(key, "")
        return told or (f"{self.term(property_)} ←" if inverse else self.term(property_))

    def thing(self, iri: str, label: str = "") -> Link:
        """A thing by its label, or a term by its own, or else by its path."""
        if iri.startswith(NAMESPACE):
            return self.term_link(iri)
        if concept := read_catalogue().get(iri.removeprefix(INDICATORS)):
            label = concept.labels[self.language]
        return Link(label or self.addresses.path(iri) or iri, self.addresses.href(iri))

    def of(self, row: Row, name: str, label: str = "") -> Link | None:
        """The thing that a row names, with the label that it has for it; None where it names none."""
        if name not in row:
            return None
        return self.thing(row[name].value, text(row, label or f"{name}Label"))

    def value(self, term: Term, label: str = "") -> Link:
        """A value of any kind."""
        return self.thing(term.value, label) if term.iri else Link(term.value)


def text(row: Row, name: str) -> str:
    """The value of a variable; empty where it has none."""
    return row[name].value if name in row else ""


def compact(iri: str) -> str:
    """A term with its prefix.

    Example:
        >>> compact("http://www.w3.org/2004/02/skos/core#altLabel")
        'skos:altLabel'
    """
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri

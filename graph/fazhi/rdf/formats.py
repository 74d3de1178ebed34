"""The formats that answers have, and which of them a client prefers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pyoxigraph import QueryResultsFormat, RdfFormat

Kind = TypeVar("Kind", QueryResultsFormat, RdfFormat)


@dataclass(frozen=True, slots=True)
class Format(Generic[Kind]):
    """A format.

    Args:
        name: what ``?format=`` calls it.
        oxigraph: what Oxigraph calls it.
        media_type: as it is sent.
        aliases: media types that mean it, too.
        text: whether its media type should tell that it is UTF-8.
    """

    name: str
    oxigraph: Kind
    media_type: str
    aliases: tuple[str, ...] = ()
    text: bool = False

    @property
    def iri(self) -> str:
        """Its name in W3C's register of formats."""
        return self.oxigraph.iri

    @property
    def media_types(self) -> tuple[str, ...]:
        """All media types that mean it."""
        return (self.media_type, *self.aliases)

    @property
    def names(self) -> tuple[str, ...]:
        """All that ``?format=`` may call it."""
        return (self.name, *self.media_types)

    @property
    def content_type(self) -> str:
        """The value of the header."""
        return f"{self.media_type}; charset=utf-8" if self.text else self.media_type


GraphFormat = Format[RdfFormat]

ROWS: tuple[Format[QueryResultsFormat], ...] = (
    Format("json", QueryResultsFormat.JSON, "application/sparql-results+json", ("application/json",)),
    Format("xml", QueryResultsFormat.XML, "application/sparql-results+xml", ("application/xml", "text/xml")),
    Format("csv", QueryResultsFormat.CSV, "text/csv", text=True),
    Format("tsv", QueryResultsFormat.TSV, "text/tab-separated-values", text=True),
)
"""What answers to SELECT and ASK can be, the preferred first."""

GRAPHS: tuple[Format[RdfFormat], ...] = (
    Format("turtle", RdfFormat.TURTLE, "text/turtle", ("application/x-turtle",), text=True),
    Format("ntriples", RdfFormat.N_TRIPLES, "application/n-triples", ("text/plain",)),
    Format("rdfxml", RdfFormat.RDF_XML, "application/rdf+xml", ("application/xml", "text/xml")),
    Format("jsonld", RdfFormat.JSON_LD, "application/ld+json", ("application/json",)),
    Format("trig", RdfFormat.TRIG, "application/trig"),
)
"""What answers to CONSTRUCT and DESCRIBE can be."""


def named(name: str, formats: Sequence[Format[Kind]]) -> Format[Kind] | None:
    """The format that ``?format=`` names: by its name, or by a media type.

    Example:
        >>> named("csv", ROWS).media_type
        'text/csv'
    """
    wanted = name.strip().lower()
    return next((known for known in formats if wanted in known.names), None)


def preferred(accept: str | None, formats: Sequence[Format[Kind]]) -> Format[Kind] | None:
    """The format that an ``Accept`` header likes best; of those it likes equally, the first in our order.

    Returns:
        None where it accepts none of them.

    Example:
        >>> preferred("text/csv;q=0.5, application/json", ROWS).name
        'json'
        >>> preferred("image/png", ROWS) is None
        True
    """
    if not (accept or "").strip():
        return formats[0]
    ranges = _ranges(accept or "")
    qualities = [
        max(_quality(ranges, known.media_type), *(ranges.get(alias, 0.0) for alias in known.aliases), 0.0)
        for known in formats
    ]
    best = max(qualities)
    return formats[qualities.index(best)] if best > 0 else None


def quality(accept: str, media_types: Iterable[str]) -> float:
    """How well an ``Accept`` header likes something that has several media types; 1 where it is empty.

    Example:
        >>> quality("text/html, */*;q=0.1", ["text/turtle"])
        0.1
    """
    ranges = _ranges(accept)
    return max(_quality(ranges, kind) for kind in media_types) if accept.strip() else 1.0


def _ranges(accept: str) -> dict[str, float]:
    """Media ranges and their qualities; a range that is no range is passed over."""
    ranges: dict[str, float] = {}
    for part in accept.split(","):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if kind.count("/") == 1:
            ranges[kind] = max(ranges.get(kind, 0.0), _weight(parameters))
    return ranges


def _weight(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            try:
                return min(max(float(value), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0


def _quality(ranges: dict[str, float], media_type: str) -> float:
    """What the most specific range that covers a media type says of it."""
    group = media_type.partition("/")[0] + "/*"
    return next((ranges[kind] for kind in (media_type, group, "*/*") if kind in ranges), 0.0)

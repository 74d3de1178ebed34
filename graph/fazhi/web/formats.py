"""The formats that answers have, and which of them a client prefers."""

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import QueryResultsFormat, RdfFormat


@dataclass(frozen=True, slots=True)
class Format:
    """A format.

    Args:
        name: what ``?format=`` calls it.
        media_type: as it is sent.
        iri: its name in W3C's register of formats.
        aliases: media types that mean it, too.
        text: whether its media type should tell that it is UTF-8.
    """

    name: str
    media_type: str
    iri: str
    aliases: tuple[str, ...] = ()
    text: bool = False

    @property
    def content_type(self) -> str:
        """The value of the header."""
        return f"{self.media_type}; charset=utf-8" if self.text else self.media_type


_FORMATS = "http://www.w3.org/ns/formats/"

ROWS: tuple[Format, ...] = (
    Format("json", "application/sparql-results+json", _FORMATS + "SPARQL_Results_JSON", ("application/json",)),
    Format(
        "xml", "application/sparql-results+xml", _FORMATS + "SPARQL_Results_XML", ("application/xml", "text/xml")
    ),
    Format("csv", "text/csv", _FORMATS + "SPARQL_Results_CSV", text=True),
    Format("tsv", "text/tab-separated-values", _FORMATS + "SPARQL_Results_TSV", text=True),
)
"""What answers to SELECT and ASK can be, the preferred first."""

GRAPHS: tuple[Format, ...] = (
    Format("turtle", "text/turtle", _FORMATS + "Turtle", ("application/x-turtle",), text=True),
    Format("ntriples", "application/n-triples", _FORMATS + "N-Triples", ("text/plain",)),
    Format("rdfxml", "application/rdf+xml", _FORMATS + "RDF_XML", ("application/xml", "text/xml")),
    Format("jsonld", "application/ld+json", _FORMATS + "JSON-LD", ("application/json",)),
    Format("trig", "application/trig", _FORMATS + "TriG"),
)
"""What answers to CONSTRUCT and DESCRIBE can be."""

OXIGRAPH_ROWS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
OXIGRAPH_GRAPHS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
    "jsonld": RdfFormat.JSON_LD,
    "trig": RdfFormat.TRIG,
}


def named(name: str, formats: Sequence[Format]) -> Format | None:
    """The format that ``?format=`` names: by its name, or by a media type.

    Example:
        >>> named("csv", ROWS).media_type
        'text/csv'
    """
    wanted = name.strip().lower()
    return next((f for f in formats if wanted in (f.name, f.media_type, *f.aliases)), None)


def preferred(accept: str | None, formats: Sequence[Format]) -> Format | None:
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
    qualities = [max(_quality(ranges, kind) for kind in (f.media_type, *f.aliases)) for f in formats]
    best = max(qualities)
    return formats[qualities.index(best)] if best > 0 else None


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

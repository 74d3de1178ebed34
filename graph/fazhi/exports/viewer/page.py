"""The page: template, style, scripts and data in one file that asks nobody for anything."""

from collections.abc import Iterator
from importlib.resources import files
from typing import TextIO

from jinja2 import Environment, StrictUndefined

from fazhi.exports.policy import digest
from fazhi.exports.viewer.bundle import bundle
from fazhi.exports.viewer.core import to_core
from fazhi.exports.viewer.index import Index
from fazhi.exports.viewer.packing import pack
from fazhi.exports.viewer.parts import report_part
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.rdf.iris import DEFAULT_BASE

_HOME = files("fazhi.exports.viewer")
_VIS = files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"


def write_page(graph: KnowledgeGraph, file: TextIO, base: str = DEFAULT_BASE) -> None:
    """Write the explorer of a graph as one HTML page; the same graph gives the same bytes.

    Args:
        graph: what the page shows.
        file: opened for text in UTF-8; it gets the page piece by piece.
        base: what the IRIs of things start with.
    """
    style = (_HOME / "page.css").read_text("utf-8")
    library, script = _library(), bundle(_HOME / "script")
    template = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True).from_string(
        (_HOME / "page.html.jinja").read_text("utf-8")
    )
    pieces = template.generate(
        policy=_policy(style, library, script),
        reports=[graph.name(id_) for id_ in graph.reports],
        style=style,
        data=_data(graph, base),
        library=library,
        script=script,
    )
    file.writelines(pieces)


def _data(graph: KnowledgeGraph, base: str) -> Iterator[tuple[str, str]]:
    """The id and the text of each element that holds data, made when the page gets there."""
    index = Index.of(graph)
    yield "core", pack(to_core(index, base))
    for number, reading in enumerate(graph.readings):
        yield f"report-{number}", pack(report_part(index, reading))


def _library() -> str:
    """vis-network as pyvis ships it, without the line that makes developer tools ask for another file."""
    text = _VIS.read_text("utf-8")
    return text.partition("\n//# sourceMappingURL")[0]


def _policy(style: str, *scripts: str) -> str:
    """A content security policy: no request at all, and no style or script but the page's own."""
    allowed = " ".join(digest(script) for script in scripts)
    return f"default-src 'none'; script-src {allowed}; style-src {digest(style)}; base-uri 'none'; form-action 'none'"

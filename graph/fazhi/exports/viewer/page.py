"""The page: template, style, scripts and data in one file that asks nobody for anything."""

from importlib.resources import files
from typing import TextIO

from jinja2 import Environment, StrictUndefined

from fazhi.exports.policy import digest
from fazhi.exports.viewer.data import to_json
from fazhi.knowledge.graph import KnowledgeGraph

SCRIPTS = (
    "data.js",
    "element.js",
    "shapes.js",
    "canvas.js",
    "legend.js",
    "search.js",
    "claims.js",
    "details.js",
    "main.js",
)
"""The page's own scripts in the order in which they need each other."""

_HOME = files("fazhi.exports.viewer")
_VIS = files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"


def write_page(graph: KnowledgeGraph, file: TextIO) -> None:
    """Write the explorer of a graph as one HTML page; the same graph gives the same bytes."""
    style = (_HOME / "page.css").read_text("utf-8")
    library, script = _library(), _script()
    template = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True).from_string(
        (_HOME / "page.html.jinja").read_text("utf-8")
    )
    page = template.render(
        policy=_policy(style, library, script),
        reports=[graph.name(id_) for id_ in graph.reports],
        style=style,
        data=to_json(graph),
        library=library,
        script=script,
    )
    file.write(page)


def _library() -> str:
    """vis-network as pyvis ships it, without the line that makes developer tools ask for another file."""
    text = _VIS.read_text("utf-8")
    return text.partition("\n//# sourceMappingURL")[0]


def _script() -> str:
    parts = [(_HOME / "script" / name).read_text("utf-8") for name in SCRIPTS]
    return '(() => {\n"use strict";\n' + "\n".join(parts) + "})();"


def _policy(style: str, *scripts: str) -> str:
    """A content security policy: no request at all, and no style or script but the page's own."""
    allowed = " ".join(digest(script) for script in scripts)
    return f"default-src 'none'; script-src {allowed}; style-src {digest(style)}; base-uri 'none'; form-action 'none'"

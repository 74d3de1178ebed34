"""The page around its data: template, style and scripts, in one file that asks nobody else for anything."""

from collections.abc import Iterable, Iterator
from importlib.resources import files

from jinja2 import Environment, StrictUndefined

from fazhi.exports.policy import digest
from fazhi.exports.viewer.bundle import bundle

_HOME = files("fazhi.exports.viewer")


def render(data: Iterable[tuple[str, str]], reports: Iterable[str] = (), source: str = "") -> tuple[Iterator[str], str]:
    """Render the page.

    Args:
        data: the id and the text of each element that holds data; read once, when the page gets there.
        reports: titles of reports, for the page's own.
        source: where a page without data asks for it, as an address of its own host.

    Returns:
        The page piece by piece, and its content security policy: no request at all, or none but to its own host, and no
        style or script but its own.
    """
    style = (_HOME / "page.css").read_text("utf-8")
    library, script = _library(), bundle(_HOME / "script")
    scripts = " ".join(digest(each) for each in (library, script))
    connect = "connect-src 'self'; " if source else ""
    own = f"{connect}script-src {scripts}; style-src {digest(style)}"
    policy = f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'"
    template = Environment(autoescape=True, undefined=StrictUndefined, keep_trailing_newline=True).from_string(
        (_HOME / "page.html.jinja").read_text("utf-8")
    )
    pieces = template.generate(
        policy=policy,
        reports=list(reports),
        style=style,
        source=source,
        data=data,
        library=library,
        script=script,
    )
    return pieces, policy


def explorer_page(source: str) -> tuple[str, str]:
    """The page without data, which asks for it under an address of its own host, and its content security policy."""
    pieces, policy = render((), source=source)
    return "".join(pieces), policy


def _library() -> str:
    """vis-network as pyvis ships it, without the line that makes developer tools ask for another file."""
    text = (files("pyvis") / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js").read_text("utf-8")
    return text.partition("\n//# sourceMappingURL")[0]

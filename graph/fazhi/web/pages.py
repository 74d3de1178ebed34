"""Pages for people: templates that escape whatever they get, and a policy that lets them do nothing but be read."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import Response

from fazhi.exports.policy import digest
from fazhi.web.languages import LANGUAGES, language_of

_HOME = files("fazhi.web").joinpath("templates")


@cache
def words() -> Mapping[str, Any]:
    """What pages say, by section and key, each with ``zh`` and ``en``."""
    return tomllib.loads(_HOME.joinpath("words.toml").read_text("utf-8"))


@cache
def _style() -> str:
    return _HOME.joinpath("page.css").read_text("utf-8")


@cache
def _environment() -> Environment:
    return Environment(
        loader=FunctionLoader(lambda name: _HOME.joinpath(name).read_text("utf-8")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def policy() -> str:
    """The content security policy of a page: its own style, forms that come back here, and nothing else."""
    return (
        f"default-src 'none'; style-src {digest(_style())}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    )


def render(
    request: Request, template: str, *, status: int = 200, headers: Mapping[str, str], **values: Any
) -> Response:
    """Make a page.

    Args:
        request: which tells the language.
        template: its file.
        status: of the response.
        headers: more of them.
        values: what the template needs besides language, words and style.
    """
    language = language_of(request)
    content = (
        _environment()
        .get_template(template)
        .render(
            lang=language,
            languages={other: str(request.url.include_query_params(lang=other).query) for other in LANGUAGES},
            say=_sayer(language),
            style=_style(),
            root=request.scope.get("root_path", ""),
            path=request.url.path,
            **values,
        )
    )
    fields = {**headers, "Content-Security-Policy": policy(), "Content-Language": language}
    return Response(content, status, fields, "text/html; charset=utf-8")


def _sayer(language: str) -> Any:
    def say(section: str, key: str) -> str:
        return str(words()[section][key][language])

    return say

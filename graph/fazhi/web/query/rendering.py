"""Pages with scripts: templates, words, and what such a page may do."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from fazhi.web.assets import address
from fazhi.web.languages import LANGUAGES, language_of

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
"""Scripts and styles are files of ours, without exception; nothing is asked of anybody else."""


def words_of(language: str) -> Mapping[str, str]:
    """What pages say, by key, in a language."""
    return {key: words[language] for key, words in _words().items()}


def respond(request: Request, template: str, **values: Any) -> Response:
    """A page.

    Args:
        request: whom it answers.
        template: a file of the folder ``templates``.
        values: what the template needs besides language, words and addresses.
    """
    language = language_of(request)
    page = (
        _environment()
        .get_template(template)
        .render(
            lang=language,
            other=next(other for other in LANGUAGES if other != language),
            words=words_of(language),
            address=address,
            path=request.url.path,
            **values,
        )
    )
    headers = {
        "Content-Security-Policy": _POLICY,
        "Content-Language": language,
        "Cache-Control": "no-cache",
        "Vary": "Accept, Accept-Language",
    }
    return HTMLResponse(page, headers=headers)


@cache
def _environment() -> Environment:
    return Environment(
        autoescape=True,
        loader=PackageLoader("fazhi.web.query"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("fazhi.web.query").joinpath("words.toml").read_text("utf-8"))

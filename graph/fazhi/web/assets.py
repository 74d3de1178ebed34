"""Files that pages load, at addresses that change with their bytes, so that they may be kept for ever."""

import hashlib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from fazhi.web.problems import Problem
from fazhi.web.validators import is_known

_MEDIA_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
}
_VIS = "vis/vis-network.min.js"
_SOURCE_MAP = b"\n//# sourceMappingURL"
_FOR_EVER = "public, max-age=31536000, immutable"


def address(path: str) -> str:
    """The address of a file of the folder ``assets``.

    One digest of all files is a folder of it: scripts import each other by relative addresses, which so change with it.
    """
    assert path in _assets()  # noqa: S101  # a page that names a file that is not there is a mistake of ours
    return f"/assets/{_digest()}/{path}"


def routes(_service: object) -> list[Route]:
    """The files."""
    return [Route("/assets/{digest}/{path:path}", _answer)]


async def _answer(request: Request) -> Response:
    path, digest = request.path_params["path"], request.path_params["digest"]
    content = _assets().get(path)
    if content is None or digest != _digest():
        raise Problem("not-found")
    tag = f'"{hashlib.sha256(content).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": _FOR_EVER, "Cross-Origin-Resource-Policy": "same-origin"}
    if is_known(tag, request.headers.get("if-none-match")):
        return Response(status_code=304, headers=headers)
    return Response(content, headers={**headers, "Content-Type": _MEDIA_TYPES[Path(path).suffix]})


@cache
def _digest() -> str:
    whole = hashlib.sha256()
    for path, content in sorted(_assets().items()):
        whole.update(f"{path}\0{len(content)}\0".encode() + content)
    return whole.hexdigest()[:16]


@cache
def _assets() -> Mapping[str, bytes]:
    return {**dict(_files(files("fazhi.web") / "assets")), _VIS: _read_vis()}


def _files(folder: Traversable, above: str = "") -> Iterator[tuple[str, bytes]]:
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _files(entry, f"{above}{entry.name}/")
        elif Path(entry.name).suffix in _MEDIA_TYPES:
            yield above + entry.name, entry.read_bytes()


def _read_vis() -> bytes:
    """vis-network as pyvis ships it, whose import would load much more, without what makes developer tools ask."""
    spec = find_spec("pyvis")
    assert spec is not None  # noqa: S101  # it is a dependency
    assert spec.origin is not None  # noqa: S101
    path = Path(spec.origin).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
    return path.read_bytes().partition(_SOURCE_MAP)[0]

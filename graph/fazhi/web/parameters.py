"""A request of the SPARQL 1.1 Protocol as a query, whichever of the three ways it comes."""

from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from starlette.requests import Request

from fazhi.web.problems import Problem

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

_MAX_PARAMETERS = 200


@dataclass(frozen=True, slots=True)
class Parameters:
    """What the parameters say.

    Args:
        query: SPARQL; None where there is none.
        default_graphs: the values of ``default-graph-uri``.
        named_graphs: the values of ``named-graph-uri``.
        format_: the value of ``format``.
        bom: whether ``bom`` is set.
    """

    query: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    format_: str | None = None
    bom: bool = False


@dataclass(slots=True)
class _Values:
    pairs: list[tuple[str, str]] = field(default_factory=list)

    def add(self, encoded: bytes) -> None:
        try:
            self.pairs += parse_qsl(
                encoded.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=_MAX_PARAMETERS
            )
        except UnicodeDecodeError:
            raise Problem("bad-request", "the parameters are not UTF-8") from None
        except ValueError as error:
            raise Problem("bad-request", f"the parameters cannot be read: {error}") from None

    def all(self, name: str) -> tuple[str, ...]:
        return tuple(value for key, value in self.pairs if key == name)

    def one(self, name: str) -> str | None:
        values = self.all(name)
        if len(values) > 1:
            raise Problem("bad-request", f"there is more than one {name}")
        return values[0] if values else None


async def read_parameters(request: Request) -> Parameters:
    """Read a request.

    Raises:
        Problem: it is not one of the protocol's queries.
    """
    values = _Values()
    values.add(request.scope["query_string"])
    direct: str | None = None
    if request.method == "POST":
        kind = _media_type(request.headers.get("content-type"))
        if kind == FORM:
            values.add(await request.body())
        elif kind == QUERY:
            direct = _text(await request.body())
        elif kind == UPDATE:
            raise Problem("refused", "the data are read only: updates are refused")
        else:
            raise Problem("media-type", f"send {FORM} or {QUERY}", headers={"Accept-Post": f"{FORM}, {QUERY}"})
    return _parameters(values, direct)


def _parameters(values: _Values, direct: str | None) -> Parameters:
    if values.all("update"):
        raise Problem("refused", "the data are read only: updates are refused")
    query = values.one("query")
    if direct is not None and query is not None:
        raise Problem("bad-request", "there is more than one query")
    return Parameters(
        query if direct is None else direct,
        values.all("default-graph-uri"),
        values.all("named-graph-uri"),
        values.one("format") or None,
        _truth(values.one("bom")),
    )


def _media_type(header: str | None) -> str:
    kind, *parameters = (part.strip().lower() for part in (header or "").split(";"))
    charsets = [p.partition("=")[2].strip('" ') for p in parameters if p.startswith("charset")]
    if any(charset not in ("utf-8", "utf8", "us-ascii") for charset in charsets):
        raise Problem("media-type", "a query has to be UTF-8")
    return kind


def _text(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        raise Problem("bad-request", "the query is not UTF-8") from None


def _truth(value: str | None) -> bool:
    return (value or "0").lower() not in ("0", "false", "no", "")

"""The questions that the graph can answer, each a file of SPARQL that is valid as it stands.

A file's first line is its question in both languages, and a query with parameters has one block that gives each a
default, which ``Query.bind`` replaces::

    # 某县某年有哪些乡镇获得荣誉？ | Which townships of a county were given honours in a year?
    SELECT ?township WHERE { VALUES (?county ?year) { ("云溪县"@zh 2021) } … }
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from importlib.resources.abc import Traversable

from fazhi.model import InputError
from fazhi.ontology.source import files_in, ontology_home

Value = str | int | Decimal | None

_TITLE = re.compile(r"#\s*(?P<zh>[^|\n]+?)\s*\|\s*(?P<en>[^\n]+?)\s*\n")
_VALUE = r'"(?:[^"\\\n]|\\.)*+"(?:@[A-Za-z-]++|\^\^[\w:]++)?+|<[^<>\s]*+>|[+-]?[\d.]++|UNDEF'
_BLOCK = re.compile(rf"VALUES\s*\((?P<names>[\s?\w]+)\)\s*{{\s*\((?P<values>(?:\s*(?:{_VALUE}))+)\s*\)\s*}}")
_STRING = re.compile(r'"(?P<text>(?:[^"\\]|\\.)*)"(?P<tag>@[A-Za-z-]+|\^\^[\w:]+)?')
_UNSAFE_IRI = re.compile(r'[\x00-\x20<>"{}|^`\\]')
_NUMBER = re.compile(r"[+-]?[0-9]{1,18}(?:\.[0-9]{1,18})?")
_OPEN = "UNDEF"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_MARKS = {escape[1]: mark for mark, escape in _ESCAPES.items()}
_ESCAPED = re.compile(r"\\(?:(?P<code>U[0-9A-Fa-f]{8}|u[0-9A-Fa-f]{4})|(?P<mark>.))")


@dataclass(frozen=True, slots=True)
class Query:
    """A question with its SPARQL.

    Args:
        name: the file's name without its ending.
        question: language to the question, ``zh`` and ``en``.
        text: SPARQL that can be run as it stands.
        parameters: name to value, as the text has it in SPARQL's own spelling.
    """

    name: str
    question: Mapping[str, str]
    text: str
    parameters: Mapping[str, str] = field(default_factory=dict)

    def bind(self, **values: Value) -> "Query":
        r"""The same question with other values.

        Args:
            values: by parameter; a string becomes what the default is (with its language, or an IRI; a plain one
                where the default leaves the parameter open), None leaves it open, so that every value answers.

        Raises:
            InputError: the query has no such parameter, or a value is not of the default's kind.

        Example:
            >>> text = '# 问 | Ask' + chr(10) + 'SELECT * { VALUES (?area) { ("云溪县"@zh) } ?s ?p ?area }'
            >>> parse_query("q", text).bind(area='甲"县').parameters["area"]
            '"甲\\"县"@zh'
        """
        unknown = sorted(values.keys() - self.parameters.keys())
        if unknown:
            raise InputError(
                self.name, f"has no parameter {unknown[0]}; it has: {', '.join(self.parameters) or 'none'}"
            )
        bound = {n: _spell(self.name, n, d, values[n]) if n in values else d for n, d in self.parameters.items()}
        if not bound:
            return self
        block = f"VALUES ({' '.join(f'?{n}' for n in bound)}) {{ ({' '.join(bound.values())}) }}"
        text = _BLOCK.sub(lambda found: block if _names(found) == list(bound) else found[0], self.text)
        return replace(self, text=text, parameters=bound)


def read_queries(home: Traversable | None = None) -> dict[str, Query]:
    """Read every question of a folder, by name.

    Args:
        home: the folder; by default the ontology's own.

    Raises:
        InputError: a file's first line is no question in both languages.
    """
    folder = home or ontology_home() / "queries"
    queries = (parse_query(f.name.removesuffix(".rq"), f.read_text("utf-8")) for f in files_in(folder, ".rq"))
    return {query.name: query for query in queries}


def parse_query(name: str, text: str) -> Query:
    """Make a question of a file's text.

    Raises:
        InputError: the first line is no question in both languages, or names and values are not equally many.
    """
    title = _TITLE.match(text)
    if not title:
        raise InputError(name, "its first line should be: # 问题 | Question")
    return Query(name, {"zh": title["zh"], "en": title["en"]}, text, _parameters(name, text))


def read_value(default: str, text: str) -> Value:
    """The value that a person means who types a text for a parameter: nothing leaves it open.

    Args:
        default: the parameter's value in SPARQL's spelling.
        text: what is typed.

    Raises:
        ValueError: it is no number where the default is one.

    Example:
        >>> read_value("2021", "2024")
        Decimal('2024')
    """
    if not text:
        return None
    if default == _OPEN or default.startswith(('"', "<")):
        return text
    if not _NUMBER.fullmatch(text):
        raise ValueError(f"{text} is no number")
    return Decimal(text)


def written_value(spelled: str) -> str:
    r"""The reverse: what a person would type for a value in SPARQL's spelling.

    Example:
        >>> written_value('"浦江县"@zh'), written_value("2021"), written_value("UNDEF")
        ('浦江县', '2021', '')
    """
    if spelled == _OPEN:
        return ""
    string = _STRING.fullmatch(spelled)
    if string:
        return _ESCAPED.sub(_unescape, string["text"])
    return spelled.strip("<>")


def _parameters(name: str, text: str) -> dict[str, str]:
    block = _BLOCK.search(text)
    if not block:
        return {}
    names, values = _names(block), re.findall(_VALUE, block["values"])
    if len(names) != len(values):
        raise InputError(name, f"has {len(names)} parameters and {len(values)} values")
    return dict(zip(names, values, strict=True))


def _names(block: re.Match[str]) -> list[str]:
    """The variables of a block; those of the first one are the parameters, wherever they stand again."""
    return re.findall(r"\?(\w+)", block["names"])


def _spell(query: str, name: str, default: str, value: Value) -> str:
    """A value in SPARQL's spelling, of the same kind as the default."""
    if value is None:
        return _OPEN
    string = _STRING.fullmatch(default)
    if isinstance(value, str) and (string or default == _OPEN):
        return f'"{_escape(value)}"{string["tag"] or "" if string else ""}'
    if default.startswith("<") and isinstance(value, str) and not _UNSAFE_IRI.search(value):
        return f"<{value}>"
    if not string and not default.startswith("<") and isinstance(value, int | Decimal):
        return format(value, "f") if isinstance(value, Decimal) else str(int(value))
    raise InputError(query, f"{name} cannot be {value!r}; its default is {default}")


def _unescape(match: re.Match[str]) -> str:
    code, mark = match["code"], match["mark"]
    return chr(int(code[1:], 16)) if code else _MARKS.get(mark, mark)


def _escape(text: str) -> str:
    return "".join(_ESCAPES.get(c, c if c.isprintable() else f"\\U{ord(c):08X}") for c in text)

"""Gold annotations and found facts, as read from disk."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fazhi.model import InputError
from fazhi.scoring.kinds import ENTITY, KINDS, RELATION, Kind, Line
from fazhi.scoring.match import alternatives, unique


@dataclass(frozen=True, slots=True)
class GoldReport:
    """The annotation of one report.

    Args:
        id: the file's stem; the facts of the same report are in a file of the same stem.
        lines: by the kind's name, each line once; a relation's ends accept the aliases of the entities they name.
    """

    id: str
    lines: Mapping[str, tuple[Line, ...]]


def iter_gold(folder: Path) -> Iterator[GoldReport]:
    """The annotated reports of a folder, by name of file.

    Raises:
        InputError: there are none, or one is no annotation.
    """
    paths = sorted(folder.glob("*.json"))
    if not paths:
        raise InputError(str(folder), "no gold annotation (*.json) here")
    return (_read_gold(path) for path in paths)


def read_facts(path: Path) -> tuple[Line, ...]:
    """The facts of one report, one JSON object a line; none where the file is missing.

    Raises:
        InputError: a line is no JSON object.
    """
    if not path.exists():
        return ()
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return tuple(_parse_object(line, path) for line in lines)


def of_kind(kind: Kind, facts: tuple[Line, ...]) -> tuple[Line, ...]:
    """The facts of one kind, each once."""
    return tuple(unique(kind, [fact for fact in facts if fact.get("kind") == kind.name]))


def _read_gold(path: Path) -> GoldReport:
    data = _parse_object(path.read_text(encoding="utf-8"), path)
    lines = {kind.name: _lines(data, kind, path) for kind in KINDS}
    entities = data.get(ENTITY.plural, [])
    aliases = {str(e["name"]): alternatives(e.get("aliases")) for e in entities} if isinstance(entities, list) else {}
    lines[RELATION.name] = tuple(_with_aliases(line, aliases) for line in lines[RELATION.name])
    return GoldReport(path.stem, lines)


def _lines(data: Line, kind: Kind, path: Path) -> tuple[Line, ...]:
    lines = data.get(kind.plural, [])
    if not isinstance(lines, list) or not all(isinstance(line, dict) for line in lines):
        raise InputError(str(path), f"{kind.plural} is no list of objects")
    return tuple(unique(kind, lines))


def _with_aliases(relation: Line, aliases: Mapping[str, list[object]]) -> Line:
    further = {
        f"{end}_alt": [*alternatives(relation.get(f"{end}_alt")), *aliases.get(str(relation.get(end)), [])]
        for end in RELATION.named
    }
    return {**relation, **further}


def _parse_object(text: str, path: Path) -> Line:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise InputError(str(path), f"no JSON: {error}") from error
    if not isinstance(value, dict):
        raise InputError(str(path), "no JSON object")
    return value

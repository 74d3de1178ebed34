"""The page's ES modules as one script, so that they need no tool chain and no request.

A module begins with its imports, ``import { a, b } from "./x.js";``, on one or several lines each. It exports
functions, classes and constants where it declares them, never as default nor under another name. All modules share one
scope, so that a name at top level is declared once among them all; a line that begins at the margin is at top level.
"""

import re
from dataclasses import dataclass
from importlib.resources.abc import Traversable
from posixpath import dirname, join, normpath

from fazhi.model import ScriptError

_SPACE = re.compile(r"(?:\s|//[^\n]*|/\*.*?\*/)*", re.DOTALL)
_IMPORT = re.compile(r'import \{\s*(\w+(?:,\s*\w+)*),?\s*\} from "(\.\.?/[\w./-]+\.js)";')
_EXPORT = re.compile(r"^export (?=(?:(?:async )?function|class|const)\b)", re.MULTILINE)
_DECLARATION = re.compile(r"^(export )?(?:(?:async )?function\*? ?|class |const |let |var )(\w*)", re.MULTILINE)
_MISPLACED = re.compile(r"^(?:import|export)\b|\bimport\s*\(", re.MULTILINE)
_ENDING = re.compile(r"</?script|<!--", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Import:
    path: str
    names: frozenset[str]
    line: int


@dataclass(frozen=True, slots=True)
class _Module:
    """A module without its imports and exports; ``declared`` are the lines and names at top level."""

    path: str
    imports: tuple[_Import, ...]
    declared: tuple[tuple[int, str], ...]
    exports: frozenset[str]
    body: str


def bundle(folder: Traversable, entry: str = "main.js") -> str:
    """Put a module and all that it imports, directly or not, into one script, each behind what it imports itself.

    Args:
        folder: where the modules are.
        entry: path of the first one.

    Returns:
        A script that runs in a function of its own and in strict mode.

    Raises:
        ScriptError: a module breaks a rule, or is not there; the message names the file and the line.
    """
    modules: dict[str, _Module] = {}
    _collect(folder, entry, modules, ())
    declared: dict[str, str] = {}
    for module in modules.values():
        for line, name in module.declared:
            if name in declared:
                raise ScriptError(f"{module.path}:{line}: {name} is declared in {declared[name]} too")
            declared[name] = module.path
    body = "\n".join(f"// {module.path}\n{module.body.strip()}\n" for module in modules.values())
    return f'(async () => {{\n"use strict";\n{body}}})();'


def _collect(folder: Traversable, path: str, modules: dict[str, _Module], importers: tuple[str, ...]) -> None:
    """Add a module behind all that it imports."""
    module = _read(folder, path)
    for import_ in module.imports:
        where = f"{path}:{import_.line}"
        if import_.path in {*importers, path}:
            raise ScriptError(f"{where}: {import_.path} imports this module itself")
        if import_.path.startswith("..") or not folder.joinpath(import_.path).is_file():
            raise ScriptError(f"{where}: there is no {import_.path}")
        if import_.path not in modules:
            _collect(folder, import_.path, modules, (*importers, path))
        for name in sorted(import_.names - modules[import_.path].exports):
            raise ScriptError(f"{where}: {import_.path} exports no {name}")
    modules[path] = module


def _read(folder: Traversable, path: str) -> _Module:
    text = folder.joinpath(path).read_text("utf-8")
    imports, rest = _split(path, text)
    found = list(_DECLARATION.finditer(text, rest))
    declared = tuple((_line(text, one.start()), one[2]) for one in found)
    for line, name in declared:
        if not name:
            raise ScriptError(f"{path}:{line}: a declaration at top level has one plain name")
    body = _EXPORT.sub("", text[rest:])
    for wrong, why in ((_MISPLACED, "no import or export may stand here"), (_ENDING, "this would end the script")):
        if misplaced := wrong.search(body):
            raise ScriptError(f"{path}:{_line(text, rest) + _line(body, misplaced.start()) - 1}: {why}")
    return _Module(path, imports, declared, frozenset(one[2] for one in found if one[1]), body)


def _split(path: str, text: str) -> tuple[tuple[_Import, ...], int]:
    """The imports of a module, and where its own text begins."""
    imports: list[_Import] = []
    end = 0
    while found := _IMPORT.match(text, _behind_space(text, end)):
        target = normpath(join(dirname(path), found[2]))
        imports.append(_Import(target, frozenset(re.findall(r"\w+", found[1])), _line(text, found.start())))
        end = found.end()
    return tuple(imports), end


def _behind_space(text: str, start: int) -> int:
    space = _SPACE.match(text, start)
    return space.end() if space else start


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1

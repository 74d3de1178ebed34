"""The files that ship with the gazetteer; lines that start with # tell where they come from."""

from functools import cache
from importlib.resources import files


@cache
def read_lines(name: str) -> tuple[str, ...]:
    """The lines of a data file without comments and empty lines.

    Args:
        name: path below the data folder; a file that is not there has no lines.
    """
    path = files("fazhi.gazetteer") / "data" / name
    if not path.is_file():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line and not line.startswith("#"))

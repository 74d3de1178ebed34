"""What there is to read at a path: files, folders, patterns, archives, manifests and addresses."""

import glob
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath

from fazhi.model import InputError
from fazhi.reading import manifest
from fazhi.reading.archive import name_of, open_archive, read_member
from fazhi.reading.formats import SUFFIXES
from fazhi.reading.inputs import LARGEST_FILE, Input, name_of_path, read_file

ARCHIVE = ".zip"
SCHEMES = ("http://", "https://")
KNOWN = " ".join(sorted((*SUFFIXES, ARCHIVE)))


def find_reports(paths: Iterable[str | Path], *, allow_private: bool = False) -> tuple[Input, ...]:
    """What paths lead to, each input once: folders and archives are sorted, the rest is in the order given.

    Folders and archives are searched for files with a known suffix; an archive is not opened inside another one. A
    ``manifest.csv`` in a folder or an archive tells more of the files beside and below it. What leads nowhere is an
    input with a ``failure``, raised when it is read.

    Args:
        paths: files, folders, glob patterns, Zip archives, manifests, and as strings addresses (http, https).
        allow_private: whether addresses may lead into a private network.
    """
    found: dict[tuple[str, str | None], Input] = {}
    for path in paths:
        for item in _iter_inputs(path):
            found.setdefault((str(item.place), item.member), replace(item, allow_private=allow_private))
    return tuple(found.values())


def _iter_inputs(path: str | Path) -> Iterator[Input]:
    if isinstance(path, str) and path.lower().startswith(SCHEMES):
        yield Input(path, path)
        return
    path = Path(path)
    pattern = str(path)
    matches = [path] if path.exists() else [Path(name) for name in sorted(glob.glob(pattern, recursive=True))]  # noqa: PTH207  # absolute patterns too
    if not matches:
        yield _failed(path, "there is no such file")
    for match in matches:
        try:
            yield from _iter_found(match)
        except InputError as error:
            yield Input(error.source, match, failure=error)


def _iter_found(path: Path) -> Iterator[Input]:
    if path.is_dir():
        yield from _in_folder(path)
    elif path.name == manifest.NAME:
        yield from _of_manifest(path)
    elif path.suffix.lower() == ARCHIVE:
        yield from _in_archive(path)
    else:
        yield Input(name_of_path(path), path)


def _in_folder(folder: Path) -> Iterator[Input]:
    files = {
        file.relative_to(folder).as_posix(): file
        for file in sorted(folder.rglob("*"))
        if _is_candidate(PurePosixPath(file.relative_to(folder).as_posix())) and file.is_file()
    }
    archives = {name: file for name, file in files.items() if name.lower().endswith(ARCHIVE)}
    listed = {name: _listed(file, name) for name, file in files.items() if name not in archives}
    said = folder / manifest.NAME
    if not files and not said.is_file():
        yield _failed(folder, f"no files of type {KNOWN} in this folder")
    yield from _merge(_read_manifest(said), listed, name_of_path(said)) if said.is_file() else listed.values()
    for name, archive in archives.items():
        yield from (replace(item, below=f"{name}/{item.below}") for item in _iter_inputs(archive))


def _of_manifest(path: Path) -> Iterator[Input]:
    """The inputs that a manifest names; it cannot name any outside its folder."""
    rows = _read_manifest(path)
    names = (row.file for row in rows if row.file and ".." not in PurePosixPath(row.file).parts)
    files = {name: path.parent / name for name in names if not PurePosixPath(name).is_absolute()}
    listed = {name: _listed(file, name) for name, file in files.items() if file.is_file()}
    yield from _merge(rows, listed, name_of_path(path))


def _in_archive(path: Path) -> Iterator[Input]:
    source = name_of_path(path)
    with open_archive(path, source) as archive:
        members = {name_of(member): member for member in archive.infolist() if not member.is_dir()}
        said = next((name for name in sorted(members) if PurePosixPath(name).name == manifest.NAME), None)
        data = read_member(archive, members[said], f"{source}/{said}", LARGEST_FILE) if said else b""
    names = [name for name in sorted(members) if _is_candidate(PurePosixPath(name))]
    if not names and not said:
        yield _failed(path, f"no files of type {KNOWN} in this archive")
    listed = {name: Input(f"{source}/{name}", path, members[name].filename, below=name) for name in names}
    if said is None:
        yield from listed.values()
        return
    inside = said.removesuffix(manifest.NAME)
    rows = manifest.parse_manifest(data, f"{source}/{said}")
    yield from _merge([replace(row, file=row.file and inside + row.file) for row in rows], listed, f"{source}/{said}")


def _merge(rows: Iterable[manifest.Row], listed: Mapping[str, Input], source: str) -> Iterator[Input]:
    """The files that are there with what a manifest says of them, and what it names besides."""
    inputs = dict(listed)
    for row in rows:
        if row.file in listed:
            inputs[row.file] = replace(listed[row.file], told=row.told)
        elif row.url and row.url.lower().startswith(SCHEMES):
            inputs[row.url] = Input(row.url, row.url, told=row.told)
        else:
            named = row.file or row.url or ""
            failure = InputError(source, f"it names {named}, which is not there")
            inputs[named] = Input(source, Path(source), named, failure=failure)
    yield from inputs.values()


def _listed(file: Path, name: str) -> Input:
    return Input(name_of_path(file), file, below=name_of_path(Path(name)))


def _read_manifest(path: Path) -> tuple[manifest.Row, ...]:
    return manifest.parse_manifest(read_file(path), name_of_path(path))


def _is_candidate(name: PurePosixPath) -> bool:
    is_hidden = any(part.startswith((".", "__MACOSX", "~$")) for part in name.parts)
    return name.suffix.lower() in {*SUFFIXES, ARCHIVE} and not is_hidden


def _failed(path: Path, cause: str) -> Input:
    source = name_of_path(path)
    return Input(source, path, failure=InputError(source, cause))

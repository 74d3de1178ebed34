"""One thing to read: a file, a member of an archive, or an address; and its bytes."""

import os
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from zipfile import ZipFile

from fazhi.model import HeaderField, InputError
from fazhi.reading.archive import open_archive, read_member
from fazhi.reading.lazy import load

LARGEST_FILE = 20_000_000
"""Bytes; a report of a hundred pages has a hundredth of it."""


@dataclass(frozen=True, slots=True)
class Input:
    """One report that is to be read.

    Args:
        source: what to call it: the path as the user named it, ARCHIVE/MEMBER, or the address.
        place: the file or the address.
        member: its name inside the archive at ``place``; None for a file that is no archive's.
        below: its path below the folder, archive or manifest that the user named, with slashes; None for a file or an
            address that was named itself.
        told: what a manifest says of it.
        allow_private: whether an address may lead into a private network.
        failure: why it cannot be read, where that is known before it is opened.
    """

    source: str
    place: Path | str
    member: str | None = None
    below: str | None = None
    told: tuple[HeaderField, ...] = ()
    allow_private: bool = False
    failure: InputError | None = None


def read_bytes(item: Input) -> bytes:
    """The bytes of an input.

    Raises:
        InputError: it cannot be opened, is damaged, or is larger than ``LARGEST_FILE``.
    """
    if item.failure:
        raise item.failure
    if isinstance(item.place, str):
        fetch = load("fazhi.reading.web:fetch", item.source)
        data: bytes = fetch(item.place, most=LARGEST_FILE, allow_private=item.allow_private)
        return data
    if item.member is None:
        return read_file(item.place)
    try:
        state = item.place.stat()
    except OSError as error:
        raise InputError(item.source, f"cannot be opened: {error.strerror}") from error
    archive = _open_again(item.place, (state.st_ino, state.st_size, state.st_mtime_ns))
    return read_member(archive, item.member, item.source, LARGEST_FILE)


@lru_cache(maxsize=1)
def _open_again(place: Path, _state: tuple[int, ...]) -> ZipFile:
    """An archive, which stays open for its other members: each time its directory of thousands would be read."""
    return open_archive(place, name_of_path(place))


def read_file(path: Path) -> bytes:
    """The bytes of a file, under the same conditions."""
    source = name_of_path(path)
    if path.exists() and not path.is_file():
        raise InputError(source, "cannot be opened: a folder, a pipe or a device")
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name cannot be one"
        raise InputError(source, f"cannot be opened: {reason}") from error
    if len(data) > LARGEST_FILE:
        raise InputError(source, f"larger than {LARGEST_FILE // 1_000_000} MB")
    return data


def name_of_path(path: Path) -> str:
    """The path as the user named it; what is no UTF-8 in it becomes �, since nothing could write it."""
    return os.fsencode(path).decode("utf-8", "replace")

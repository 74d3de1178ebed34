"""Zip archives, opened with limits: one that unpacks to far more than reports is refused unread."""

import io
import lzma
import struct
import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile, ZipInfo

from fazhi.model import InputError

MOST_MEMBERS = 5_000
LARGEST_TOTAL = 500_000_000
"""Bytes of all members, unpacked."""

LARGEST_MEMBER = 50_000_000
WORST_RATIO = 200
"""Unpacked to packed, for archives of more than ``SMALL`` bytes; text packs 10 to 1, a bomb 1,000 to 1."""

SMALL = 5_000_000
ENCRYPTED = 0x1
UTF_8 = 0x800
BROKEN = (BadZipFile, EOFError, NotImplementedError, OSError, ValueError, struct.error, zlib.error, lzma.LZMAError)
"""What zipfile raises on damaged input."""


def open_archive(place: Path | bytes, source: str) -> ZipFile:
    """Open an archive whose members may be read without harm.

    Args:
        place: a file, or the bytes of one.
        source: the file as the user named it.

    Raises:
        InputError: the archive is damaged, encrypted, or too large when unpacked.
    """
    try:
        archive = ZipFile(io.BytesIO(place) if isinstance(place, bytes) else place)
    except BROKEN as error:
        raise InputError(source, "the archive is damaged or cut off") from error
    if reason := _why_harmful(archive.infolist()):
        archive.close()
        raise InputError(source, reason)
    return archive


def read_member(archive: ZipFile, member: str | ZipInfo, source: str, most: int = LARGEST_MEMBER) -> bytes:
    """The bytes of a member, of which no more is unpacked than the archive's directory says.

    Raises:
        InputError: there is no such member, it is larger than ``most`` bytes, or it is damaged.
    """
    try:
        found = archive.getinfo(member) if isinstance(member, str) else member
        if found.file_size > most:
            raise InputError(source, f"larger than {most // 1_000_000} MB")
        with archive.open(found) as file:
            return file.read(found.file_size)  # without a number it unpacks all before it looks at the directory
    except KeyError as error:
        raise InputError(source, f"the file lacks its part {member}") from error
    except (*BROKEN, RuntimeError) as error:
        raise InputError(source, "the archive is damaged or cut off") from error


def name_of(member: ZipInfo) -> str:
    """The name of a member; names that are not marked as UTF-8 are most often GB 18030."""
    if member.flag_bits & UTF_8:
        return member.filename
    try:
        data = member.filename.encode("cp437")
    except UnicodeEncodeError:
        return member.filename
    for encoding in ("utf-8", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return member.filename


def _why_harmful(members: list[ZipInfo]) -> str | None:
    if any(member.flag_bits & ENCRYPTED for member in members):
        return "encrypted; unpack it with its password first"
    if len(members) > MOST_MEMBERS:
        return f"an archive of more than {MOST_MEMBERS} files"
    total = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if (
        total > LARGEST_TOTAL
        or max((member.file_size for member in members), default=0) > LARGEST_MEMBER
        or (total > SMALL and total > WORST_RATIO * packed)
    ):
        return f"unpacks to {total // 1_000_000} MB, which no report does"
    return None

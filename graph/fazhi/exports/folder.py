"""A folder whose files change together: written beside, flushed to the disk, then put in place."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fazhi.model import OutputError


@contextmanager
def replaced_files(folder: Path, last: str) -> Iterator[Path]:
    """Give a fresh folder to write into, and put what it holds into ``folder`` when the block ends without an error.

    Files of ``folder`` that were not written anew stay as they are. After an error nothing in it has changed.

    Args:
        folder: where the files belong; made if it is not there.
        last: the file that is put in place after all others, so that it tells whether the others are complete.

    Raises:
        OutputError: the folder cannot be made or written; the message is one line.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=".fazhi-", dir=folder))
    except OSError as error:
        raise OutputError(_line(folder, error)) from error
    try:
        yield beside
        files = (path.relative_to(beside) for path in beside.rglob("*") if path.is_file())
        written = sorted(files, key=lambda path: (path.as_posix() == last, path))
        for path in written:
            _flush(beside / path)
        for path in written:
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (beside / path).replace(folder / path)
        _flush(folder)
    except OSError as error:
        raise OutputError(_line(folder, error)) from error
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def _flush(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _line(folder: Path, error: OSError) -> str:
    return f"{folder}: cannot be written ({error.strerror or error})"

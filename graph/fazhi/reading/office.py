"""Old Office files (.doc, .wps, .rtf), which LibreOffice turns into DOCX where it is installed."""

import shutil
import subprocess
import tempfile
from pathlib import Path, PurePath

from fazhi.model import InputError
from fazhi.reading.draft import Draft
from fazhi.reading.word import read_docx

PROGRAMS = ("soffice", "libreoffice")
LONGEST_RUN = 120
"""Seconds."""


def read_old_office(data: bytes, source: str) -> Draft:
    """A Word 97, WPS or RTF file.

    Args:
        data: the file.
        source: the file as the user named it.

    Raises:
        InputError: LibreOffice is not installed, or cannot read the file in two minutes.
    """
    program = next((found for name in PROGRAMS if (found := shutil.which(name))), None)
    if not program:
        raise InputError(source, "an old Office file; install LibreOffice to read it, or save it as .docx")
    with tempfile.TemporaryDirectory() as folder:
        return read_docx(_convert(program, data, Path(folder), source), source)


def _convert(program: str, data: bytes, folder: Path, source: str) -> bytes:
    suffix = PurePath(source).suffix.lower()
    document = folder / f"report{suffix if suffix in {'.doc', '.wps', '.rtf'} else '.doc'}"
    document.write_bytes(data)
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "docx", "--outdir", str(folder / "out"), str(document)]
    try:
        subprocess.run(command, capture_output=True, timeout=LONGEST_RUN, check=True)  # noqa: S603  # no word of it is the file's
        return (folder / "out" / "report.docx").read_bytes()
    except (OSError, subprocess.SubprocessError) as error:
        raise InputError(source, "an old Office file that LibreOffice cannot read") from error

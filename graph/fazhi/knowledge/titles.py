"""What to call a report."""

from pathlib import PurePosixPath

from fazhi.model import Report


def title_of(report: Report) -> str:
    """The report's title; its file's name where it has none."""
    return report.title or file_name(report)


def file_name(report: Report) -> str:
    """The name of the report's file without its folder, with U+FFFD for bytes that are no text."""
    name = PurePosixPath(report.source.replace("\\", "/")).name
    return name.encode(errors="surrogateescape").decode(errors="replace")

"""From files, archives and addresses to reports: text with offsets, head table, title, reporter, area, outline."""

from fazhi.reading.finding import find_reports
from fazhi.reading.inputs import Input
from fazhi.reading.report import parse_report, read_report

__all__ = ["Input", "find_reports", "parse_report", "read_report"]

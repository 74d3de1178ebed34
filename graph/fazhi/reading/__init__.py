"""From files to reports: text with offsets, head table, title, reporter, area, year and outline."""

from fazhi.reading.report import find_reports, parse_report, read_report

__all__ = ["find_reports", "parse_report", "read_report"]

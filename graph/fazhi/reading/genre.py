"""Whether a text is a report on the work of government at all."""

import re

from fazhi.reading.data_files import read_table

NO_HAN = re.compile("[^\u4e00-\u9fff]+")
SAMPLE = 20_000


def why_no_report(text: str) -> str | None:
    """What speaks against a text being a report, in words for the user; None for a report.

    Args:
        text: the text as read; the first 20,000 characters decide.
    """
    rules = read_table("genre.toml")
    sample = text[:SAMPLE]
    han = len(NO_HAN.sub("", sample))
    dense = len("".join(sample.split()))
    if han < rules["least_han"] or han < rules["least_share"] * dense:
        return "not a report: hardly any Chinese text"
    if "。" not in sample:
        return "not a report: no sentences"
    if sum(1 for cue in rules["cues"] if cue in sample) < rules["least_cues"]:
        return "not a report: no words of government work"
    return None

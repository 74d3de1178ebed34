"""Wording that is nobody's own: titles of documents, formulas, the rites of a report, and what many areas say."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from fazhi.knowledge.data_files import read_data
from fazhi.knowledge.folded import Folded
from fazhi.knowledge.shingles import hashes

_TITLE = re.compile("《[^《》]{1,200}》")
_SENTENCE = re.compile("[^。！？!?\n]+")
_SLOTS = 1 << 25
_MOST = 254


def mark_stock(texts: Iterable[tuple[str, Folded]]) -> None:
    """Mark in each text what is not its own; source of the formulas: ``data/copies.toml``.

    Args:
        texts: each with the area that it is from.
    """
    texts = list(texts)
    for _, folded in texts:
        _mark_known(folded)
    _mark_common(texts)


def _mark_known(folded: Folded) -> None:
    text = folded.report.text
    for title in _TITLE.finditer(text, folded.report.body):
        folded.mark_printed(title.start(), title.end())
    for sentence in _SENTENCE.finditer(text, folded.report.body):
        if rites().search(text, sentence.start(), sentence.end()):
            folded.mark_printed(sentence.start(), sentence.end())
    for formula in _formulas().finditer(folded.text):
        folded.mark(formula.start(), formula.end())


def _mark_common(texts: Sequence[tuple[str, Folded]]) -> None:
    """Mark each shingle that reports of many areas have; how many have it is counted in slots, which few share."""
    rules = read_data("copies")["common"]
    by_area: dict[str, list[Folded]] = defaultdict(list)
    for area, folded in texts:
        by_area[area].append(folded)
    most = min(max(rules["areas"], int(rules["share"] * len(by_area))), _MOST)
    if len(by_area) <= most:
        return
    areas = bytearray(_SLOTS)
    for group in by_area.values():
        for slot in {value % _SLOTS for folded in group for value in hashes(folded.text, rules["size"])}:
            areas[slot] += areas[slot] <= _MOST
    for _, folded in texts:
        for start, end in _runs(hashes(folded.text, rules["size"]), areas, most):
            folded.mark(start, end + rules["size"] - 1)


def _runs(values: Iterable[int], areas: bytearray, most: int) -> Iterator[tuple[int, int]]:
    """The runs of neighbouring shingles that more than so many areas have."""
    start = -1
    end = 0
    for end, value in enumerate(values, start=1):
        if areas[value % _SLOTS] > most:
            if start < 0:
                start = end - 1
        elif start >= 0:
            yield start, end - 1
            start = -1
    if start >= 0:
        yield start, end


@cache
def rites() -> re.Pattern[str]:
    """What the sentences say that a report owes to the occasion."""
    return re.compile("|".join(row["pattern"] for row in read_data("copies")["rite"]))


@cache
def _formulas() -> re.Pattern[str]:
    return re.compile("|".join(read_data("copies")["formulas"]))

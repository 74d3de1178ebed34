"""Official names: 县委 in a county's report is 中国共产党…委员会, 市住建局 is …住房和城乡建设局."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from fazhi.gazetteer.names import iter_short_forms
from fazhi.model import CHINA, Division, EntityType


def agency_name(printed: str, division: Division | None) -> str:
    """The official name of a body.

    Args:
        printed: its name as the text has it, without the division in front; a full name stays as it is.
        division: the division that it belongs to; None or the country for bodies named without one.

    Source of the forms: ``data/official.toml``.
    """
    if division is None or division is CHINA:
        central: dict[str, str] = _data()["central"]
        return central.get(printed, printed)
    if printed.startswith(("“", "国家", "中国", "全国", "中央")) or division.name in printed[1:]:
        return printed
    for form in _forms(division):
        if printed.startswith(form) and len(printed) > len(form) + 1:
            printed = printed.removeprefix(form)
            break
    else:
        if printed.startswith(tuple(iter_short_forms(division.name))):
            return printed
    for pattern, official, type_ in _bodies():
        found = pattern.fullmatch(printed) if type_ in (None, division.type) else None
        if found:
            return _filled(official, division, found)
    return division.name + printed


def _forms(division: Division) -> tuple[str, ...]:
    """The ways in which a name may start with its division, the longest first."""
    shorts = tuple(iter_short_forms(division.name))
    return (division.name, *(short + division.name[-1] for short in shorts))


def document_title(printed: str) -> str:
    """The official title of a document: laws named in short get the country's name in front."""
    if re.fullmatch(r"[一-鿿]{2,14}(?<![办方做作])法(?:典)?", printed) and not printed.startswith("中华"):
        return "中华人民共和国" + printed
    return printed


def is_generic_title(title: str) -> bool:
    """Whether a title only says what kind of document it is, which every body issues every year (意见, 实施方案)."""
    return re.fullmatch(_data()["titles"]["generic"], normal(title)) is not None


def is_own_plan(title: str) -> bool:
    """Whether a title is that of a five-year plan without a place, which every division has of its own."""
    return re.fullmatch(_data()["titles"]["own"], normal(title)) is not None


def normal(title: str) -> str:
    """A title without quotation marks and brackets."""
    return re.sub(r"[\s“”\"'‘’《》〈〉（）()]", "", title)


def core_name(name: str) -> str:
    """What two names of one initiative share, as its identity within one scope.

    Marks and quotation marks are dropped, and the words of ``core`` in the data file that only vary the name.
    """
    bare = _MARKS.sub("", name)
    core = _data()["core"]
    for prefix in core["prefix"]:
        bare = bare.removeprefix(prefix) if len(bare) - len(prefix) >= 3 else bare
    for suffix in core["suffix"]:
        bare = bare.removesuffix(suffix) if len(bare) - len(suffix) >= 3 else bare
    return bare


_MARKS = re.compile(r"[\s“”\"'‘’《》〈〉「」·,,、()()+\-—]")


def _filled(official: str, division: Division, found: re.Match[str]) -> str:
    name = official.replace("{d}", division.name).replace("{L}", division.name[-1])
    for number in range(1, (found.re.groups or 0) + 1):
        name = name.replace(f"{{{number}}}", found[number] or "")
    return name


@cache
def _bodies() -> tuple[tuple[re.Pattern[str], str, EntityType | None], ...]:
    return tuple(
        (re.compile(row["pattern"]), row["official"], EntityType(row["at"]) if "at" in row else None)
        for row in _data()["body"]
    )


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files("fazhi.resolving").joinpath("data", "official.toml").read_text(encoding="utf-8"))

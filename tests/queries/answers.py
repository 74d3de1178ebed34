"""Answers of the graph and of the gold in one form. Columns are chosen and joined here; nothing is known of answers."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from tests.queries.gold import Gold, plain, stated, without_remarks

from fazhi.rdf.table import Cell
from fazhi.rdf.vocabulary import LEVELS

Row = Mapping[str, Cell]
Rows = list[Row]
LEVEL_NAMES = {term.value: level.value for level, term in LEVELS.items()}


@dataclass(frozen=True)
class Form:
    """How an answer is brought into comparable form: ``gold`` from the annotation, ``graph`` from the rows."""

    gold: Callable[[Gold, Any], object]
    graph: Callable[[Gold, Rows], object]


def _number(cell: Cell) -> str:
    return f"{Decimal(str(cell)).normalize():f}" if isinstance(cell, int | Decimal) else ""


def _level(row: Row) -> str:
    return LEVEL_NAMES.get(str(row["level"]), str(row["level"]))


def _by(rows: Rows, column: str) -> dict[str, Rows]:
    groups: dict[str, Rows] = defaultdict(list)
    for row in rows:
        groups[str(row[column])].append(row)
    return dict(groups)


def _figure(row: Row) -> str:
    bound = "以上" if str(row.get("bound")).endswith("#AtLeast") else ""
    return f"{_number(row['value'])}{row['unit']}{bound}"


def _townships(gold: Gold, rows: Rows) -> object:
    return gold.names(row["township"] for row in rows)


def _gold_pilots(gold: Gold, answer: Any) -> object:
    return {(gold.name(p["试点"]), gold.name(p["列为试点者"]), p["级别"]) for p in answer}


def _pilots(gold: Gold, rows: Rows) -> object:
    return {(gold.name(row["pilot"]), gold.name(row["grantedBy"]), _level(row)) for row in rows}


def _rates(_gold: Gold, rows: Rows) -> object:
    return [
        (
            f"{_number(row['rate'])}%",
            f"{row['derivation']}={_number(row['computed'])}%,取整为{round(Decimal(str(row['computed'])))}%",
        )
        for row in rows
    ]


def _targets(_gold: Gold, rows: Rows) -> object:
    """A target of each figure; indicators that one clause lets move the same way are one target (双下降)."""
    found = {_target(row) for row in rows if row["value"] is not None}
    moved = _by([row for row in rows if row["direction"]], "quote")
    return found | {(_joined(group), _movement(group)) for group in moved.values()}


def _target(row: Row) -> tuple[str, str]:
    name = plain(row["indicator"])
    if name.endswith("覆盖率") and row["value"] == 100:
        return name.removesuffix("覆盖率"), "全覆盖"
    rate = row["unit"] == "%"
    return name, _figure(row) if rate else f"{row['action'] or ''}{_figure(row)}"


def _joined(rows: Rows) -> str:
    names = sorted(plain(row["indicator"]) for row in rows)
    shared = 0
    while len(names) > 1 and all(name[shared : shared + 1] == names[0][shared] for name in names):
        shared += 1
    return names[0][:shared] + "和".join(sorted(name[shared:] for name in names))


def _movement(rows: Rows) -> str:
    way = "上升" if str(rows[0]["direction"]).endswith("#Up") else "下降"
    return {1: "", 2: "双"}[len(rows)] + way


def _gold_targets(_gold: Gold, answer: Any) -> object:
    return {(plain(target["指标"]), without_remarks(target["目标"])) for target in answer}


def _gold_sums(_gold: Gold, answer: Any) -> object:
    return {
        "新收": (answer["新收"], answer["去向"], answer["去向核对"], None),
        "审结": (answer["审结"], answer["结果"], answer["结果核对"], answer["其中2020年转结"]),
    }


def _sums(_gold: Gold, rows: Rows) -> object:
    return {total: _sum(group) for total, group in _by(rows, "total").items()}


def _sum(rows: Rows) -> tuple[object, ...]:
    first = rows[0]
    off = Decimal(str(first["difference"]))
    held = f"与{first['count']}不符,{'多' if off > 0 else '少'}{abs(off)}件" if off else "相符"
    check = f"{'+'.join(_number(row['cases']) for row in rows)}={first['sum']},{held}"
    return first["count"], {row["outcome"]: row["cases"] for row in rows}, check, first["carriedOver"]


def _defendants(_gold: Gold, rows: Rows) -> object:
    found = {
        str(row["defendant"]): f"结案{row['closed']}件,败诉{row['lost']}件,{_number(row['rate'])}%" for row in rows
    }
    higher = [f"{row['defendant']}(高{_number(row['difference'])}个百分点)" for row in rows if row["highest"]]
    assert len(found) == len(rows), "a group of defendants has two rates"
    return found | {"较高者": "、".join(higher)}


def _gold_honours(gold: Gold, answer: Any) -> object:
    return {"荣誉": gold.names(answer["荣誉"]), "批示肯定": {gold.facts(words) for words in answer["批示肯定"]}}


def _honours(gold: Gold, rows: Rows) -> object:
    kinds = _by(rows, "kind")
    return {
        "荣誉": gold.names(row["name"] for row in kinds["荣誉"]),
        "批示肯定": {gold.facts(row["name"], row["count"]) for row in kinds["批示肯定"]},
    }


def _gold_results(_gold: Gold, answer: Any) -> object:
    return {plain(name).removesuffix("率"): without_remarks(value) for name, value in answer.items()}


def _results(gold: Gold, rows: Rows) -> object:
    """The gold shortens an indicator's name to its end."""
    wanted = [plain(name).removesuffix("率") for name in gold.answer("q08")]
    found = {f"{row['action'] or ''}|{row['indicator']}": _figure(row) for row in rows}
    return {_ending(name, wanted): value for name, value in found.items()}


def _ending(name: str, wanted: Iterable[str]) -> str:
    action, indicator = (plain(part).removesuffix("率") for part in name.split("|"))
    names = (indicator, f"{action}{indicator}")
    return next((end for end in wanted if any(name.endswith(end) for name in names)), indicator)


def _gold_aspects(gold: Gold, answer: Any) -> object:
    return {aspect: gold.facts(words) for aspect, words in answer.items()}


def _aspects(gold: Gold, rows: Rows) -> object:
    columns = ("name", "other", "value", "date")
    groups = _by([{**row, "aspect": str(row["aspect"]).removesuffix("事项")} for row in rows], "aspect")
    return {aspect: gold.facts(*(row[c] for row in group for c in columns)) for aspect, group in groups.items()}


def _gold_documents(gold: Gold, answer: Any) -> object:
    return {action: gold.names(titles) for action, titles in answer.items()}


def _documents(gold: Gold, rows: Rows) -> object:
    return {action: gold.names(row["document"] for row in group) for action, group in _by(rows, "action").items()}


def _gold_fields(_gold: Gold, answer: Any) -> object:
    return set(answer["领域"]), answer["原因"], {Decimal(answer["个数"])}


def _fields(_gold: Gold, rows: Rows) -> object:
    reasons = "、".join(sorted({f"各有{row['reason']}" for row in rows}))
    return {row["field"] for row in rows}, reasons, {row["stated"] for row in rows} | {Decimal(len(rows))}


def _gold_normative(gold: Gold, answer: Any) -> object:
    said = {aspect: [words] if isinstance(words, str) else words for aspect, words in answer.items()}
    return {aspect: gold.facts(*words) for aspect, words in said.items()}


def _normative(gold: Gold, rows: Rows) -> object:
    groups = _by([{**row, "aspect": str(row["aspect"]).removesuffix("机关")} for row in rows], "aspect")
    return {
        aspect: gold.facts(*(row["name"] if row["value"] is None else row["value"] for row in group))
        for aspect, group in groups.items()
    }


def _gold_levels(gold: Gold, answer: Any) -> object:
    return {level: {gold.facts(item) for item in items} for level, items in answer.items()}


def _levels(gold: Gold, rows: Rows) -> object:
    """The area itself is the question's, and no part of its answer."""
    return {
        level: {
            gold.facts(None if row["recipient"] == gold.data["area"] else row["recipient"], row["name"], *_more(row))
            for row in group
        }
        for level, group in _by(rows, "level").items()
    }


def _more(row: Row) -> tuple[Cell, ...]:
    return row["count"], row["grantedBy"]


def _year_before(_gold: Gold, rows: Rows) -> object:
    (row,) = rows
    cases, before = _number(row["cases"]), _number(row["yearBefore"])
    return {
        "开始": str(row["since"]),
        str(row["counted"]): row["total"],
        f"其中{str(row['part']).removesuffix(str(row['counted']))}": row["cases"],
        "同比增长": f"{_number(row['growth'])}%",
        "上年同期(推算)": f"{before}件,({cases}-{before})/{before}={_number(row['check'])}%",
    }


def _gold_events(gold: Gold, answer: Any) -> object:
    return [(gold.name(answer["会议"]), answer["日期"], stated(answer["主办者"]))]


def _events(gold: Gold, rows: Rows) -> object:
    return [(gold.name(row["event"]), str(row["date"]), row["organiser"]) for row in rows]


def _gold_cooperation(gold: Gold, answer: Any) -> object:
    return {
        (
            gold.name(item["甲"]),
            gold.names([item["乙"]] if isinstance(item["乙"], str) else item["乙"]),
            gold.named_in(item["形式"]),
        )
        for item in answer
    }


def _cooperation(gold: Gold, rows: Rows) -> object:
    """Partners with whom a body works in the same forms are told together."""
    forms: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        forms[gold.name(row["agency"]), gold.name(row["partner"])].add(gold.name(row["form"]))
    partners: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    for (agency, partner), shared in forms.items():
        partners[agency, frozenset(shared)].add(partner)
    return {(agency, frozenset(found), shared) for (agency, shared), found in partners.items()}


def _gold_supervision(gold: Gold, answer: Any) -> object:
    return {
        "专项监督": gold.names(answer["专项监督"]),
        "案卷评查": gold.numbers(answer["案卷评查"]),
        "监督文书": gold.numbers(answer["执法监督通知书"]),
        "系统": gold.facts(answer["系统"]),
    }


def _supervision(gold: Gold, rows: Rows) -> object:
    groups = _by(rows, "aspect")
    return {
        "专项监督": gold.names(row["name"] for row in groups["专项监督"]),
        "案卷评查": {row[column] for row in groups["案卷评查"] for column in ("value", "together")} - {None},
        "监督文书": {row["value"] for row in groups["监督文书"]},
        "系统": gold.facts(*(row[column] for row in groups["系统"] for column in ("name", "exempt"))),
    }


def _gold_comparison(gold: Gold, answer: Any) -> object:
    return {
        (_matter(item["指标"]), _levels_of(item["指标"]), gold.numbers(item["2021"]), _goal(gold, item["2022目标"]))
        for item in answer
    }


def _goal(gold: Gold, words: str) -> object:
    return without_remarks(words) if "降" in words or "升" in words else gold.numbers(words)


def _comparison(_gold: Gold, rows: Rows) -> object:
    found = set()
    for target, group in _by(rows, "target").items():
        goal = _movement(group[:1]) if group[0]["direction"] else frozenset({group[0]["goal"]})
        levels = _levels_of("".join(str(row["result"]) for row in group))
        found.add((_matter(target), levels, frozenset(row["actual"] for row in group), goal))
    return found


def _matter(indicator: str) -> str:
    """What an indicator is about, its level and the branch of work apart."""
    text = plain(indicator).removesuffix("覆盖率")
    for words in ("国家级", "省级", "市级", "以上", "和", "行政复议", "行政诉讼"):
        text = text.replace(words, "")
    return text.replace("乡村", "村")


def _levels_of(text: str) -> frozenset[str]:
    return frozenset(level for level in ("国家级", "省级", "市级") if level in text)


def _as_is(_gold: Gold, answer: Any) -> object:
    return answer


FORMS: Mapping[str, Form] = {
    "q01": Form(lambda gold, answer: gold.names(answer), _townships),
    "q02": Form(_gold_pilots, _pilots),
    "q03": Form(lambda _, answer: [(answer["直接纠错率"], answer["推导"])], _rates),
    "q04": Form(_gold_targets, _targets),
    "q05": Form(_gold_sums, _sums),
    "q06": Form(_as_is, _defendants),
    "q07": Form(_gold_honours, _honours),
    "q08": Form(_gold_results, _results),
    "q09": Form(_gold_aspects, _aspects),
    "q10": Form(_gold_documents, _documents),
    "q11": Form(_gold_fields, _fields),
    "q12": Form(_gold_normative, _normative),
    "q13": Form(_gold_levels, _levels),
    "q14": Form(_as_is, _year_before),
    "q15": Form(_gold_events, _events),
    "q16": Form(_gold_cooperation, _cooperation),
    "q17": Form(_gold_supervision, _supervision),
    "q18": Form(lambda _, answer: set(map(plain, answer)), lambda _, rows: {plain(row["shortcoming"]) for row in rows}),
    "q19": Form(_gold_comparison, _comparison),
}
"""Every question but the last, which is asked of one thing after the other."""

"""What a model is told: the task, and the types and relations of the ontology."""

from functools import cache
from importlib.resources import files
from string import Template

from fazhi.model import EntityType, Predicate, Report
from fazhi.ontology.schema import Schema, read_schema


def instructions(report: Report) -> str:
    """The instructions for the passages of a report."""
    area = report.area.name if report.area else ""
    return _template().substitute(reporter=report.reporter or "", area=area, **_vocabulary())


@cache
def schema() -> Schema:
    """The ontology, read when it is first asked for."""
    return read_schema()


@cache
def _template() -> Template:
    return Template(files("fazhi.pipeline.proposing").joinpath("prompt.txt").read_text(encoding="utf-8"))


@cache
def _vocabulary() -> dict[str, str]:
    types = [f"- {type_.value}（{schema().classes[type_.value].labels['zh']}）" for type_ in EntityType]
    return {"types": "\n".join(types), "relations": "\n".join(map(_relation, Predicate))}


def _relation(predicate: Predicate) -> str:
    term = schema().properties[predicate.value]
    ends = ("/".join(t.value for t in EntityType if schema().is_any(t.value, end)) for end in (term.domain, term.range))
    return f"- {predicate.value}（{term.labels['zh']}）：{term.definitions['zh']}{' → '.join(ends)}"

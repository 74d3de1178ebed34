"""Reads one sentence as if a county's justice bureau had written it."""

from datetime import date
from functools import cache

from fazhi.gazetteer import gazetteer
from fazhi.model import Division, Extraction, RelationFact, Report, Section, SectionKind
from fazhi.pipeline.build import Extractor


@cache
def county() -> Division:
    """A real county, so that the divisions around it are known: 浙江省 湖州市 德清县."""
    division = gazetteer().by_code("330521")
    assert division is not None
    return division


@cache
def extractor() -> Extractor:
    return Extractor()


def make_sentence(text: str, *, reporter: str = "德清县司法局", planned: bool = False) -> Report:
    """A report of one sentence, in a section on results or on plans."""
    kind = SectionKind.PLAN if planned else SectionKind.RESULTS
    section = Section("", "", 1, kind, 0, 0, len(text), year=2022 if planned else None)
    return Report(
        "report/330521/2021/test",
        "test.txt",
        "0" * 64,
        text,
        "德清县司法局2021年法治政府建设工作报告",
        reporter,
        county(),
        2021,
        date(2022, 2, 1),
        (),
        (section,),
        0,
    )


def extract(text: str, *, reporter: str = "德清县司法局", planned: bool = False) -> Extraction:
    return extractor().extract(make_sentence(text, reporter=reporter, planned=planned))


def relations(text: str, *, reporter: str = "德清县司法局", planned: bool = False) -> list[tuple[str, str, str]]:
    """Subject, predicate and object of each relation, names as the pipeline gives them."""
    return [_triple(fact) for fact in extract(text, reporter=reporter, planned=planned).relations]


def _triple(fact: RelationFact) -> tuple[str, str, str]:
    return fact.subject.name, fact.predicate.value, fact.object.name

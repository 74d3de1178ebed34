"""Relations that are no clause of subject, verb and object."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from fazhi.model import INITIATIVE_TYPES, EntityType, Mention, Predicate, RelationFact
from fazhi.pipeline.relations.patterns import PatternMatch
from fazhi.pipeline.relations.readings import reading
from fazhi.pipeline.relations.roles import pairs_in, systems_exempt
from fazhi.pipeline.relations.scene import Scene
from fazhi.pipeline.relations.telling import Telling
from fazhi.pipeline.titles import inner_titles


def iter_special(telling: Telling, start: int, end: int) -> Iterator[RelationFact]:
    """Paired bodies, excepted systems and titles inside titles of a clause."""
    scene = telling.scene
    if scene.triggers.word("joint", start, end):
        for first, second in pairs_in(scene, start, end):
            yield telling.fact(first, Predicate.COOPERATES_WITH, second, (start, end), "cooperatesWith.pair")
    if scene.triggers.word("exempt", start, end):
        for own, shared in systems_exempt(scene, start, telling.sentence.end):
            if own.start < end:
                span = (start, telling.sentence.end)
                yield telling.fact(own, Predicate.EXEMPT_FROM, shared, span, "exemptFrom.except")
    documents = scene.within(start, end, EntityType.DOCUMENT) if scene.triggers.word("title", start, end) else ()
    for document in documents:
        if reading("carriesOutAnother").match(document.name):
            for inner in inner_titles(document):
                yield telling.fact(document, Predicate.BASED_ON, inner, (start, end), "basedOn.innerTitle")


def problem_in(scene: Scene, matches: Iterable[PatternMatch]) -> Mention | None:
    """The problem that a clause names as its aim: 以解决“执行难”为突破口.

    Args:
        scene: the report.
        matches: what the patterns met in the clause.
    """
    for match in matches:
        if match.rule.predicate is Predicate.ADDRESSES:
            start, end = match.object
            start = max(start, scene.text.find("“", start, end))
            text = scene.text[start:end]
            return Mention(start, end, text, EntityType.PROBLEM, text.strip("“”"), rule=match.rule.id)
    return None


def addressing(problem: Mention, start: int, facts: Iterable[RelationFact]) -> Iterator[RelationFact]:
    """What is carried out addresses the problem that a clause before it names.

    Args:
        problem: the problem.
        start: where the quote is to start.
        facts: the relations of the clauses behind it.
    """
    for fact in facts:
        if fact.predicate is Predicate.CARRIES_OUT and fact.object.type in INITIATIVE_TYPES:
            aim = Predicate.ADDRESSES
            yield replace(fact, subject=fact.object, predicate=aim, object=problem, start=start, rule="addresses.aim")


def report_issued(telling: Telling) -> Iterator[RelationFact]:
    """现将…报告如下: the reporter issues the report."""
    sentence, scene = telling.sentence, telling.scene
    if not scene.triggers.word("report", sentence.start, sentence.end):
        return
    named = reading("report").search(scene.text, sentence.start, sentence.end)
    if named is None:
        return
    report, reporter = telling.report(), scene.reporter()
    if report is None or reporter is None:
        return
    report = replace(report, start=named.start("name"), end=named.end("name"), text=named["name"])
    fact = telling.fact(reporter, Predicate.ISSUED, report, (sentence.start, sentence.end), "issued.report")
    published = scene.report.published
    yield replace(fact, date=published.isoformat() if published else fact.date)

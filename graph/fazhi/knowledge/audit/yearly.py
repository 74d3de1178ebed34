"""Growth against last year's figure, from the same report or from last year's report of the same place."""

from collections.abc import Iterator, Sequence

from fazhi.knowledge.audit.figures import Figures
from fazhi.knowledge.audit.growth import half, held, rate_span, signed
from fazhi.knowledge.audit.precision import coarse_span, grain, growth_of, span, verdict_of
from fazhi.knowledge.audit.registry import number, pattern
from fazhi.knowledge.audit.results import made, undecided
from fazhi.knowledge.audit.series import Index, Series, by_area, index, named_alike, only, vague
from fazhi.model import CheckResult, Modality, ObservationClaim, Transformation, Verdict, plain
from fazhi.ontology.catalogue import read_catalogue

GROWTH_OF_YEAR = "growth.year"
"""This year's amount is last year's and its growth."""


def check_years(reports: Sequence[Figures]) -> Iterator[CheckResult]:
    """Hold amounts and their growth against the amounts of the year before."""
    for place in by_area(reports):
        earlier: list[tuple[Figures, Index]] = []
        for figures in place:
            done = index(figures, Modality.DONE)
            sources = [(figures, done), *reversed(earlier)]
            for series, year in done:
                if series.transformation is Transformation.GROWTH and _nominal(series):
                    yield from _grown(sources, series, year)
            earlier = [*earlier, (figures, done)][-number("growth", "back") :]


def _nominal(series: Series) -> bool:
    indicator = read_catalogue().get(series.concept)
    return indicator is not None and indicator.growth == "nominal"


def _grown(sources: Sequence[tuple[Figures, Index]], series: Series, year: int) -> Iterator[CheckResult]:
    figures, done = sources[0]
    rate = only(done[series, year])
    level, unit = _level(done, series, year)
    if rate is None or level is None or rate.bound or _adjusted(figures, rate, level):
        return
    former, home = _former(sources, series.of(Transformation.LEVEL, unit), year - 1)
    if former is None or home is None:
        return
    fine, coarse = growth_of(span(level), span(former)), growth_of(coarse_span(level), coarse_span(former))
    if fine is None or coarse is None:
        return
    verdict = verdict_of(rate_span(rate), fine, coarse.widened(grain(rate)))  # its base may be revised a little
    growth = level.value / former.value - 1
    computation = f"{plain(level.value)}/{plain(former.value)}-1={held(growth, rate, verdict)}"
    claims = (rate, level, former)
    if verdict is Verdict.FAILS and (vague(figures, level) or vague(figures, rate) or vague(home, former)):
        yield undecided(GROWTH_OF_YEAR, claims, computation, "estimate")
    elif verdict is Verdict.FAILS and not named_alike(level, former):
        yield undecided(GROWTH_OF_YEAR, claims, computation, "names.differ")
    elif verdict is Verdict.FAILS and abs(100 * growth - signed(rate)) > number("growth", "far"):
        yield undecided(GROWTH_OF_YEAR, claims, computation, "scope.unsure")
    else:
        yield made(GROWTH_OF_YEAR, verdict, claims, computation, tolerance=half(fine))


def _level(done: Index, series: Series, year: int) -> tuple[ObservationClaim | None, str]:
    unit = read_catalogue()[series.concept].unit
    return only(done.get((series.of(Transformation.LEVEL, unit), year), ())), unit


def _former(
    sources: Sequence[tuple[Figures, Index]], series: Series, year: int
) -> tuple[ObservationClaim | None, Figures | None]:
    """The figure of the year before: the report's own, else that of the latest report that has it."""
    for figures, done in sources:
        found = only(done.get((series, year), ()))
        if found is not None:
            return found, figures
    return None, None


def _adjusted(figures: Figures, rate: ObservationClaim, level: ObservationClaim) -> bool:
    words = figures.before(rate) + figures.behind(rate) + figures.behind(level) + rate.indicator
    return pattern("growth", "adjusted").search(words) is not None

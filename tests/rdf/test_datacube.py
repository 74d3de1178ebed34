import dataclasses
from decimal import Decimal
from itertools import product

import pyoxigraph
import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat
from tests.factory import make_reading, make_report, reading_of
from tests.rdf.integrity import CONSTRAINTS, NORMALISE, PREFIXES

from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import ObservationClaim
from fazhi.ontology.source import NAMESPACE as FZ_NAMESPACE
from fazhi.ontology.source import TERM_FILES, ontology_home
from fazhi.rdf.claims import STRUCTURES
from fazhi.rdf.encode import encode
from fazhi.rdf.store import Store
from fazhi.rdf.terms import FZ, QB, RDF


def make_cube(quads: list[Quad]) -> pyoxigraph.Store:
    """The union of the data with the ontology, normalised as the recommendation has it."""
    cube = pyoxigraph.Store()
    for name in TERM_FILES:
        cube.load(ontology_home().joinpath(name).read_bytes(), format=RdfFormat.TURTLE)
    cube.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    for step in NORMALISE:
        cube.update(PREFIXES + step)
    return cube


def broken(cube: pyoxigraph.Store) -> set[str]:
    return {name for name, pattern in CONSTRAINTS.items() if cube.query(f"{PREFIXES} ASK {{ {pattern} }}")}


def some_figure(quads: list[Quad]) -> NamedNode:
    found = next(quad.subject for quad in quads if quad.predicate == RDF.type and quad.object == FZ.Observation)
    assert isinstance(found, NamedNode)
    return found


def test_the_figures_of_reports_are_well_formed_cubes(quads: list[Quad], hostile_quads: list[Quad]) -> None:
    assert broken(make_cube([*quads, *hostile_quads])) == set()


def test_figures_are_well_formed_whatever_they_leave_out() -> None:
    report = make_report("云溪县报告\n办结案件9件。\n")
    words = report.quote(6, 13)
    base = ObservationClaim("案件", "办结", Decimal(9), "件", None, None, "9件", 10, words, "figure.test")
    choices = product(
        (None, "division/390726"), (None, "2021", "2021-08/..", "nonsense"), (None, "agency/390726/justice")
    )
    claims = [
        dataclasses.replace(base, offset=offset, area=area, period=period, subject=subject)
        for offset, (area, period, subject) in enumerate(choices)
    ]
    quads = list(encode(KnowledgeGraph([reading_of(report, make_reading().entities, claims)])))
    assert broken(make_cube(quads)) == set()
    assert {quad.object for quad in quads if quad.predicate == QB.structure} == set(STRUCTURES.values())


def test_the_same_figure_printed_twice_is_two_observations() -> None:
    reading = make_reading()
    figures = [claim for claim in reading.claims if isinstance(claim, ObservationClaim)]
    again = [dataclasses.replace(claim, offset=claim.offset + 1, part_of=None) for claim in figures]
    claims = (*reading.claims, *again)
    quads = list(encode(KnowledgeGraph([dataclasses.replace(reading, claims=claims)])))
    assert broken(make_cube(quads)) == set()


@pytest.mark.parametrize(
    ("constraint", "predicate"),
    [
        ("IC-1", QB.dataSet),
        ("IC-2", QB.structure),
        ("IC-11", FZ.indicator),
        ("IC-13", FZ.modality),
        ("IC-14", FZ.value),
    ],
)
def test_a_cube_that_lacks_something_is_found(quads: list[Quad], constraint: str, predicate: NamedNode) -> None:
    assert constraint in broken(make_cube([quad for quad in quads if quad.predicate != predicate]))


def test_a_second_observation_with_the_same_dimensions_is_found(quads: list[Quad]) -> None:
    figure, twin = some_figure(quads), NamedNode("https://example.org/twin")
    copies = [Quad(twin, quad.predicate, quad.object) for quad in quads if quad.subject == figure]
    assert broken(make_cube([*quads, *copies])) == {"IC-12"}


def test_a_code_that_is_not_in_its_list_is_found(quads: list[Quad]) -> None:
    other = Quad(some_figure(quads), FZ.modality, NamedNode("https://example.org/perhaps"))
    assert broken(make_cube([*quads, other])) == {"IC-19"}


@pytest.mark.parametrize(
    ("constraint", "turtle"),
    [
        ("IC-3", "<x:s> a qb:DataStructureDefinition ."),
        ("IC-4", "<x:p> a qb:DimensionProperty ."),
        ("IC-5", "<x:p> a qb:DimensionProperty ; rdfs:range skos:Concept ."),
        ("IC-6", "<x:s> qb:component [ qb:dimension <x:p> ; qb:componentRequired false ] ."),
        ("IC-7", "<x:k> a qb:SliceKey ."),
        ("IC-8", "<x:k> a qb:SliceKey ; qb:componentProperty <x:p> . <x:s> qb:sliceKey <x:k> ."),
        ("IC-9", "<x:d> qb:slice <x:s> ."),
        ("IC-10", "<x:s> qb:sliceStructure [ qb:componentProperty <x:p> ] ."),
        ("IC-18", "<x:d> qb:slice [ qb:observation <x:o> ] ."),
        ("IC-20, IC-21", "<x:l> a qb:HierarchicalCodeList ."),
    ],
)
def test_a_cube_of_a_wrong_structure_is_found(constraint: str, turtle: str) -> None:
    prefixes = PREFIXES.replace("PREFIX", "@prefix").replace(">\n", "> .\n")
    planted = pyoxigraph.parse(input=prefixes + turtle, format=RdfFormat.TURTLE)
    assert constraint in broken(make_cube(list(planted)))


@pytest.mark.parametrize(
    ("constraint", "turtle"),
    [
        ("IC-15", "<x:o> qb:measureType <x:m> ."),
        ("IC-16", "<x:o> qb:measureType <x:m> ; <x:n> 1 ."),
        ("IC-17", "<x:o> qb:measureType <x:m> ; <x:m> 1 ."),
    ],
)
def test_a_cube_of_several_measures_that_is_incomplete_is_found(constraint: str, turtle: str) -> None:
    prefixes = PREFIXES.replace("PREFIX", "@prefix").replace(">\n", "> .\n")
    structure = """<x:o> qb:dataSet <x:d> . <x:d> qb:structure <x:s> .
        <x:s> qb:component [ qb:dimension qb:measureType ], [ qb:measure <x:m> ], [ qb:measure <x:n> ] . """
    planted = pyoxigraph.parse(input=prefixes + structure + turtle, format=RdfFormat.TURTLE)
    assert constraint in broken(make_cube(list(planted)))


def members(cube: pyoxigraph.Store, key: str) -> set[str]:
    found = cube.query(
        f"{PREFIXES} PREFIX fz: <{FZ_NAMESPACE}> SELECT ?o {{ ?s qb:sliceStructure {key} ; qb:observation ?o }}"
    )
    assert isinstance(found, pyoxigraph.QuerySolutions)
    return {row["o"].value.rpartition("/id/")[2] for row in found}


def test_a_data_set_is_sliced_by_indicator_of_the_catalogue_and_by_area() -> None:
    report = make_report("云溪县报告\n受理行政复议案件9件,办结8件。\n")
    words = report.quote(6, 20)
    base = ObservationClaim(
        *("行政复议案件", "受理", Decimal(9), "件", "division/390726", "2021", "9件", 14, words, "figure.test")
    )
    known = dataclasses.replace(base, concept="ReconsiderationApplications")
    other = dataclasses.replace(base, offset=18, action="办结")
    quads = list(encode(KnowledgeGraph([reading_of(report, make_reading().entities, [known, other])])))
    cube = make_cube(quads)
    assert broken(cube) == set()
    assert members(cube, "fz:ByIndicator") == {known.id}
    assert members(cube, "fz:ByArea") == {known.id, other.id}


def test_a_figure_names_the_concept_and_keeps_the_words() -> None:
    report = make_report("云溪县报告\n受理行政复议案件9件。\n")
    words = report.quote(6, 16)
    claim = ObservationClaim(
        *("行政复议案件", "受理", Decimal(9), "件", "division/390726", "2021", "9件", 14, words, "figure.test"),
        concept="ReconsiderationApplications",
    )
    store = Store(encode(KnowledgeGraph([reading_of(report, make_reading().entities, [claim])])))
    rows = store.query(
        """SELECT ?words ?unit ?scheme { ?o fz:indicator ind:ReconsiderationApplications ; fz:phrase ?words .
        ind:ReconsiderationApplications a fz:Indicator ; fz:unit ?unit ; skos:inScheme ?scheme }"""
    )
    assert rows.rows == (("行政复议案件", "件", f"{FZ_NAMESPACE}Indicators"),)

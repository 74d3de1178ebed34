import pytest
from pyoxigraph import Literal, NamedNode, Quad

from fazhi.rdf.literals import integer, string
from fazhi.rdf.shapes import check_shapes
from fazhi.rdf.terms import FZ, PROV, RDF, RDFS

BASE = "https://w3id.org/fazhi/id/"


def test_what_we_write_is_as_the_shapes_have_it(quads: list[Quad], hostile_quads: list[Quad]) -> None:
    assert check_shapes(quads) == ()
    assert check_shapes(hostile_quads) == ()


def without(quads: list[Quad], predicate: NamedNode) -> list[Quad]:
    return [quad for quad in quads if quad.predicate != predicate]


@pytest.mark.parametrize(
    "predicate", [FZ.quote, FZ.start, FZ.rule, PROV.wasDerivedFrom, FZ.value, FZ.modality, RDFS.label]
)
def test_what_is_missing_is_found(quads: list[Quad], predicate: NamedNode) -> None:
    assert str(predicate.value) in {violation.path for violation in check_shapes(without(quads, predicate))}


def test_a_relation_between_the_wrong_things_is_found(quads: list[Quad]) -> None:
    county, award = NamedNode(BASE + "division/390726"), NamedNode(BASE + "award/township-city")
    found = check_shapes([*quads, Quad(county, FZ.awarded, county), Quad(award, FZ.issued, county)])
    assert {violation.path.rpartition("#")[2] for violation in found} >= {"awarded", "issued"}


def test_a_value_of_another_datatype_and_a_second_value_are_found(quads: list[Quad]) -> None:
    figure = next(quad.subject for quad in quads if quad.predicate == RDF.type and quad.object == FZ.Observation)
    for extra in (integer(3), string("三")):
        assert check_shapes([*quads, Quad(figure, FZ.value, extra)])


def test_a_quote_that_ends_before_it_starts_is_found(quads: list[Quad]) -> None:
    figure = next(quad.subject for quad in quads if quad.predicate == RDF.type and quad.object == FZ.Observation)
    rest = [quad for quad in quads if quad.subject != figure or quad.predicate != FZ.end]
    assert FZ.start.value in {violation.path for violation in check_shapes([*rest, Quad(figure, FZ.end, integer(0))])}


def test_a_label_in_another_language_is_found(quads: list[Quad]) -> None:
    county = NamedNode(BASE + "division/390726")
    found = check_shapes([*quads, Quad(county, RDFS.label, Literal("Yunxi", language="en"))])
    assert [violation.value for violation in found] == ["Yunxi"]

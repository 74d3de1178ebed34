import pytest
from tests.factory import make_report

from fazhi.model import Entity, EntityType
from fazhi.rdf.iris import Minter
from fazhi.rdf.literals import zh
from fazhi.rdf.terms import FZ, RDF, SKOS
from fazhi.rdf.things import entity_pairs, report_pairs


@pytest.mark.parametrize("words", ["我局", "该局", "本县", "全县", "此项改革"])
def test_pointing_words_are_no_names(words: str) -> None:
    entity = Entity("agency/1", EntityType.AGENCY, "云溪县司法局")
    assert SKOS.altLabel not in dict(entity_pairs(entity, [words], Minter()))


@pytest.mark.parametrize("words", ["县司法局", "全国人大", "本溪市法院"])
def test_other_printed_forms_are(words: str) -> None:
    entity = Entity("agency/1", EntityType.AGENCY, "云溪县司法局")
    assert (SKOS.altLabel, zh(words)) in set(entity_pairs(entity, [words], Minter()))


def test_a_division_lies_in_one_and_a_body_belongs_to_one() -> None:
    county = Entity("division/2", EntityType.COUNTY, "云溪县", within="division/1")
    body = Entity("agency/1", EntityType.AGENCY, "云溪县司法局", within="division/2")
    assert FZ.within in dict(entity_pairs(county, (), Minter()))
    assert FZ.ofDivision in dict(entity_pairs(body, (), Minter()))


def test_all_classes_above_are_stated() -> None:
    reform = Entity("reform/1", EntityType.REFORM, "某改革")
    assert {o for p, o in entity_pairs(reform, (), Minter()) if p == RDF.type} == {FZ.Reform, FZ.Initiative}


@pytest.mark.parametrize("source", ["/home/someone/云溪.txt", "C:\\Users\\someone\\云溪.txt", "云溪.txt"])
def test_a_report_tells_its_files_name_and_not_where_it_lay(source: str) -> None:
    pairs = dict(report_pairs(make_report(source=source), None, None, Minter()))
    assert str(pairs[FZ.fileName]) == '"云溪.txt"'


def test_a_report_without_a_title_is_called_by_its_file() -> None:
    pairs = report_pairs(make_report(title=None, year=2021), None, None, Minter())
    assert zh("2021.txt") in {o for _, o in pairs}

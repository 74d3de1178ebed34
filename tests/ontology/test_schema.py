import pytest

from fazhi.ontology.schema import Kind, Schema, read_schema

FZ = "https://w3id.org/fazhi/ontology#"


@pytest.fixture(scope="module")
def schema() -> Schema:
    return read_schema()


def test_a_class_has_both_labels_a_definition_and_a_clause(schema: Schema) -> None:
    township = schema.classes["Township"]
    assert township.labels == {"zh": "乡级行政区", "en": "township"}
    assert set(township.definitions) == {"zh", "en"}
    assert township.examples


def test_a_domain_that_admits_several_classes_lists_them(schema: Schema) -> None:
    assert schema.properties["pilotedIn"].domain == (FZ + "Initiative", FZ + "Award")
    assert schema.properties["awarded"].range == (FZ + "Award",)


def test_what_lies_above_a_class_is_known_through_several_steps(schema: Schema) -> None:
    above = schema.ancestors(FZ + "Report")
    assert FZ + "Document" in above
    assert "http://xmlns.com/foaf/0.1/Document" in above
    assert FZ + "Report" not in above


def test_kinds_of_properties_are_told_apart(schema: Schema) -> None:
    kinds = {name: schema.properties[name].kind for name in ("awarded", "value", "period")}
    assert kinds == {"awarded": Kind.THING, "value": Kind.LITERAL, "period": Kind.EITHER}


def test_members_of_closed_lists_have_the_value_that_programs_use(schema: Schema) -> None:
    assert schema.individuals["CityLevel"].notation == "市级"
    assert FZ + "Level" in schema.individuals["CityLevel"].types


def test_terms_of_other_vocabularies_are_listed(schema: Schema) -> None:
    assert schema.reused["prov:wasDerivedFrom"] == ("http://www.w3.org/ns/prov#wasDerivedFrom", Kind.THING)
    assert schema.version

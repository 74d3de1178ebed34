"""The ontology, what is derived from it, and the model agree."""

import json
import subprocess
import sys
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode

from fazhi.model import Bound, Direction, EntityType, Level, Modality, Predicate
from fazhi.ontology.derive import make_context, make_relation_shapes, make_terms_module
from fazhi.ontology.lint import lint
from fazhi.ontology.queries import read_queries
from fazhi.ontology.schema import Schema, read_schema
from fazhi.ontology.source import ontology_home
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.store import Store
from fazhi.rdf.vocabulary import BOUNDS, DIRECTIONS, LEVELS, MODALITIES

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def schema() -> Schema:
    return read_schema()


def test_the_ontology_has_no_fault() -> None:
    assert lint() == ()


def test_derived_files_are_fresh(schema: Schema) -> None:
    relations = tuple(predicate.value for predicate in Predicate)
    home = ontology_home()
    assert (ROOT / "graph/fazhi/rdf/terms.py").read_text("utf-8") == make_terms_module(schema)
    assert home.joinpath("context.jsonld").read_text("utf-8") == make_context(schema)
    assert (home / "shapes" / "relations.ttl").read_text("utf-8") == make_relation_shapes(schema, relations)


def test_the_script_says_that_nothing_is_stale() -> None:
    command = [sys.executable, str(ROOT / "scripts/terms.py"), "--check"]
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own script
    assert (run.returncode, run.stderr) == (0, "")


def test_every_entity_type_is_a_class_and_every_predicate_a_relation(schema: Schema) -> None:
    assert {type_.value for type_ in EntityType} <= set(schema.classes)
    assert {predicate.value for predicate in Predicate} <= set(schema.properties)


@pytest.mark.parametrize(
    ("words", "terms"),
    [(Level, LEVELS), (Modality, MODALITIES), (Bound, BOUNDS), (Direction, DIRECTIONS)],
)
def test_closed_lists_are_the_models(schema: Schema, words: type[StrEnum], terms: Mapping[Any, NamedNode]) -> None:
    notations = {i.iri: i.notation for i in schema.individuals.values() if i.notation}
    assert set(terms) == set(words)
    assert {notations[term.value] for term in terms.values()} == {word.value for word in words}


def test_the_names_that_others_rely_on_are_there(schema: Schema) -> None:
    fixed = (
        "pilotedIn awarded within ofDivision reportedBy reportsOn year code level grantedBy date rule quote start end"
    )
    cube = "indicator area period subject reportedIn value unit bound modality partOf original numerator denominator"
    assert set(f"{fixed} {cube}".split()) <= set(schema.properties)


def test_context_and_encoder_share_one_base() -> None:
    context = json.loads(ontology_home().joinpath("context.jsonld").read_text("utf-8"))["@context"]
    assert context["@base"] == DEFAULT_BASE


def test_every_question_is_valid_sparql() -> None:
    store = Store()
    for query in read_queries().values():
        store.query(query.text)

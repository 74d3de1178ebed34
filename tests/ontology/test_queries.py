import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from fazhi.model import InputError
from fazhi.ontology.queries import parse_query, read_queries

TEXT = """# 某县某年有哪些荣誉？ | Which honours did a county get in a year?
SELECT ?award WHERE {
  VALUES (?county ?year ?class) { ("云溪县"@zh 2021 <https://example.org/Award>) }
  ?award a ?class
}
"""


def test_a_file_gives_its_question_and_its_defaults() -> None:
    query = parse_query("awards", TEXT)
    assert query.question == {"zh": "某县某年有哪些荣誉？", "en": "Which honours did a county get in a year?"}
    assert query.parameters == {"county": '"云溪县"@zh', "year": "2021", "class": "<https://example.org/Award>"}


def test_binding_replaces_only_what_is_given() -> None:
    bound = parse_query("awards", TEXT).bind(county="石桥县", year=2022)
    assert 'VALUES (?county ?year ?class) { ("石桥县"@zh 2022 <https://example.org/Award>) }' in bound.text
    assert "云溪县" not in bound.text


def test_none_leaves_a_parameter_open() -> None:
    assert "(UNDEF 2021" in parse_query("awards", TEXT).bind(county=None).text


@pytest.mark.parametrize("value", ['甲") } ?s ?p ?o . { ("', "反\\斜", "换\n行", "\u2028\u202e", "\\1\\g<0>"])
def test_a_value_cannot_leave_its_quotes(value: str) -> None:
    bound = parse_query("awards", TEXT).bind(county=value)
    again = parse_query("awards", bound.text)
    assert again.parameters == bound.parameters
    assert len(bound.text.splitlines()) == len(TEXT.splitlines())


@pytest.mark.parametrize("values", [{"year": "2021"}, {"county": 3}, {"class": "a> b <c"}, {"town": "x"}])
def test_a_value_of_another_kind_and_an_unknown_parameter_are_refused(values: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        parse_query("awards", TEXT).bind(**values)


def test_a_decimal_is_written_without_exponent() -> None:
    query = parse_query("q", "# 问 | Ask\nSELECT * { VALUES (?least) { (0.5) } ?s ?p ?least }")
    assert "(10000000000)" in query.bind(least=Decimal("1E+10")).text


def test_a_file_without_its_question_is_named(tmp_path: Path) -> None:
    (tmp_path / "lost.rq").write_text("SELECT * { ?s ?p ?o }", encoding="utf-8")
    with pytest.raises(InputError, match="lost"):
        read_queries(tmp_path)


def test_a_query_without_parameters_stays_as_it_is() -> None:
    query = parse_query("all", "# 全部 | All\nSELECT * { ?s ?p ?o }")
    assert query.bind() is query


def test_names_and_values_must_be_equally_many() -> None:
    with pytest.raises(InputError, match="2 parameters and 1 values"):
        parse_query("q", "# 问 | Ask\nSELECT * { VALUES (?a ?b) { (1) } ?a ?b ?c }")


def test_reading_questions_does_not_load_an_rdf_library() -> None:
    code = "import sys, fazhi.ontology.queries as q; q.read_queries(); print('rdflib' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    assert run.stdout.strip() == "False"


def test_parameters_that_stand_again_get_the_same_value() -> None:
    block = 'VALUES (?area ?year) { ("云溪县"@zh 2021) }'
    text = f"# 问 | Ask\nSELECT * {{ {block} ?a ?b ?area OPTIONAL {{ {block} ?c ?d ?area }} VALUES (?e) {{ (1) }} }}"
    bound = parse_query("q", text).bind(area="清河县").text
    assert bound.count('VALUES (?area ?year) { ("清河县"@zh 2021) }') == 2
    assert "VALUES (?e) { (1) }" in bound

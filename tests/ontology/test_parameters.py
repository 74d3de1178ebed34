import tomllib

import pytest

from fazhi.model import InputError
from fazhi.ontology.parameters import parameters_of
from fazhi.ontology.queries import Query, parse_query, read_queries, read_value, written_value
from fazhi.ontology.source import ontology_home


@pytest.mark.parametrize("query", read_queries().values(), ids=lambda query: query.name)
def test_every_parameter_is_called_something_in_both_languages(query: Query) -> None:
    parameters = parameters_of(query)
    assert [parameter.name for parameter in parameters] == list(query.parameters)
    assert all(parameter.labels["zh"] and parameter.labels["en"] for parameter in parameters)


@pytest.mark.parametrize("query", read_queries().values(), ids=lambda query: query.name)
def test_a_default_is_among_its_choices(query: Query) -> None:
    for parameter in parameters_of(query):
        value = written_value(parameter.default)
        assert not parameter.choices or not value or value in parameter.choices


def test_words_are_of_questions_and_parameters_that_there_are() -> None:
    words = tomllib.loads(ontology_home().joinpath("queries", "parameters.toml").read_text("utf-8"))
    queries = read_queries()
    for name in words.keys() - {"all"}:
        assert words[name].keys() <= queries[name].parameters.keys()
    assert words["all"].keys() == {name for query in queries.values() for name in query.parameters}


def test_a_question_may_call_a_parameter_otherwise() -> None:
    (area, _year) = parameters_of(read_queries()["q02-pilots-of-a-place"])
    assert area.labels["en"] == "Township"
    assert not area.suggest


def test_a_parameter_without_words_is_named() -> None:
    with pytest.raises(InputError, match="weather"):
        parameters_of(parse_query("q", '# 问 | Ask\nSELECT * { VALUES (?weather) { ("晴") } ?s ?p ?weather }'))


def test_a_parameter_that_is_open_by_default_takes_words() -> None:
    text = "# 问 | Ask\nSELECT * { VALUES (?who) { (UNDEF) } ?s ?p ?who }"
    assert '("清河镇")' in parse_query("q", text).bind(who="清河镇").text


@pytest.mark.parametrize("text", ["1e9", "NaN", "Infinity", "٣", "1) } #", " 1", "9" * 40, "0x1f"])
def test_what_is_no_number_is_refused_where_one_is_needed(text: str) -> None:
    with pytest.raises(ValueError, match="no number"):
        read_value("2021", text)


@pytest.mark.parametrize("text", ["浦江县", '甲"县', "反\\斜", "换\n行", "\u202e反", "\U0001f600"])
def test_what_is_typed_can_be_typed_again(text: str) -> None:
    query = parse_query("q", '# 问 | Ask\nSELECT * { VALUES (?area) { ("甲"@zh) } ?s ?p ?area }')
    assert written_value(query.bind(area=read_value('"甲"@zh', text)).parameters["area"]) == text

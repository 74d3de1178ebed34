"""Asking a graph: a question that ships with fazhi by its name, or SPARQL."""

import re

from fazhi.model import GraphError
from fazhi.ontology.queries import Query, Value, parse_query, read_queries
from fazhi.rdf.store import Store
from fazhi.rdf.table import Table

_NAME = re.compile(r"[\w.-]+")
_TITLED = re.compile(r"#[^|\n]+\|")


def ask(store: Store, question: str, parameters: dict[str, Value]) -> Table:
    """Answer a question.

    Args:
        store: what is asked.
        question: as for ``find_query``.
        parameters: values by the question's own parameter names.

    Raises:
        GraphError: there is no question of that name, or the SPARQL cannot be answered.
        InputError: the question has no such parameter, or the value is of another kind.
    """
    return store.query(find_query(question).bind(**parameters).text)


def find_query(question: str) -> Query:
    """The question of that name, or SPARQL as a question of its own, which has parameters if it has a title.

    Args:
        question: a name, its part before the first hyphen (``q01``), or SPARQL.

    Raises:
        GraphError: one word that names no question.
    """
    known = read_queries()
    named = next((query for name, query in known.items() if question in (name, name.partition("-")[0])), None)
    if named:
        return named
    if _NAME.fullmatch(question):
        raise GraphError(f"there is no question {question}; there are: {', '.join(known)}")
    return parse_query("query", question) if _TITLED.match(question) else Query("query", {}, question)

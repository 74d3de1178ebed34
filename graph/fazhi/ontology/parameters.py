"""What the parameters of the questions are called, and which values a person may choose from."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from fazhi.model import InputError
from fazhi.ontology.queries import Query
from fazhi.ontology.source import ontology_home

_FILE = "parameters.toml"
_ALL = "all"


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question.

    Args:
        name: the variable.
        labels: language to what it is called, ``zh`` and ``en``.
        default: its value in SPARQL's spelling.
        choices: all values that there are; empty where there are others.
        suggest: of which kind the values in a data set are: ``areas``, ``years``, ``indicators``, or none.
    """

    name: str
    labels: Mapping[str, str]
    default: str
    choices: tuple[str, ...] = ()
    suggest: str = ""


def parameters_of(query: Query) -> tuple[Parameter, ...]:
    """The parameters of a question, in its order.

    Raises:
        InputError: one of them has no words.
    """
    return tuple(_parameter(query, name, default) for name, default in query.parameters.items())


def _parameter(query: Query, name: str, default: str) -> Parameter:
    words = _words().get(query.name, {}).get(name) or _words()[_ALL].get(name)
    if words is None:
        raise InputError(_FILE, f"does not say what {name} of {query.name} is called")
    labels = {"zh": words["zh"], "en": words["en"]}
    return Parameter(name, labels, default, tuple(words.get("choices", ())), words.get("suggest", ""))


@cache
def _words() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    return tomllib.loads(ontology_home().joinpath("queries", _FILE).read_text("utf-8"))

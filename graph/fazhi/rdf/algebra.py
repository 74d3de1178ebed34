"""What a query would reach for, told from its parsed algebra; importing this imports rdflib.

rdflib parses and translates here, and evaluates nothing: its evaluator loads what ``FROM`` names.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from pyparsing import ParseBaseException, ParseResults
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue

from fazhi.model import GraphError
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.rdf.terms import PREFIXES


@dataclass(frozen=True, slots=True)
class Reach:
    """What lies outside of a query's own store.

    Args:
        services: how many ``SERVICE`` clauses there are, at any depth.
        default: the IRIs of ``FROM``.
        named: the IRIs of ``FROM NAMED``.
    """

    services: int
    default: tuple[str, ...]
    named: tuple[str, ...]

    @property
    def graphs(self) -> tuple[str, ...]:
        """The IRIs of both."""
        return self.default + self.named


def reach_of(query: str) -> Reach:
    """Parse a query.

    Raises:
        GraphError: rdflib cannot parse it, so that nothing can be told.
    """
    try:
        parsed = parseQuery(query)
        algebra = translateQuery(parsed, base=DEFAULT_BASE, initNs=PREFIXES).algebra
    except (ParseBaseException, RecursionError) as error:
        raise GraphError(f"a query with SERVICE or FROM in it has to be plain SPARQL 1.1: {_line(error)}") from error
    except Exception as error:  # rdflib raises bare Exception where a prefix or a scope is wrong
        raise GraphError(f"the query is not valid SPARQL: {_line(error)}") from error
    services = sum(part.name in ("ServiceGraphPattern", "Service") for part in _parts([parsed, algebra]))
    clauses = algebra["datasetClause"] or ()
    default, named = (tuple(str(c[kind]) for c in clauses if kind in c) for kind in ("default", "named"))
    return Reach(services, default, named)


def _parts(root: object) -> Iterator[CompValue]:
    """Every named part of a parse tree or an algebra, without recursion."""
    waiting = [root]
    seen: set[int] = set()
    while waiting:
        part = waiting.pop()
        if id(part) in seen:
            continue
        seen.add(id(part))
        if isinstance(part, CompValue):
            yield part
            waiting.extend(part.values())
        elif isinstance(part, dict):
            waiting.extend(part.values())
        elif isinstance(part, list | tuple | set | ParseResults):
            waiting.extend(part)


def _line(error: BaseException) -> str:
    return " ".join(str(error).split())[:200]

"""What a person should look at: pairs of things of a graph, or of a folder of results, that may be one."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

from fazhi.api.graph import Graph
from fazhi.exports.tables import naming_claim
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import GraphError
from fazhi.resolving.alike import Candidate, Pair, undecided_pairs
from fazhi.resolving.judgements import Judgements, read_judgements

ENTITIES = "entities.csv"


def read_judged(path: str | Path | None) -> Judgements:
    """Read a file of judgements; without one, nothing is judged.

    Raises:
        InputError: the file cannot be read, a line of it is no judgement, or two lines contradict each other.
    """
    return Judgements(read_judgements(Path(path))) if path else Judgements()


def undecided(graph: Graph | str | Path, *, judgements: str | Path | None = None) -> tuple[Pair, ...]:
    """The pairs of things that may be one and that nobody has judged, sorted.

    Args:
        graph: a graph, or the folder that ``fazhi build`` wrote of one.
        judgements: a file of what people have said already; see ``read_judgements``.

    Raises:
        InputError: as for ``read_judged``.
        GraphError: the folder holds no table of entities.
    """
    judged = read_judged(judgements)
    candidates = _candidates(graph.knowledge) if isinstance(graph, Graph) else _read_candidates(Path(graph))
    return undecided_pairs(candidates, judged)


def _candidates(graph: KnowledgeGraph) -> Iterator[Candidate]:
    for entity in graph.entities.values():
        claim = naming_claim(graph, entity.id)
        quote = claim.quote if claim else None
        told = (quote.document, graph.name(quote.document), quote.text) if quote else ()
        yield Candidate(entity.id, entity.name, entity.level or "", *told)


def _read_candidates(folder: Path) -> Iterable[Candidate]:
    path = folder / ENTITIES
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [
                Candidate(row["id"], row["name"], row["level"], row["document"], row["document_title"], row["quote"])
                for row in csv.DictReader(file)
            ]
    except (OSError, UnicodeDecodeError, csv.Error, KeyError) as error:
        raise GraphError(f"{path}: cannot be read as a table of entities") from error

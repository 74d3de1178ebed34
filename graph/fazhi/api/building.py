"""From files to a graph, or to one file of facts for each of them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path, PurePath, PurePosixPath

from fazhi.api.graph import Graph
from fazhi.api.undecided import read_judged
from fazhi.api.workers import choose_jobs, iter_readings
from fazhi.exports.facts import write_facts
from fazhi.exports.folder import replaced_files
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.model import ChatModel, InputError, ReadReport, short_hash
from fazhi.rdf.iris import DEFAULT_BASE
from fazhi.reading import Input, find_reports
from fazhi.resolving.merging import merge

LONGEST_NAME = 200
"""Bytes of the name of a file or folder; file systems take 255."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a run is: ``source`` was read, or could not be, as number ``done`` of ``total``."""

    done: int
    total: int
    source: str


OnReport = Callable[[Progress], None]


def sample_reports() -> tuple[Path, ...]:
    """The reports that ship with fazhi, sorted: one county, two years."""
    return tuple(sorted(Path(str(files("fazhi") / "samples")).glob("*.txt")))


def build(
    paths: Iterable[str | Path] | None = None,
    *,
    base: str = DEFAULT_BASE,
    judgements: str | Path | None = None,
    jobs: int | None = 1,
    allow_private: bool = False,
    propose: ChatModel | None = None,
    on_report: OnReport | None = None,
) -> Graph:
    """Read reports and make one graph of them; a file that cannot be read is told in the graph's ``failures``.

    Args:
        paths: files, folders, glob patterns, Zip archives, manifests and addresses, see ``find_reports``; without any,
            ``sample_reports()``.
        base: the IRI that ids are appended to; see ``Minter``.
        judgements: a file of things that people judged to be the same, or not; see ``read_judgements``.
        jobs: how many processes read; None chooses by the files and processors. The graph is the same. With more
            than one, a script needs the guard ``if __name__ == "__main__":``, since each process imports it.
        allow_private: whether addresses may lead into a private network.
        propose: a model that is asked for relations that the rules did not read; what it proposes is kept where the
            text has its quote and the ontology admits it, with the rule ``proposed.model``. Where it gives no answer,
            ``failures`` tells it, and the report is in the graph all the same.
        on_report: called after each file.

    Raises:
        InputError: the judgements cannot be read, or contradict each other.

    Example:
        >>> graph = build()  # doctest: +SKIP
        >>> len(graph.reports), [finding.computation for finding in graph.findings]  # doctest: +SKIP
        (2, ['69+6+1+2+22=100≠99'])
    """
    inputs = find_reports(sample_reports() if paths is None else paths, allow_private=allow_private)
    judged = read_judged(judgements)
    readings: dict[str, ReadReport] = {}
    failures: list[InputError] = []
    for _, reading in _iter_readings(inputs, jobs, propose, on_report):
        if isinstance(reading, InputError):
            failures.append(reading)
        elif known := readings.get(reading.report.id):
            failures.append(InputError(reading.report.source, f"the same report as {known.report.source}"))
        else:
            readings[reading.report.id] = reading
            failures += _warnings(reading)
    return Graph(KnowledgeGraph(merge(readings.values(), judged)), base=base, failures=failures)


def extract(
    paths: Iterable[str | Path],
    out_dir: str | Path,
    *,
    jobs: int | None = 1,
    allow_private: bool = False,
    propose: ChatModel | None = None,
    on_report: OnReport | None = None,
) -> tuple[tuple[Path, ...], tuple[InputError, ...]]:
    """Write the facts of each report by themselves, as ``STEM.jsonl``, in the form that ``fazhi score`` compares.

    Args:
        paths: as for ``build``.
        out_dir: where the files go; made if it is not there. Those of a folder or an archive lie in it as the reports
            lie there, those of reports that are named themselves lie side by side.
        jobs: as for ``build``.
        allow_private: as for ``build``.
        propose: as for ``build``.
        on_report: called after each file.

    Returns:
        The files written, and the reports that could not be read, or whose file is another one's already.

    Raises:
        OutputError: ``out_dir`` cannot be written; nothing in it has changed.
    """
    out_dir = Path(out_dir)
    written: dict[str, str] = {}
    failures: list[InputError] = []
    with replaced_files(out_dir, last="") as beside:
        inputs = find_reports(paths, allow_private=allow_private)
        for item, reading in _iter_readings(inputs, jobs, propose, on_report):
            name = facts_name(item)
            if isinstance(reading, InputError):
                failures.append(reading)
            elif name in written:
                failures.append(InputError(item.source, f"{name} is already made from {written[name]}"))
            else:
                written[name] = item.source
                (beside / name).parent.mkdir(parents=True, exist_ok=True)
                with (beside / name).open("w", encoding="utf-8", newline="\n") as file:
                    write_facts(reading, file)
                failures += _warnings(reading)
    return tuple(out_dir / name for name in sorted(written)), tuple(failures)


def facts_name(item: Input) -> str:
    """Where the facts of an input go, below the folder of results and never out of it, with slashes.

    Example:
        >>> facts_name(Input("a.zip/../b.txt", Path("a.zip"), below="../b.txt"))
        'b.jsonl'
    """
    named = item.below or PurePath(item.source).name
    path = PurePosixPath(named.replace("\\", "/").replace(":", "_"))
    folders = (part for part in path.parent.parts if part.strip("./"))
    return "/".join((*map(_short, folders), f"{_short(path.stem)}.jsonl"))


def _warnings(reading: ReadReport) -> list[InputError]:
    """What could not be done for a report that was read."""
    return [InputError(reading.report.source, warning) for warning in reading.warnings]


def _short(name: str) -> str:
    """A name that file systems take; an archive's may be of any length."""
    return name if len(name.encode()) <= LONGEST_NAME else f"{name[:40]}-{short_hash(name)}"


def _iter_readings(
    inputs: Sequence[Input], jobs: int | None, propose: ChatModel | None, on_report: OnReport | None
) -> Iterator[tuple[Input, ReadReport | InputError]]:
    readings = iter_readings(inputs, jobs or choose_jobs(len(inputs)), propose)
    for done, (item, reading) in enumerate(zip(inputs, readings, strict=True), start=1):
        yield item, reading
        if on_report:
            on_report(Progress(done, len(inputs), item.source))

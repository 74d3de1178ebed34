"""Time and peak memory of ``fazhi build`` and the time of each stage: ``scripts/bench [FILES…]``."""

import importlib
import importlib.util
import logging
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from fazhi import sample_reports
from fazhi.exports.run import export
from fazhi.knowledge.graph import KnowledgeGraph
from fazhi.pipeline.build import Extractor
from fazhi.reading import find_reports, read_report
from fazhi.resolving import resolve

CONCLUSIONS = ("checks", "follow_ups", "completeness", "repeated_weaknesses", "copies")
"""What the graph concludes when it is asked to."""
RUNS = 5
DOCUMENT = 8000
"""Characters that the times beside a word tagger are given for."""
KIB = 1024 if sys.platform != "darwin" else 1
"""What ``ru_maxrss`` counts in."""


@contextmanager
def stage(name: str) -> Iterator[None]:
    """Print how long a block took."""
    start = time.perf_counter()
    yield
    sys.stdout.write(f"{name:20} {time.perf_counter() - start:8.3f} s\n")


def measure(paths: list[str], folder: str) -> tuple[float, float]:
    """Run ``fazhi build`` once in a new process.

    Returns:
        Seconds, and peak memory in MB.
    """
    start = time.perf_counter()
    command = [sys.executable, "-m", "fazhi", "build", *paths, "--out", folder, "--quiet"]
    process = subprocess.Popen(command)  # noqa: S603  # the command is ours, the paths are the caller's
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode == 2:
        sys.exit(process.returncode)
    return time.perf_counter() - start, usage.ru_maxrss * KIB / 1e6


def time_stages(paths: list[str], folder: Path) -> None:
    """Print the time of each stage, in this process, imports left out."""
    found = find_reports([Path(path) for path in paths])
    with stage("load rules"):
        extractor = Extractor()
    with stage("read"):
        reports = [read_report(path) for path in found]
    with stage("extract"):
        extractions = [extractor.extract(report) for report in reports]
    with stage("resolve"):
        readings = [resolve(*pair) for pair in zip(reports, extractions, strict=True)]
    with stage("assemble"):
        graph = KnowledgeGraph(readings)
    for name in CONCLUSIONS:
        with stage(name):
            getattr(graph, name)
    claims, findings = len(graph.claims), len(graph.findings)
    with stage("export"):
        export(graph, folder)
    characters = sum(len(report.text) for report in reports)
    sys.stdout.write(f"{len(reports)} reports, {characters} characters, {claims} claims, {findings} findings\n")


def time_beside_tagger(paths: list[str]) -> None:
    """Print the processor's time for reading facts and claims, beside jieba tagging the words of the same texts."""
    reports = [read_report(path) for path in find_reports([Path(path) for path in paths])]
    extractor = Extractor()
    extractions = [extractor.extract(report) for report in reports]
    stages: dict[str, Callable[[], object]] = {
        "extract": lambda: [extractor.extract(report) for report in reports],
        "resolve": lambda: [resolve(*pair) for pair in zip(reports, extractions, strict=True)],
    }
    tagger = "jieba.posseg"
    if importlib.util.find_spec("jieba"):
        importlib.import_module("jieba").setLogLevel(logging.ERROR)
        cut = importlib.import_module(tagger).cut
        stages[tagger] = lambda: [list(cut(report.text)) for report in reports]
    runs = [{name: processor_time(work) for name, work in stages.items()} for _ in range(RUNS + 1)]
    share = DOCUMENT / sum(len(report.text) for report in reports)
    times = {name: median(run[name] for run in runs[1:]) * share for name in stages}
    for name, seconds in times.items():
        sys.stdout.write(f"{name:12} {seconds * 1000:8.1f} ms for {DOCUMENT} characters, processor time\n")
    if tagger in times:
        ratio = times[tagger] / (times["extract"] + times["resolve"])
        sys.stdout.write(f"claims out of text {ratio:.1f} times as fast as {tagger} tags words\n")
    else:
        sys.stdout.write("no comparison with jieba.posseg: jieba is not installed\n")


def processor_time(work: Callable[[], object]) -> float:
    """Seconds of the processor that a call takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> None:
    """Measure the files named on the command line, or the samples."""
    paths = sys.argv[1:] or [str(path) for path in sample_reports()]
    with tempfile.TemporaryDirectory() as folder:
        runs = [measure(paths, folder) for _ in range(RUNS)]
        times, memory = sorted(seconds for seconds, _ in runs), max(megabytes for _, megabytes in runs)
        sys.stdout.write(f"fazhi build: {median(times):.2f} s (from {times[0]:.2f} to {times[-1]:.2f}), ")
        sys.stdout.write(f"{memory:.0f} MB at most\n")
        time_stages(paths, Path(folder))
        time_beside_tagger(paths)


if __name__ == "__main__":
    main()

"""Hostile queries and load: ``python scripts/bench_service.py FOLDER [--hostile N] [--seconds N] [--timeout N]``.

First hostile queries, one after the other, while a second client looks things up; then eight clients with the questions
that ship, beside the same questions asked of pyoxigraph directly in one process per processor.
"""

import argparse
import json
import multiprocessing
import os
import random
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from itertools import cycle, islice
from pathlib import Path
from statistics import median, quantiles

import httpx

from fazhi.ontology.queries import read_queries
from fazhi.rdf.disk import make_store
from fazhi.rdf.store import Store

LOOKUP = "SELECT ?t { ?t a fz:Township ; rdfs:label ?name } LIMIT 10"
CLIENTS = 8
HOSTILE = {
    "cross product": "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
    "order by": "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f",
    "any path": "SELECT (COUNT(*) AS ?n) { ?a (rdf:type|!rdf:type)* ?b }",
    "regex": 'SELECT * { ?a ?b ?c . ?d ?e ?f FILTER REGEX(CONCAT(STR(?c), STR(?f)), "((a*)*)*(.*a){9}.*b$") }',
    "10 MB": "SELECT * { ?s ?p ?o } #" + "x" * 10_000_000,
}


@contextmanager
def served(folder: str, *options: str) -> Iterator[tuple[str, int]]:
    """A service: its address and its process."""
    command = [sys.executable, "-m", "fazhi", "serve", folder, "--port", "0", *options]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)  # noqa: S603  # ours
    lines = process.stderr or iter(())
    address = next(entry["address"] for entry in map(json.loads, lines) if entry.get("event") == "ready")
    drain = threading.Thread(target=lambda: [None for _ in lines], daemon=True)
    drain.start()
    try:
        yield address, process.pid
    finally:
        process.terminate()
        process.wait()


def memory_and_processes(pid: int) -> tuple[int, int]:
    """MB of a process and its children, and how many children there are."""
    listed = subprocess.run(["ps", "-o", "rss=", "--ppid", str(pid)], capture_output=True, text=True, check=False)  # noqa: S603, S607
    own = subprocess.run(["ps", "-o", "rss=", "-p", str(pid)], capture_output=True, text=True, check=False)  # noqa: S603, S607
    sizes = [int(size) for size in listed.stdout.split()]
    return (sum(sizes) + int(own.stdout)) // 1000, len(sizes)


def say(words: str) -> None:
    """Print a line."""
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def bench_hostile(folder: str, times: int, timeout: float, workers: int) -> None:
    """Hostile queries beside lookups."""
    with served(folder, "--timeout", str(timeout), "--workers", str(workers)) as (address, pid):
        time.sleep(2)
        say(f"before: {memory_and_processes(pid)} (MB, workers)")
        lookups: list[float] = []
        refused: Counter[str] = Counter()
        ended = threading.Event()

        def look_up() -> None:
            with httpx.Client(timeout=60) as client:
                while not ended.is_set():
                    start = time.perf_counter()
                    response = client.get(address + "sparql", params={"query": LOOKUP})
                    lookups.append(time.perf_counter() - start)
                    if response.status_code != 200:
                        refused[response.json()["type"]] += 1
                    time.sleep(0.05)

        thread = threading.Thread(target=look_up)
        thread.start()
        durations: dict[str, list[float]] = {name: [] for name in HOSTILE}
        statuses: Counter[tuple[str, int]] = Counter()
        for name in islice(cycle(HOSTILE), times):
            start = time.perf_counter()
            response = httpx.post(address + "sparql", data={"query": HOSTILE[name]}, timeout=timeout + 30)
            durations[name].append(time.perf_counter() - start)
            statuses[name, response.status_code] += 1
        ended.set()
        thread.join()
        time.sleep(2)
        for name, seconds in durations.items():
            codes = {code: n for (of, code), n in statuses.items() if of == name}
            say(f"{name:15} longest {max(seconds):6.2f} s, statuses {codes}")
        say(f"lookups: {len(lookups)}, median {median(lookups) * 1000:.1f} ms, longest {max(lookups) * 1000:.0f} ms")
        say(f"lookups without an answer: {dict(refused)}")
        say(f"after: {memory_and_processes(pid)} (MB, workers)")


def questions(slowest: float, store: Path) -> list[str]:
    """The questions that ship, without those that take longer than a share of the run."""
    opened, chosen = Store.read_only(store), []
    for name, question in read_queries().items():
        start = time.perf_counter()
        opened.answer(question.text)
        seconds = time.perf_counter() - start
        if seconds <= slowest:
            chosen.append(question.text)
        else:
            say(f"left out: {name}, {seconds:.1f} s")
    return chosen


def shuffled(texts: list[str], seed: int) -> Iterator[str]:
    """All questions again and again, each time in another order, so that a few slow ones do not decide a run."""
    order = random.Random(seed)  # noqa: S311  # no secret
    while True:
        yield from order.sample(texts, len(texts))


def ask_directly(store: str, texts: list[str], seconds: float, seed: int) -> int:
    """How many questions one process answers."""
    opened, asked = Store.read_only(Path(store)), 0
    end = time.perf_counter() + seconds
    for text in shuffled(texts, seed):
        if time.perf_counter() >= end:
            break
        opened.answer(text)
        asked += 1
    return asked


def ask_service(address: str, texts: list[str], seconds: float, seed: int) -> tuple[list[float], int]:
    """The times of answers to one client, and how many were errors."""
    times: list[float] = []
    errors = 0
    end = time.perf_counter() + seconds
    with httpx.Client(timeout=120) as client:
        for text in shuffled(texts, seed):
            start = time.perf_counter()
            if start >= end:
                break
            response = client.post(address + "sparql", data={"query": text})
            times.append(time.perf_counter() - start)
            errors += response.status_code != 200
    return times, errors


def bench_load(folder: str, seconds: float, slowest: float) -> None:
    """Eight clients of the service, and pyoxigraph directly."""
    store, cores = make_store(Path(folder)), os.cpu_count() or 1
    texts = questions(slowest, store)
    with multiprocessing.get_context("spawn").Pool(cores) as pool:
        counts = pool.starmap(ask_directly, [(str(store), texts, seconds, seed) for seed in range(cores)])
    direct = sum(counts) / seconds
    with (
        served(folder, "--workers", str(cores), "--timeout", "60") as (address, _),
        ThreadPoolExecutor(CLIENTS) as clients,
    ):
        runs = [clients.submit(ask_service, address, texts, seconds, seed) for seed in range(CLIENTS)]
        results = [run.result() for run in runs]
    times = [one for taken, _ in results for one in taken]
    say(f"{len(texts)} questions, {seconds:g} s")
    say(f"direct, {cores} processes: {direct:.1f} a second")
    say(f"service, {CLIENTS} clients: {len(times) / seconds:.1f} a second, {len(times) / seconds / direct:.2f} of that")
    cuts = quantiles(times, n=100)
    say(f"p50 {cuts[49] * 1000:.0f} ms, p99 {cuts[98] * 1000:.0f} ms, errors {sum(errors for _, errors in results)}")


def main() -> None:
    """Run both benches."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--hostile", type=int, default=25, help="hostile queries; 0 for none")
    parser.add_argument("--timeout", type=float, default=5.0, help="the limit for them")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=60.0, help="of load; 0 for none")
    parser.add_argument("--slowest", type=float, default=60.0, help="leave out questions that take longer")
    arguments = parser.parse_args()
    if arguments.hostile:
        bench_hostile(arguments.folder, arguments.hostile, arguments.timeout, arguments.workers)
    if arguments.seconds:
        bench_load(arguments.folder, arguments.seconds, arguments.slowest)


if __name__ == "__main__":
    main()

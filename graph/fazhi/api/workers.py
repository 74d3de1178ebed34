"""Reading reports, one after the other or in several processes at once."""

import logging
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache, partial
from multiprocessing import get_context

from fazhi.model import ChatModel, FazhiError, InputError, ReadReport
from fazhi.pipeline.build import Extractor, make_pipeline
from fazhi.reading import Input, read_report
from fazhi.resolving import resolve

_log = logging.getLogger(__name__)

MOST_JOBS = 8
"""Processes that are started unless the user wants more; each takes about 200 MB."""

WORTH_A_JOB = 8
"""Reports for which it pays to start a process, which takes more than a second."""


def choose_jobs(reports: int) -> int:
    """How many processes to read so many reports in: 1 for a few, at most one for each processor."""
    return max(1, min(os.cpu_count() or 1, MOST_JOBS, reports // WORTH_A_JOB))


def iter_readings(
    inputs: Sequence[Input], jobs: int, propose: ChatModel | None = None
) -> Iterator[ReadReport | InputError]:
    """Read inputs in their order, whatever the number of jobs; one that cannot be read yields the reason.

    Processes are spawned, never forked: whoever shows a progress bar has a thread, whose locks a fork would copy.

    Args:
        inputs: of ``find_reports``.
        jobs: how many processes read; with 1 it is this one.
        propose: the model that is asked for relations, if any.

    Raises:
        FazhiError: a process was killed.
    """
    read = partial(_read, propose)
    if jobs <= 1 or len(inputs) <= 1:
        yield from map(read, inputs)
        return
    executor = ProcessPoolExecutor(min(jobs, len(inputs)), get_context("spawn"), _prepare, (propose,))
    try:
        yield from executor.map(read, inputs)
    except BrokenProcessPool as error:
        raise FazhiError(
            "a process that read reports was killed, perhaps for want of memory; try fewer jobs"
        ) from error
    finally:
        executor.shutdown(cancel_futures=True)


def _prepare(propose: ChatModel | None) -> None:
    """Leave Ctrl-C to the process that started this one, and load the rules."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _extractor(propose)


@cache
def _extractor(propose: ChatModel | None) -> Extractor:
    return Extractor(make_pipeline(propose))


def _read(propose: ChatModel | None, item: Input) -> ReadReport | InputError:
    try:
        report = read_report(item)
        return resolve(report, _extractor(propose).extract(report))
    except InputError as error:
        return error
    except Exception as error:  # a fault of ours in one report must not cost the results of the others
        _log.debug("%s", item.source, exc_info=True)
        return InputError(item.source, f"an error in fazhi itself, please report it: {type(error).__name__}: {error}")

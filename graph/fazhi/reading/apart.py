"""A reader in a process of its own: for a library that a small file can make ask for any time and memory, or break."""

import os
import subprocess
import sys

from fazhi.model import InputError

try:
    import resource
except ModuleNotFoundError:  # Windows, where only the time is limited
    resource = None  # type: ignore[assignment]

MOST_SECONDS = 15
"""Of the processor; the longest report takes two."""

LONGEST_WAIT = 120
"""Seconds, on a machine that is busy with other things."""

MOST_MEMORY = 500_000_000
"""Bytes; a report takes a fifth of it."""


def run_apart(module: str, data: bytes, source: str) -> bytes:
    """What a module writes to standard output that is run as a program and calls ``limit``.

    Args:
        module: its name.
        data: its standard input.
        source: the file that it reads, as the user named it.

    Raises:
        InputError: it breaks, or needs more time or memory than it may have.
    """
    command = [sys.executable, "-m", module]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    try:
        run = subprocess.run(  # noqa: S603  # no word of it is the file's
            command, input=data, capture_output=True, env=environment, timeout=LONGEST_WAIT, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise InputError(source, f"not read within {LONGEST_WAIT} seconds") from error
    if run.returncode:
        raise InputError(source, "damaged, or made to need more time and memory than a report does")
    return run.stdout


def limit() -> None:
    """Let this process have no more time and memory than a report needs."""
    if resource:
        resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        _, most = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, most))

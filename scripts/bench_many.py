"""Time and memory of ``fazhi build`` over more and more reports: ``scripts/bench --many FILES… [--jobs N]``.

Memory is that of all processes together (proportional set size, sampled), which only Linux tells.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from fazhi.reading import find_reports

STEPS = (50, 100, 200)
"""Numbers of reports that are built before all of them are."""


def processes(pid: int) -> list[int]:
    """A process and all that it started."""
    found = [pid]
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [one for child in children.read_text().split() for one in processes(int(child))]
    return found


def memory(pid: int) -> int:
    """Proportional set size of a process in kB; 0 once it is gone."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def measure(paths: list[str], jobs: int) -> tuple[float, float]:
    """Build once in new processes.

    Returns:
        Seconds, and the most memory that all processes had together, in MB.
    """
    most = 0
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "fazhi", "build", *paths, "--out", folder, "--jobs", str(jobs), "--quiet"]
        start = time.perf_counter()
        process = subprocess.Popen(command)  # noqa: S603  # the command is ours, the paths are the caller's
        while process.poll() is None:
            try:
                most = max(most, sum(map(memory, processes(process.pid))))
            except OSError:
                continue  # a process ended while it was looked at
            time.sleep(0.3)
        return time.perf_counter() - start, most / 1000


def main() -> None:
    """Measure the first reports of those named on the command line, then more, then all."""
    parser = argparse.ArgumentParser(description=main.__doc__)
    parser.add_argument("files", nargs="+")
    parser.add_argument("--jobs", type=int, default=2)
    arguments = parser.parse_args()
    paths = [str(item.place) for item in find_reports(arguments.files)]
    for count in (*(step for step in STEPS if step < len(paths)), len(paths)):
        seconds, megabytes = measure(paths[:count], arguments.jobs)
        each = seconds / count
        sys.stdout.write(f"{count:5} reports {seconds:7.1f} s  {each:.2f} s each  {megabytes:6.0f} MB\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

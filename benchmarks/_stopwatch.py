"""Medians of repeated runs, and how they are printed."""

import statistics
import subprocess
import sys
import time
from collections.abc import Callable


def median_seconds(run: Callable[[], object], times: int) -> float:
    """The median wall-clock time of a call, after one call that warms up."""
    run()
    return statistics.median(_seconds(run) for _ in range(times))


def _seconds(run: Callable[[], object]) -> float:
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def python(*arguments: str) -> Callable[[], object]:
    """A run of this Python in a process of its own."""
    return lambda: subprocess.run([sys.executable, *arguments], check=True, capture_output=True)


def report(name: str, seconds: float, yardstick_name: str, yardstick: float) -> None:
    """Print one figure as a ratio to its yardstick, which was measured in the same run."""
    ratio = seconds / yardstick
    print(f"{name:<44} {seconds * 1000:>9.1f} ms  {ratio:>7.2f} × {yardstick_name} ({yardstick * 1000:.1f} ms)")

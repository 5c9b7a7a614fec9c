"""Programs that we did not write, and that tests run."""

import os
import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def need(name: str) -> Path:
    """Where the program or the npm file lies; a test without it is skipped by name, or fails where all must run.

    ``chromium`` stands for any browser of its family; a name with a slash is a path under ``node_modules``.
    QUIZGEN_REQUIRE_ALL=1, as continuous integration sets it, turns skips into failures.
    """
    found = _find(name)
    if found is not None:
        return found
    missing = f"'{name}' is not installed{' (npm ci)' if '/' in name else ''}"
    if os.environ.get("QUIZGEN_REQUIRE_ALL") == "1":
        pytest.fail(f"{missing}, and QUIZGEN_REQUIRE_ALL asks for every test")
    pytest.skip(missing)


def _find(name: str) -> Path | None:
    if "/" in name:
        path = ROOT / "node_modules" / name
        return path if path.is_file() else None
    names = _BROWSERS if name == "chromium" else (name,)
    return next((Path(found) for each in names if (found := shutil.which(each))), None)

"""What quizgen is made with leaves it free under its own licence."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata, requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]


def needed(requirements: list[str], found: set[str]) -> Iterator[str]:
    """The names of all packages that come along, each once."""
    for requirement in map(Requirement, requirements):
        wanted = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if wanted and requirement.name not in found:
            found.add(requirement.name)
            yield requirement.name
            yield from needed(_requirements_of(requirement.name), found)


def _requirements_of(package: str) -> list[str]:
    try:
        return requires(package) or []
    except PackageNotFoundError:
        pytest.fail(f"{package} is not installed.")


PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PACKAGES = sorted(needed([*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["read"]], set()))


@pytest.mark.parametrize("package", PACKAGES)
def test_no_licence_asks_that_quizgen_changes_its_own(package: str) -> None:
    told = metadata(package)
    classifiers = [line for line in told.get_all("Classifier") or [] if line.startswith("License")]
    licence = " ".join([*(told[name] for name in ("License-Expression", "License") if name in told), *classifiers])
    assert re.search(r"\b(MIT|BSD|ISC|PSF|OFL|Apache|MPL)", licence), licence
    assert not re.search(r"GPL|General Public", licence), licence

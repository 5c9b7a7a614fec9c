"""Plug-ins are found by file name and loaded only when asked for."""

import subprocess
import sys

import pytest

from quizgen.errors import QuizgenError
from quizgen.facts import FACT_KINDS, FactKind
from quizgen.registry import Registry


def test_names_are_file_names() -> None:
    assert list(FACT_KINDS) == [
        "agreement", "cause", "definition", "event", "figure", "listing", "role", "sanction", "statement"
    ]  # fmt: skip
    assert len(FACT_KINDS) == 9


def test_a_plugin_is_its_modules_constant() -> None:
    assert FACT_KINDS["figure"].type.__name__ == "Figure"


def test_an_unknown_name_says_which_are_known() -> None:
    with pytest.raises(QuizgenError, match="no fact kind called 'figures'; there are: agreement, cause"):
        FACT_KINDS["figures"]


def test_a_module_without_its_constant_is_a_mistake_of_ours() -> None:
    wrong = Registry("quizgen.facts", constant="NO_SUCH", of=FactKind)
    with pytest.raises(TypeError, match=r"quizgen\.facts\.figure must end in NO_SUCH"):
        wrong["figure"]


def test_listing_names_imports_no_plugin() -> None:
    script = (
        "import sys; from quizgen.export import EXPORTERS; names = list(EXPORTERS);"
        "print([m for m in sys.modules if m.startswith(('quizgen.export.', 'reportlab', 'jinja2', 'pydantic'))])"
    )
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert printed.strip() == "[]"

"""Files as teachers have them, and what becomes of each question; renew with ``pytest --accept``."""

from collections.abc import Callable

import pytest

from quizgen.imports import IMPORTERS
from tests.imports.reading import NAMES, dump, read_file


@pytest.mark.parametrize("name", NAMES)
def test_every_question_comes_in_or_is_named(golden: Callable[[str, str], None], name: str) -> None:
    golden(f"imports/{name}.txt", dump(read_file(name)))


def test_there_is_a_file_for_every_format() -> None:
    suffixes = {name.rpartition(".")[2] for name in NAMES}
    for importer in IMPORTERS.values():
        assert any(suffix.removeprefix(".") in suffixes for suffix in importer.suffixes)

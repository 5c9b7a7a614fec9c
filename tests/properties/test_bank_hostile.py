"""Whatever stands in a bank's files, what is wrong is told as findings and nothing breaks."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.bank import BankError, find_problems, new_bank, read_bank, read_records
from tests.bank.folders import write_bank

FILES = ("article.md", "entities.yaml", "facts.yaml", "items.yaml")
SNIPPETS = (
    "",
    "\n",
    "- ",
    ": ",
    "{",
    "}",
    "[",
    "]",
    "'",
    '"',
    "null",
    "true",
    "---\n",
    "&a ",
    "*a",
    "!x ",
    "|\n",
    "1e9",
)
SPLICES = st.tuples(
    st.sampled_from(FILES),
    st.floats(0, 1),
    st.integers(0, 60),
    st.sampled_from(SNIPPETS) | st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)


@pytest.fixture(scope="module", params=["skeleton", "sample"])
def folder(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = write_bank(tmp_path_factory.mktemp("banks"))
    if request.param == "skeleton":
        for name, content in new_bank(folder.name).items():
            (folder / name).write_bytes(content)
    return folder


@given(st.lists(SPLICES, min_size=1, max_size=3))
@settings(deadline=None)
def test_a_bank_is_sound_or_its_problems_are_told(
    folder: Path, splices: list[tuple[str, float, int, str]]
) -> None:
    sound = {name: (folder / name).read_bytes() for name in FILES}
    try:
        for name, where, how_many, new in splices:
            text = (folder / name).read_text(encoding="utf-8")
            at = int(where * len(text))
            (folder / name).write_text(text[:at] + new + text[at + how_many :], encoding="utf-8", newline="")
        findings = find_problems(folder)
        assert all(finding.where.file for finding in findings)
        if findings:
            with pytest.raises(BankError):
                read_bank(folder)
        else:
            assert read_records(folder) is not None
            assert read_bank(folder).items is not None
    finally:
        for name, content in sound.items():
            (folder / name).write_bytes(content)

"""A new bank to start from: a small invented article with one fact of each kind, explained where it stands."""

from pathlib import Path

from quizgen.bank.items_writer import items_file
from quizgen.bank.read import ARTICLE_FILE, ENTITIES_FILE, FACTS_FILE, ITEMS_FILE, is_bank_name
from quizgen.errors import QuizgenError

_FILES = Path(__file__).parent / "_skeleton"


def new_bank(name: str) -> dict[str, bytes]:
    """The files of a new bank by their names; it is sound as it stands."""
    if not is_bank_name(name):
        raise QuizgenError(
            f"A bank cannot be called '{name}'; use small letters and digits, joined by single dashes."
        )
    files = {file: (_FILES / file).read_bytes() for file in (ARTICLE_FILE, ENTITIES_FILE, FACTS_FILE)}
    return files | {ITEMS_FILE: items_file(())}

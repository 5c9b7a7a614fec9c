"""A new bank to start from: with an article of one's own, or with a small invented one and a fact of each kind."""

from pathlib import Path

from quizgen.bank.article_writer import article_file
from quizgen.bank.items_writer import items_file
from quizgen.bank.read import ARTICLE_FILE, ENTITIES_FILE, FACTS_FILE, ITEMS_FILE, is_bank_name
from quizgen.errors import QuizgenError
from quizgen.model.article import Article

_FILES = Path(__file__).parent / "_skeleton"


def new_bank(name: str, article: Article | None = None) -> dict[str, bytes]:
    """The files of a new bank by their names; it is sound as it stands.

    With an article it has no facts and entities yet, and an explanation of how to write them.
    """
    check_bank_name(name)
    if article is None:
        files = {file: (_FILES / file).read_bytes() for file in (ARTICLE_FILE, ENTITIES_FILE, FACTS_FILE)}
    else:
        files = {ARTICLE_FILE: article_file(article)} | {
            file: (_FILES / "empty" / file).read_bytes() for file in (ENTITIES_FILE, FACTS_FILE)
        }
    return files | {ITEMS_FILE: items_file(())}


def check_bank_name(name: str) -> None:
    """Raise a QuizgenError when no bank can be called so."""
    if not is_bank_name(name):
        raise QuizgenError(
            f"A bank cannot be called '{name}'; use small letters and digits, joined by single dashes."
        )

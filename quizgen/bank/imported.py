"""A bank of imported items: the same four files as every bank, with or without an article."""

import re
from collections.abc import Sequence

from quizgen.bank._reading import MAX_BYTES, BankError, Reading
from quizgen.bank._scalars import scalar
from quizgen.bank.article_file import FENCE, NOT_IN_FILE, article_text, parse_article
from quizgen.bank.items_writer import items_file
from quizgen.bank.read import ARTICLE_FILE, ENTITIES_FILE, FACTS_FILE, ITEMS_FILE, is_bank_name
from quizgen.bank.record import ItemRecord
from quizgen.errors import QuizgenError
from quizgen.model.article import Article
from quizgen.model.item import Item

_HEADING = re.compile(r"\A\s*#\s+(\S.{0,200}?)\s*#*[ \t]*(?:\n|\Z)")
_NO_TEXT = "# A text of your own can stand below the dashes; it is printed as the reading passage.\n"
_ENTITIES = "# Imported items need none. `quizgen bank new` shows how they are written.\nentities: []\n"
_FACTS = "# Imported items need none. `quizgen bank new` shows how they are written.\nfacts: []\n"


def imported_bank(name: str, article: Article, items: Sequence[Item]) -> dict[str, bytes]:
    """The files of the bank by their names; raises QuizgenError for a name or a size that no bank can have."""
    if not is_bank_name(name):
        raise QuizgenError(
            f"A bank cannot be called '{name}'; use small letters and digits, joined by single dashes."
        )
    files = {
        ARTICLE_FILE: _article_file(article),
        ENTITIES_FILE: _ENTITIES.encode(),
        FACTS_FILE: _FACTS.encode(),
        ITEMS_FILE: items_file([ItemRecord(item) for item in items]),
    }
    for file, content in files.items():
        if len(content) > MAX_BYTES:
            raise QuizgenError(
                f"'{file}' would be larger than {MAX_BYTES // 2**20} MB; import into several banks instead."
            )
    return files


def read_passage(text: str, file: str, identifier: str, *, title: str, language: str) -> Article:
    """The article that a plain text is, a Markdown file with a heading, or an ``article.md`` of a bank.

    ``title`` and ``language`` are taken where the text does not say. Raises BankError or QuizgenError.
    """
    if text.startswith(f"{FENCE}\n"):
        reading = Reading(file)
        article = parse_article(text, identifier, reading)
        if article is None:
            raise BankError(f"the article '{file}'", tuple(reading.findings))
    else:
        heading = _HEADING.match(text)
        body = text[heading.end() :] if heading else text
        article = Article(
            id=identifier,
            title=heading[1] if heading else title,
            language=language,
            text=article_text(body),
        )
    if not article.text:
        raise QuizgenError(f"There is no text in '{file}'; an article to print has at least one paragraph.")
    return article


def _article_file(article: Article) -> bytes:
    """``article.md``: what is known of the article, then its text."""
    told = [(name, getattr(article, name)) for name in Article.model_fields if name not in NOT_IN_FILE]
    front = "".join(f"{name}: {scalar(value, 2)}\n" for name, value in told if value is not None)
    note = "" if article.text else _NO_TEXT
    body = f"\n{article.text}\n" if article.text else ""
    return f"{FENCE}\n{front}{note}{FENCE}\n{body}".encode()

"""A whole bank from its folder: every problem of every file is found before anything is refused."""

import re
from collections.abc import Mapping
from pathlib import Path

from quizgen.bank._pictures import Shelf
from quizgen.bank._reading import BankError, Reading
from quizgen.bank.article_file import read_article, refuse_without_text
from quizgen.bank.facts_file import Entities, Facts, read_entities, read_facts_file
from quizgen.bank.items_file import Known, read_items
from quizgen.bank.record import ItemRecord
from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.base import LONGEST_SLUG, SLUG_PATTERN
from quizgen.model.finding import Finding, Place
from quizgen.model.item import IMPORTED, Item

ARTICLE_FILE = "article.md"
ENTITIES_FILE = "entities.yaml"
FACTS_FILE = "facts.yaml"
ITEMS_FILE = "items.yaml"


def read_bank(folder: Path) -> Bank:
    """The bank in the folder, its items as they are to be printed; a BankError that lists all problems."""
    bank = _Folder(folder)
    records = bank.read_items(stale_is_fine=False)
    return bank.made(tuple(record.effective for record in records))


def read_bank_with_places(folder: Path) -> tuple[Bank, Mapping[str, Place]]:
    """The bank in the folder, and where each of its items stands, by the item's id; else as :func:`read_bank`."""
    bank = _Folder(folder)
    records = bank.read_items(stale_is_fine=False)
    file = str(folder / ITEMS_FILE)
    items = tuple(record.effective for record in records)
    places = {
        item.id: Place(
            file=file,
            line=record.line,
            item=item.id,
            origin=str(item.source.origin) if item.source.origin else None,
        )
        for item, record in zip(items, records, strict=True)
    }
    return bank.made(items), places


def read_facts(folder: Path) -> Bank:
    """The bank without its items, which may be missing or stale; a BankError that lists all problems."""
    return _Folder(folder).made(())


def read_records(folder: Path) -> tuple[ItemRecord, ...]:
    """The items as the bank keeps them, to be merged with those newly derived; none where there is no file yet.

    Derived ones may be stale; a BankError lists all other problems.
    """
    bank = _Folder(folder)
    records = bank.read_items(stale_is_fine=True) if (folder / ITEMS_FILE).exists() else ()
    bank.made(())
    return records


def find_problems(folder: Path) -> tuple[Finding, ...]:
    """Everything that keeps the bank in the folder from being read; empty when it is sound."""
    bank = _Folder(folder)
    bank.read_items(stale_is_fine=False)
    return bank.findings


def is_bank_name(name: str) -> bool:
    """Whether a bank can be called so."""
    return re.fullmatch(SLUG_PATTERN, name) is not None and len(name) <= LONGEST_SLUG


class _Folder:
    """A bank's files but for its items, read at once; each file with what is wrong with it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._readings: list[Reading] = []
        self.name = folder.resolve().name
        self._check_folder()
        self._about_article = self._reading_of(ARTICLE_FILE)
        # A name that is refused above is not to be refused again for the article.
        identifier = self.name if is_bank_name(self.name) else "unnamed"
        article = read_article(folder / ARTICLE_FILE, identifier, self._about_article)
        has_text = article is not None and bool(article.text)
        self._entities: Entities = read_entities(folder / ENTITIES_FILE, self._reading_of(ENTITIES_FILE))
        self._facts: Facts = read_facts_file(
            folder / FACTS_FILE, article if has_text else None, self._entities, self._reading_of(FACTS_FILE)
        )
        self._article: Article | None = article
        if article is not None and not has_text and self._facts.kinds:
            self._refuse_empty_article()

    def _reading_of(self, name: str) -> Reading:
        reading = Reading(str(self._folder / name if name else self._folder))
        self._readings.append(reading)
        return reading

    def _check_folder(self) -> None:
        if not self._folder.is_dir():
            self._reading_of("").refuse("no-folder", "There is no such folder.")
        elif not is_bank_name(self.name):
            message = (
                f"The folder's name '{self.name}' is the bank's name: give it small letters and digits, joined by "
                "single dashes."
            )
            self._reading_of("").refuse("folder-name", message)

    def read_items(self, *, stale_is_fine: bool) -> tuple[ItemRecord, ...]:
        """The records that are sound."""
        kinds, topics = self._facts.kinds, self._facts.topics
        known = Known(self.name, self._article, kinds, topics, Shelf(self._folder), stale_is_fine)
        reading = self._reading_of(ITEMS_FILE)
        records = read_items(self._folder / ITEMS_FILE, known, reading)
        has_imported = any(record.derived.source.question == IMPORTED for record in records)
        if self._article is not None and not self._article.text and not has_imported and not reading.findings:
            self._refuse_empty_article()
        return records

    def _refuse_empty_article(self) -> None:
        refuse_without_text(self._folder / ARTICLE_FILE, self._about_article)
        self._article = None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong so far, file by file and line by line."""
        return tuple(
            finding
            for reading in self._readings
            for finding in sorted(reading.findings, key=lambda finding: finding.where.line or 0)
        )

    def made(self, items: tuple[Item, ...]) -> Bank:
        """The bank with these items; a BankError when anything that was read is wrong."""
        if self.findings or self._article is None:
            raise BankError(f"the bank '{self.name}'", self.findings)
        return Bank(
            id=self.name,
            article=self._article,
            entities=self._entities.read,
            facts=self._facts.read,
            items=items,
        )

"""What quizgen exports for a platform comes back as it was, as far as the format holds it."""

import pytest

from quizgen.assembly import bank_set
from quizgen.imports import ForeignFile, Imported, import_items
from quizgen.model.interaction import Choice, MultipleResponse
from quizgen.model.item import Item
from tests.export.set_reading import write
from tests.samples import ARTICLE, BANK, ITEMS, sample_set

SUFFIXES = {"moodle": "xml", "gift": "txt", "csv": "csv", "aiken": "txt"}


def back(name: str, items: tuple[Item, ...] = ITEMS) -> Imported:
    content = write(name, sample_set(items, passage=False)).content
    return import_items((ForeignFile(f"set.{SUFFIXES[name]}", content),), "mine", drafts=False, format_name=None)


def asked(item: Item) -> object:
    """What an item asks and how it is answered; options in another order are the same options."""
    told = item.interaction.model_dump()
    if isinstance(item.interaction, Choice | MultipleResponse):
        told["options"] = sorted(told["options"], key=lambda option: str(option["text"]))
        del told["fixed_order"]
    # Lines to write on are the paper's matter.
    told.pop("lines", None)
    return item.stem, told


@pytest.mark.parametrize("name", ["moodle", "gift", "csv"])
def test_every_interaction_comes_back(name: str) -> None:
    imported = back(name)
    assert [asked(item) for item in imported.items] == [asked(item) for item in ITEMS]
    assert imported.left_out == 0


@pytest.mark.parametrize("name", ["moodle", "gift", "csv"])
def test_why_the_key_is_right_comes_back(name: str) -> None:
    for before, after in zip(ITEMS, back(name).items, strict=True):
        assert after.rationale.startswith(before.rationale)


def test_aiken_brings_back_what_it_holds() -> None:
    imported = back("aiken")
    assert [item.stem for item in imported.items] == [ITEMS[0].stem, ITEMS[2].stem]
    assert imported.items[1].interaction.type == "true-false"


@pytest.mark.parametrize("name", ["moodle", "gift", "csv"])
def test_topics_of_a_bank_come_back(name: str) -> None:
    bank = BANK.model_copy(update={"article": ARTICLE.model_copy(update={"text": ""})})
    content = write(name, bank_set(bank)).content
    file = ForeignFile(f"set.{SUFFIXES[name]}", content)
    imported = import_items((file,), "mine", drafts=False, format_name=None)
    assert {item.stem: item.topic for item in imported.items} == {item.stem: item.topic for item in ITEMS}


@pytest.mark.parametrize("name", ["moodle", "gift", "csv", "aiken"])
def test_what_was_imported_can_be_exported_again(name: str) -> None:
    imported = back(name)
    assert [asked(item) for item in back(name, imported.items).items] == [asked(item) for item in imported.items]

"""Items and their ids."""

import re
from decimal import Decimal

import pytest
from pydantic import ValidationError

from quizgen.markup import Markup
from quizgen.model.interaction import BLANK, NumericEntry
from quizgen.model.item import BY_HAND, Item, Origin, entry_number, item_id
from tests.checks.imported import imported
from tests.rich_samples import RICH_ITEMS
from tests.samples import BANK, ITEMS, sample_form


def test_ids_are_what_banks_and_papers_were_printed_with() -> None:
    # Never renew these: every key of an older paper is proven by such ids.
    assert [item.id for item in ITEMS] == [
        "9e9156c92de4",
        "9fb25795fce9",
        "a1aad7699cd8",
        "a75e5b825b35",
        "cf6c0ba698ed",
        "427016f8ed47",
        "52170c4f1597",
        "91ace4055694",
    ]
    assert sample_form().digest == "a91c97f0c8f72cd1"


def test_a_choice_has_no_blank_and_an_entry_one_at_most() -> None:
    choice, entry = ITEMS[0], ITEMS[3]
    for broken in (
        choice.model_dump() | {"stem": f"It is {BLANK}."},
        entry.model_dump() | {"stem": f"{BLANK} is {BLANK}."},
    ):
        with pytest.raises(ValidationError, match="blank"):
            Item.model_validate(broken)


def test_the_key_in_words_is_told_for_every_interaction() -> None:
    assert [item.key_text for item in ITEMS] == [
        "Ada Brook",
        "what it is to cost; when work begins",
        "True",
        "waited",
        "12,000",
        "the spring floods; the start of work; the end of the ferry",
        "Ada Brook: the mayor of Port Elm; Tom Reed: the head of the fishers’ union",
        "Reed says that the piers would close the channel to large boats.",
    ]


def test_a_field_that_says_nothing_is_not_written_down() -> None:
    assert not {"markup", "pictures"} & ITEMS[0].model_dump().keys()
    assert Item.model_validate(RICH_ITEMS[0].model_dump(mode="json")) == RICH_ITEMS[0]


def test_markup_and_pictures_are_content() -> None:
    item = RICH_ITEMS[0]
    others = (
        item.model_copy(update={"markup": Markup.PLAIN}),
        item.model_copy(update={"pictures": item.pictures[1:]}),
        item.model_copy(
            update={"pictures": (item.pictures[0].model_copy(update={"digest": "0"}), *item.pictures[1:])}
        ),
    )
    assert len({item_id(each) for each in (item, *others)}) == 4
    assert len({each.seal for each in (item, *others)}) == 4


def test_an_item_in_plain_words_has_its_id_and_no_marks() -> None:
    for item in RICH_ITEMS:
        assert item.plain.id == item.id
        assert not re.search(r"[*~`]|!\[", item.plain.stem)
    assert [item.plain.key_text for item in RICH_ITEMS] == [
        "Ada Brook",
        "the cost; the start",
        "False",
        "H2O",
        "12",
        "the spring floods; x^2; the end",
        "Ada*2: the mayor*; a river: H2O",
        "Because of the piers.",
    ]
    assert all(item.plain is item for item in ITEMS)


def test_where_an_imported_item_stood_is_no_part_of_it() -> None:
    first = imported(ITEMS[0])
    moved = first.model_copy(
        update={"source": first.source.model_copy(update={"origin": Origin(file="other.xml", line=9)})}
    )
    assert moved.under_its_id().id == first.id
    assert moved.seal == first.seal
    # The key prints it, though, so that another origin makes another recipe.
    assert BANK.model_copy(update={"items": (moved,)}).digest != BANK.model_copy(update={"items": (first,)}).digest


def test_only_imported_items_go_without_facts_evidence_and_rationale() -> None:
    own = imported(ITEMS[0])
    assert own.is_unproven
    assert Item.model_validate(own.model_dump() | {"rationale": ""}).rationale == ""
    for broken in (
        ITEMS[0].model_dump() | {"rationale": " "},
        ITEMS[0].model_dump() | {"source": own.source.model_dump() | {"question": BY_HAND}},
        ITEMS[0].model_dump() | {"source": ITEMS[0].source.model_dump() | {"origin": {"file": "a", "line": 1}}},
    ):
        with pytest.raises(ValidationError, match="imported"):
            Item.model_validate(broken)


@pytest.mark.parametrize(
    ("value", "unit", "text"), [("1869", None, "1869"), ("1869", "m", "1,869"), ("3600", None, "3,600")]
)
def test_what_may_be_a_year_has_no_comma(value: str, unit: str | None, text: str) -> None:
    assert entry_number(NumericEntry(value=Decimal(value), unit=unit)) == text


def test_items_that_were_asked_for_their_plain_words_are_still_compared() -> None:
    for item in (*ITEMS, *RICH_ITEMS):
        other = Item.model_validate(item.model_dump(mode="json"))
        assert item.plain.seal
        assert other.plain.seal
        assert item == other

"""Items and their ids."""

import pytest
from pydantic import ValidationError

from quizgen.model.interaction import BLANK
from quizgen.model.item import Item
from tests.samples import ITEMS, sample_form


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

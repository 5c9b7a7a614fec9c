"""Tiers of items in Markdown: the same changes as for plain words, and no mark among plain words."""

import pytest

from quizgen.assembly import tier_form
from quizgen.markup import image_names, parse, typed
from quizgen.model.interaction import Choice, Option, TextEntry
from quizgen.model.item import Item
from quizgen.model.student import student_form
from quizgen.model.tier import Tier
from quizgen.model.words import words_in
from tests.rich_samples import RICH_ITEMS, RIVER, marked, rich_form
from tests.samples import BANK, ITEMS, sample_form
from tests.tiered import MORE

every_item = pytest.mark.parametrize("sample", [*ITEMS, *MORE], ids=lambda sample: sample.stem[:30])
every_tier = pytest.mark.parametrize("tier", Tier)


@every_tier
@every_item
def test_an_item_in_markdown_changes_as_its_plain_words_do(sample: Item, tier: Tier) -> None:
    (plain,) = tier_form(BANK, sample_form((sample,)), tier).items
    (rich,) = tier_form(BANK, sample_form((marked(sample).under_its_id(),)), tier).items
    assert rich.item.interaction.type == plain.item.interaction.type
    assert len(rich.order) == len(plain.order)
    assert (rich.aid.first_letter, rich.aid.choose) == (plain.aid.first_letter, plain.aid.choose)
    assert (rich.aid.lines, rich.aid.correction) == (plain.aid.lines, plain.aid.correction)
    if isinstance(plain.item.interaction, TextEntry):
        assert rich.item.plain.interaction == plain.item.interaction


@every_tier
def test_what_a_tier_adds_is_plain(tier: Tier) -> None:
    for item in student_form(tier_form(BANK, rich_form(), tier)).items:
        assert not set("*~`^") & set("".join((*item.aid.words, item.aid.first_letter or "")))


def test_nobody_has_to_write_a_picture() -> None:
    options = (Option(text="![a river](river.png)", is_key=True), Option(text="a bridge"), Option(text="a road"))
    item = RICH_ITEMS[0].model_copy(
        update={"stem": "What is told of?", "interaction": Choice(options=options), "pictures": (RIVER,)}
    )
    (placed,) = tier_form(BANK, sample_form((item,)), Tier.STRETCH).items
    assert placed.item.interaction == item.interaction


@every_tier
def test_a_tier_hands_out_the_pictures_that_it_prints_and_no_others(tier: Tier) -> None:
    for item in student_form(tier_form(BANK, rich_form(), tier)).items:
        named = image_names(words_in((item.stem, item.interaction)))
        assert {picture.name for picture in item.pictures} == set(named)


def test_an_opened_choice_accepts_what_its_key_says_in_plain_words() -> None:
    (placed,) = tier_form(BANK, sample_form((marked(ITEMS[0]),)), Tier.STRETCH).items
    assert isinstance(placed.item.interaction, TextEntry)
    assert typed(parse(placed.item.interaction.key)) == "Ada Brook"
    assert "Mayor Brook" in placed.item.interaction.accepted

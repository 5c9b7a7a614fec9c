"""What a teacher is told when the bank cannot do what was asked: numbers, and what to loosen."""

import pytest

from quizgen.assembly import assemble_forms
from quizgen.errors import QuizgenError
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Section
from quizgen.model.item import Difficulty, Item, Status
from tests.assembly.banks import LARGE_BANK, bank_of, make_item, recipe_for


def complaint(bank: Bank, *sections: Section, forms: int = 1, parallel: bool = False) -> str:
    with pytest.raises(QuizgenError) as raised:
        assemble_forms(bank, recipe_for(bank, *sections, forms=forms, parallel=parallel))
    return str(raised.value)


def numeric(number: int, fact: str, topic: str = "sanctions") -> Item:
    return make_item(number, "numeric-entry", facts=(fact,), topic=topic)


THREE_ABOUT_TWO_FACTS = bank_of(
    (
        numeric(1, "loan"),
        numeric(2, "loan"),
        numeric(3, "price"),
        *(make_item(number, topic="money") for number in range(10, 20)),
    )
)


def test_a_section_that_is_too_large_is_told_what_there_is() -> None:
    assert complaint(
        THREE_ABOUT_TWO_FACTS,
        Section(items=5),
        Section(items=8, interactions=("numeric-entry",), topics=("sanctions",)),
    ) == (
        "Section 2 asks for 8 numeric-entry items on the topic 'sanctions', but the bank has 3 (2 once no fact is "
        "used twice and no item tells another's answer); ask for 2 at most, or allow more interactions or topics, "
        "none of which is enough alone."
    )


def test_far_too_many_is_one_sentence() -> None:
    assert complaint(LARGE_BANK, Section(items=500)) == (
        "The quiz asks for 500 items, but the bank has 200 (68 once no fact is used twice and "
        "no item tells another's answer); ask for 68 at most."
    )


def test_every_wish_is_named() -> None:
    message = complaint(
        LARGE_BANK,
        Section(
            items=90,
            interactions=("choice", "true-false"),
            facts=("figure", "role", "event"),
            questions=("how-many",),
            topics=("money",),
            difficulty=(Difficulty.EASY, Difficulty.HARD),
        ),
    )
    assert message.startswith(
        "The quiz asks for 90 easy or hard choice or true-false items from facts of the kind 'figure', "
        "'role' or 'event' of the question kind 'how-many' on the topic 'money', but the bank has "
    )
    assert message.endswith(
        "allow more levels of difficulty, interactions, kinds of facts, kinds of questions or topics, none of "
        "which is enough alone."
    )


def test_one_item_is_not_called_items() -> None:
    bank = bank_of((make_item(1),))
    assert complaint(bank, Section(items=1, interactions=("ordering",))) == (
        "The quiz asks for 1 ordering item, but the bank has none; allow more interactions."
    )


def test_sections_that_take_each_others_items_are_told_so() -> None:
    items = tuple(make_item(number, "ordering") for number in range(5))
    section = Section(items=3, interactions=("ordering",))
    assert complaint(bank_of(items), section, section) == (
        "Each section could be filled alone, but together they ask for 6 items and only 5 fit on one form when no "
        "fact is used twice and no item tells another's answer; ask for fewer, or allow more sorts of items, in "
        "section 2."
    )
    assert complaint(bank_of(items), section, section, section).endswith("in sections 2 and 3.")


def test_parallel_forms_are_told_how_many_there_could_be() -> None:
    bank = bank_of(tuple(make_item(number) for number in range(50)))
    assert complaint(bank, Section(items=12), forms=6, parallel=True) == (
        "6 forms with items of their own need 72 items, but the bank is enough for 4 such forms; "
        "ask for fewer forms, or let them share their items."
    )
    assert complaint(bank, Section(items=30), forms=2, parallel=True) == (
        "2 forms with items of their own need 60 items, but the bank is enough for 1 such form; "
        "ask for fewer forms, or let them share their items."
    )


def test_parallel_forms_of_which_not_even_one_can_be_had_are_told_why() -> None:
    bank = bank_of(tuple(make_item(number) for number in range(5)))
    assert complaint(bank, Section(items=12), forms=6, parallel=True) == (
        "The quiz asks for 12 items, but the bank has 5; ask for 5 at most."
    )


@pytest.mark.parametrize(
    ("section", "message"),
    [
        (
            Section(items=1, topics=("harbour", "sanktions")),
            "the topic 'sanktions', but .* there are: money, sanctions",
        ),
        (Section(items=1, facts=("figures",)), "the kind of fact 'figures', .* there are: .*figure"),
        (Section(items=1, questions=("how-high",)), "the kind of question 'how-high', .* there are: .*how-many"),
    ],
)
def test_an_unknown_name_is_told_which_there_are(section: Section, message: str) -> None:
    bank = THREE_ABOUT_TWO_FACTS
    if "harbour" in section.topics:
        bank = bank_of((*bank.items, make_item(30, topic="harbour")))
        message = message.replace("money", "harbour, money")
    with pytest.raises(QuizgenError, match=message):
        assemble_forms(bank, recipe_for(bank, Section(items=1), section))


def test_a_bank_without_accepted_items_says_so() -> None:
    draft = make_item(1).model_copy(update={"status": Status.DRAFT})
    assert complaint(bank_of((draft, draft)), Section(items=1)) == (
        "The bank 'harbour-bridge' has no accepted items; accept some of its 2 items first."
    )
    assert complaint(bank_of(()), Section(items=1)) == (
        "The bank 'harbour-bridge' has no accepted items; write items from its facts with `quizgen bank build`, "
        "read them and accept the good ones."
    )

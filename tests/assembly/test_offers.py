"""What a bank has to offer."""

from quizgen.assembly import assemble_forms, offer
from quizgen.model.blueprint import Section
from quizgen.model.item import Status
from tests.assembly.banks import LARGE_BANK, bank_of, make_item, recipe_for
from tests.samples import BANK


def test_accepted_items_are_counted_by_what_a_blueprint_can_ask_for() -> None:
    offered = offer(BANK)
    assert offered.items == 8
    assert [(count.name, count.items) for count in offered.topics] == [
        ("bridge", 4),
        ("harbour", 2),
        ("people", 2),
    ]
    assert [(count.name, count.items) for count in offered.questions] == [("by-hand", 8)]
    assert {count.name: count.items for count in offered.facts} == {
        "statement": 3,
        "figure": 2,
        "role": 2,
        "event": 1,
    }
    assert [count.name for count in offered.interactions] == [
        "choice", "multiple-response", "true-false", "text-entry", "numeric-entry", "ordering", "matching",
        "extended-text",
    ]  # fmt: skip
    assert [(count.name, count.items) for count in offered.difficulty] == [("medium", 8)]


def test_two_items_about_one_fact_fit_on_a_form_once() -> None:
    assert offer(BANK).fit_on_one_form == 7


def test_so_many_items_as_are_said_to_fit_do_fit() -> None:
    how_many = offer(LARGE_BANK).fit_on_one_form
    (form,) = assemble_forms(LARGE_BANK, recipe_for(LARGE_BANK, Section(items=how_many)))
    assert len(form.items) == how_many


def test_drafts_are_not_on_offer() -> None:
    drafts = tuple(make_item(number).model_copy(update={"status": Status.DRAFT}) for number in range(3))
    offered = offer(bank_of((*drafts, make_item(9))))
    assert (offered.items, offered.fit_on_one_form) == (1, 1)


def test_an_empty_bank_offers_nothing() -> None:
    offered = offer(bank_of(()))
    assert (offered.items, offered.fit_on_one_form, offered.topics) == (0, 0, ())

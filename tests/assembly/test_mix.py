"""How a section's items are shared out among interactions."""

from quizgen.assembly.mix import USUAL_SHARES, share_out, shares_of
from quizgen.model.blueprint import Section
from quizgen.model.interaction import INTERACTION_TYPES

PLENTY = dict.fromkeys(USUAL_SHARES, 1_000)


def test_the_usual_shares_are_per_cent_and_leave_no_interaction_out() -> None:
    assert sum(USUAL_SHARES.values()) == 100
    assert sorted(USUAL_SHARES) == sorted(INTERACTION_TYPES)


def test_twenty_items_have_the_usual_mix() -> None:
    assert share_out(20, USUAL_SHARES, PLENTY) == {
        "choice": 9,
        "true-false": 3,
        "multiple-response": 2,
        "text-entry": 2,
        "numeric-entry": 1,
        "matching": 1,
        "ordering": 1,
        "extended-text": 1,
    }


def test_a_few_items_are_mostly_choice_and_true_false() -> None:
    five = share_out(5, USUAL_SHARES, PLENTY)
    assert five["choice"] == 2
    assert five["true-false"] == 1
    assert sum(five.values()) == 5


def test_named_interactions_share_evenly_and_the_first_gets_the_odd_one() -> None:
    section = Section(items=7, interactions=("true-false", "choice", "matching"))
    assert share_out(7, shares_of(section), PLENTY) == {"true-false": 3, "choice": 2, "matching": 2}


def test_what_one_interaction_lacks_goes_to_the_others() -> None:
    room = {"choice": 100, "true-false": 2, "matching": 1}
    assert share_out(20, USUAL_SHARES, room) | {"choice": 0} == dict.fromkeys(USUAL_SHARES, 0) | {
        "true-false": 2,
        "matching": 1,
    }
    assert share_out(20, USUAL_SHARES, room)["choice"] == 17


def test_no_more_is_shared_out_than_there_is() -> None:
    assert sum(share_out(20, USUAL_SHARES, {"choice": 3, "ordering": 1}).values()) == 4
    assert sum(share_out(20, USUAL_SHARES, {}).values()) == 0

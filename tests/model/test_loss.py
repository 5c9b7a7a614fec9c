"""Losses are told in one sentence for each reason."""

from quizgen.model.loss import Loss, Outcome, told


def loss(number: int | None, what: str, why: str, outcome: Outcome = Outcome.LEFT_OUT) -> Loss:
    return Loss(outcome=outcome, number=number, item=number and f"id{number}", what=what, why=why)


def test_items_are_counted_and_named_by_reason_the_gravest_first() -> None:
    losses = (
        loss(4, "feedback", "there is no place for it", Outcome.SIMPLIFIED),
        loss(3, "matching", "Aiken takes choice only"),
        loss(None, "points", "there is no place for them", Outcome.SIMPLIFIED),
        loss(7, "ordering", "Aiken takes choice only"),
    )
    assert told(losses, "quiz-A-aiken.txt") == (
        "2 items left out of quiz-A-aiken.txt: Aiken takes choice only (matching, ordering; items 3, 7).",
        "1 item simplified in quiz-A-aiken.txt: there is no place for it (feedback; item 4).",
        "quiz-A-aiken.txt holds no points: there is no place for them.",
    )


def test_a_long_list_of_numbers_is_cut_and_counted() -> None:
    (line,) = told([loss(number, "matching", "none") for number in range(1, 11)], "x.txt")
    assert line == "10 items left out of x.txt: none (matching; items 1, 2, 3, 4, 5, 6 and 4 more)."


def test_an_item_that_loses_twice_for_one_reason_is_counted_once() -> None:
    (line,) = told([loss(1, "a hint", "no place"), loss(1, "a picture", "no place")], "x.txt")
    assert line == "1 item left out of x.txt: no place (a hint, a picture; item 1)."


def test_nothing_lost_nothing_told() -> None:
    assert told((), "x.txt") == ()

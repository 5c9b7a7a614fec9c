"""Which distractor goes when a choice loses one."""

from collections import Counter
from functools import partial

import pytest

from quizgen.assembly.fewer import keep_options, keep_some_wrong
from quizgen.model.interaction import Choice, MultipleResponse, Option
from quizgen.model.order import order_key

draw = partial(order_key, "1", "A")


def choice(key: str, *others: str, fixed: bool = False) -> Choice:
    options = (Option(text=key, is_key=True), *(Option(text=text) for text in others))
    return Choice(options=tuple(sorted(options, key=lambda option: option.text)), fixed_order=fixed)


def kept(stem: str, among: Choice) -> set[str]:
    return {among.options[index].text for index in keep_options(stem, among, draw)}


def test_the_option_that_is_least_like_the_key_goes() -> None:
    among = choice("the new bridge", "the new ferry", "the new road", "Tuesday")
    assert kept("What is built?", among) == {"the new bridge", "the new ferry", "the new road"}


def test_no_key_is_left_that_is_much_longer_than_the_others() -> None:
    among = choice(
        "a bridge over the old harbour of the town",
        "a tunnel under the old harbour and its quay",
        "a bridge",
        "a boat",
    )
    assert "a tunnel under the old harbour and its quay" in kept("What is built?", among)


def test_no_key_is_left_that_alone_echoes_the_question() -> None:
    among = choice("the channel for boats", "the channel for trains", "the road for cars", "the path for walkers")
    assert "the channel for trains" in kept("What do the piers of the channel close?", among)


@pytest.mark.parametrize("others", [1, 2])
def test_three_options_are_enough(others: int) -> None:
    among = choice("one", *("two", "three")[:others])
    assert keep_options("How many?", among, draw) == tuple(range(others + 1))


def test_of_numbers_each_goes_as_often() -> None:
    among = choice("1200", "1100", "1300", "1400", fixed=True)
    gone = Counter[int]()
    for seed in range(600):
        stayed = keep_options("How many?", among, partial(order_key, str(seed), "A"))
        gone.update(set(range(4)) - set(stayed))
    assert set(gone) == {0, 2, 3}
    assert min(gone.values()) > 150


@pytest.mark.parametrize(
    ("right", "wrong", "left"), [(2, 3, 2), (2, 2, 1), (3, 2, 1), (3, 1, 1), (1, 2, 2), (1, 5, 4)]
)
def test_a_multiple_response_keeps_its_keys_and_a_distractor(right: int, wrong: int, left: int) -> None:
    options = tuple(Option(text=f"part {number}", is_key=number < right) for number in range(right + wrong))
    response = MultipleResponse(options=options)
    indexes = keep_some_wrong(response, draw)
    assert sum(options[index].is_key for index in indexes) == right
    assert sum(not options[index].is_key for index in indexes) == left

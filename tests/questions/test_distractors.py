"""Distractors are wrong, unlike each other, and give no cue, neither to the key nor away from it."""

from collections import Counter
from collections.abc import Callable
from functools import partial

import pytest

from quizgen.model.order import order_key
from quizgen.questions._distractors import (
    FOIL,
    OUTSIDER,
    Candidate,
    draw_distractors,
    sound_candidates,
)
from quizgen.text.dates import in_order_of_time
from quizgen.text.standing_out import stand_outs


def order(text: str) -> bytes:
    return order_key("", "test", text)


def pool(*texts: str, source: int = FOIL) -> list[Candidate]:
    return [Candidate(text=text, source=source) for text in texts]


def test_what_equals_holds_or_stands_in_the_key_is_no_distractor() -> None:
    texts = ("The European union", "the European Union and its members", "Union", "Norway", "Iceland")
    drawn = draw_distractors(["the European Union"], pool(*texts), 3, order)
    assert {candidate.text for candidate in drawn} == {"Norway", "Iceland"}


def test_candidates_that_read_alike_are_offered_once() -> None:
    sound = sound_candidates(["about 40"], pool("about six", "about 6", "about 12"), order)
    assert len(sound) == 2


def test_outsiders_only_fill_up_to_two() -> None:
    known = pool("Ada Brook")
    outside = pool("Lena Marsh", "Tom Reed", "Kim Holt", source=OUTSIDER)
    drawn = draw_distractors(["Rosa Quist"], [*known, *outside], 3, order)
    assert len(drawn) == 2
    assert known[0] in drawn


def test_neighbours_go_before_foils() -> None:
    near = pool("a tram", "a ferry", source=0)
    drawn = draw_distractors(["a bus"], [*pool("a train", "a plane"), *near], 2, order)
    assert set(drawn) == set(near)


def test_the_key_is_not_the_longest_when_it_need_not_be() -> None:
    key = "a covered hall with seats for the guests of the town"
    short = ("a wall", "a road", "a dyke")
    long = "an open field with room for the stalls of the traders"
    drawn = draw_distractors([key], pool(*short, long), 2, order)
    assert long in {candidate.text for candidate in drawn}


def test_absolutes_betray_a_distractor_and_are_left_out() -> None:
    sound = sound_candidates(
        ["the fees were raised"], pool("all fees were abolished", "the fees were halved"), order
    )
    assert [candidate.text for candidate in sound] == ["the fees were halved"]


def test_adding_a_worse_candidate_changes_nothing() -> None:
    near = pool("a tram", "a ferry", "a plane", source=0)
    before = draw_distractors(["a bus"], near, 3, order)
    assert draw_distractors(["a bus"], [*near, *pool("a coach", source=OUTSIDER)], 3, order) == before


def orders(how_many: int = 400) -> list[Callable[[str], bytes]]:
    """The orders of so many questions."""
    return [partial(order_key, "", str(number)) for number in range(how_many)]


def test_a_set_in_which_nothing_stands_out_goes_before_all_others() -> None:
    pale, loud = pool("a ferry", "a tram", source=FOIL), pool("a long iron bridge with towers", source=0)
    for other in orders(50):
        drawn = draw_distractors(["a bus"], [*pale, *loud], 3, other)
        assert set(drawn) == set(pale)


@pytest.mark.parametrize(
    ("key", "stem"),
    [
        ("a long iron bridge with two towers", "What was built?"),
        ("a harbour bus", "What goes to the harbour?"),
        ("the bus", "What was bought?"),
    ],
)
def test_where_an_option_has_to_stand_out_it_is_the_key_as_often_as_by_chance(key: str, stem: str) -> None:
    wrong = [
        "a ferry",
        "a tram",
        "a ship",
        "an oak",
        "a harbour boat",
        "the dyke",
        "a wide stone wall with two gates",
    ]
    by_size: dict[int, Counter[bool]] = {}
    for other in orders():
        texts = [key, *(c.text for c in draw_distractors([key], pool(*wrong), 3, other, stem))]
        marks = stand_outs(stem, texts)
        if len(set(marks)) > 1:
            by_size.setdefault(len(texts), Counter())[marks[0] == max(marks)] += 1
    for size, leads in by_size.items():
        assert leads[True] / leads.total() == pytest.approx(1 / size, abs=0.06)


def test_a_key_that_cannot_but_stand_out_is_still_asked_for() -> None:
    drawn = draw_distractors(["the bus"], pool("a ferry", "a tram"), 3, order)
    assert len(drawn) == 2


def test_the_date_of_the_key_has_each_place_equally_often() -> None:
    key = "in May 2020"
    dates = pool(*(f"in {month} 2020" for month in ("January", "March", "April", "June", "July", "August")))
    places: Counter[tuple[int, int]] = Counter()
    for other in orders():
        texts = (key, *(candidate.text for candidate in draw_distractors([key], dates, 3, other)))
        dated = in_order_of_time(texts)
        assert dated is not None
        places[len(texts), dated.index(key)] += 1
    assert {size for size, _ in places} == {4}
    assert all(70 < times < 130 for times in places.values()), places


def test_the_key_has_each_place_by_length_equally_often() -> None:
    trees = pool("ash", "elm", "oak", "hawthorn", "hornbeam", "sycamore")
    places: Counter[int] = Counter()
    for other in orders():
        drawn = draw_distractors(["rowan"], trees, 2, other)
        places[sum(len(candidate.text) < len("rowan") for candidate in drawn)] += 1
    assert {place: times for place, times in places.items() if not 100 < times < 167} == {}
    assert set(places) == {0, 1, 2}


def test_the_options_beside_several_keys_do_not_stand_out_either() -> None:
    keys = ["a bus", "a tram"]
    loud, pale = pool("a long iron bridge with towers", source=0), pool("a ferry", "a coach")
    assert set(draw_distractors(keys, [*loud, *pale], 3, order)) == set(pale)
    assert draw_distractors(keys, pale, 1, order)[0] in pale


def test_one_distractor_too_few_is_told_by_their_number() -> None:
    assert len(draw_distractors(["a bus"], pool("a tram"), 3, order)) == 1
    assert draw_distractors(["a bus"], [], 3, order) == ()

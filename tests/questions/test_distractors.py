"""Distractors are wrong, unlike each other, and give no cue."""

from quizgen.model.order import order_key
from quizgen.questions._distractors import (
    FOIL,
    OUTSIDER,
    Candidate,
    cues,
    draw_distractors,
    sound_candidates,
)


def order(text: str) -> bytes:
    return order_key("", "test", text)


def pool(*texts: str, source: int = FOIL) -> list[Candidate]:
    return [Candidate(text=text, source=source) for text in texts]


def test_what_equals_holds_or_stands_in_the_key_is_no_distractor() -> None:
    texts = ("The European union", "the European Union and its members", "Union", "Norway", "Iceland")
    drawn = draw_distractors("the European Union", pool(*texts), 3, order)
    assert {candidate.text for candidate in drawn} == {"Norway", "Iceland"}


def test_candidates_that_read_alike_are_offered_once() -> None:
    sound = sound_candidates(["about 40"], pool("about six", "about 6", "about 12"), order)
    assert len(sound) == 2


def test_outsiders_only_fill_up_to_two() -> None:
    known = pool("Ada Brook")
    outside = pool("Lena Marsh", "Tom Reed", "Kim Holt", source=OUTSIDER)
    drawn = draw_distractors("Rosa Quist", [*known, *outside], 3, order)
    assert len(drawn) == 2
    assert known[0] in drawn


def test_neighbours_go_before_foils() -> None:
    near = pool("a tram", "a ferry", source=0)
    drawn = draw_distractors("a bus", [*pool("a train", "a plane"), *near], 2, order)
    assert set(drawn) == set(near)


def test_the_key_is_not_the_longest_when_it_need_not_be() -> None:
    key = "a covered hall with seats for all of the guests"
    short = ("a wall", "a road", "a dyke")
    long = "an open field with room for the stalls of the traders"
    drawn = draw_distractors(key, pool(*short, long), 2, order)
    assert long in {candidate.text for candidate in drawn}


def test_absolutes_betray_a_distractor_and_are_left_out() -> None:
    sound = sound_candidates(
        ["the fees were raised"], pool("all fees were abolished", "the fees were halved"), order
    )
    assert [candidate.text for candidate in sound] == ["the fees were halved"]


def test_adding_a_worse_candidate_changes_nothing() -> None:
    near = pool("a tram", "a ferry", "a plane", source=0)
    before = draw_distractors("a bus", near, 3, order)
    assert draw_distractors("a bus", [*near, *pool("a coach", source=OUTSIDER)], 3, order) == before


def test_cues_are_counted() -> None:
    assert cues("a road", ["a wall", "a dyke"], "What was built?") == 0
    assert cues("a road to the coast of the island", ["a wall", "a dyke"], "What was built?") == 1
    assert cues("a harbour wall", ["a road", "a dyke"], "What was built in the harbour?") == 1

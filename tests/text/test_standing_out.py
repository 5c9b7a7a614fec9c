"""An option stands out by its length, an echo, what it shares, its article, its number, or a word too strong."""

import pytest

from quizgen.text.standing_out import find_echoes, stand_outs


@pytest.mark.parametrize(
    ("stem", "texts", "marks"),
    [
        ("What was built?", ("A road", "A wall", "A dyke"), (0, 0, 0)),
        ("What was built?", ("A road to the coast of the island", "A wall", "A dyke"), (2, 0, 0)),
        ("What was built in the harbour?", ("A harbour wall", "A road", "A dyke"), (2, 0, 0)),
        ("What was built in the harbour?", ("A harbour wall", "A harbour road", "A dyke"), (0, 0, 0)),
        ("Who came first?", ("The first mate", "The cook", "The pilot"), (2, 0, 0)),
        ("What was sold?", ("Long steel bridge", "Long stone wall", "Short steel mast"), (1, 0, 0)),
        ("What was built?", ("The road", "Walls", "Dykes"), (2, 0, 0)),
        ("What was built?", ("Roads", "A wall", "A dyke"), (2, 0, 0)),
        ("Who was it?", ("Ada Brook", "Tom Reed", "The Harbour Authority"), (0, 0, 1)),
        ("When is it?", ("It is open today", "It is usually shut", "It is shut tomorrow"), (0, 1, 0)),
        ("When is it?", ("It is open now", "It is never open", "It is open later"), (0, -2, 0)),
        ("When is it?", ("It is always open", "It is never open", "It is open later"), (0, 0, 0)),
    ],
)
def test_how_much_each_option_stands_out(stem: str, texts: tuple[str, ...], marks: tuple[int, ...]) -> None:
    assert stand_outs(stem, texts) == marks


def test_the_order_of_the_options_makes_no_difference() -> None:
    texts = ("A long road to the coast", "Walls", "The dyke")
    assert stand_outs("What is long?", texts[::-1]) == stand_outs("What is long?", texts)[::-1]


def test_a_short_word_is_no_echo_but_an_ordinal_is() -> None:
    assert find_echoes("Who saw the cat first?", "the cat", ["a dog"]) == frozenset()
    assert find_echoes("Who came first?", "the first mate", ["the cook"]) == {"1th"}

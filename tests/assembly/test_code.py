"""Form codes tell papers apart and catch slips of the pen."""

import pytest

from quizgen.assembly import form_code, read_code
from quizgen.assembly.code import ALPHABET
from quizgen.errors import QuizgenError
from quizgen.model.blueprint import Section
from tests.assembly.banks import LARGE_BANK, recipe_for

CODES = [form_code(recipe_for(LARGE_BANK, Section(items=5), seed=str(seed)), "A") for seed in range(40)]


def test_a_code_has_four_and_four_characters_that_nobody_misreads() -> None:
    assert len(ALPHABET) == 31
    assert not set("01ILO") & set(ALPHABET)
    for code in CODES:
        first, second = code.split("-")
        assert len(first) == len(second) == 4
        assert set(first + second) <= set(ALPHABET)


def test_recipes_and_labels_have_codes_of_their_own() -> None:
    recipe = recipe_for(LARGE_BANK, Section(items=5))
    assert len({*CODES, *(form_code(recipe, label) for label in "BCDEFGH")}) == len(CODES) + 7


def test_every_printed_code_is_read_however_it_is_typed() -> None:
    for code in CODES:
        bare = code.replace("-", "")
        for typed in (code, code.lower(), f" {bare} ", " ".join(bare), f"{bare[:4]}–{bare[4:]}", f"{code}\n"):
            assert read_code(typed) == code


def test_every_wrong_character_is_caught() -> None:
    for code in CODES:
        for place, right in enumerate(code):
            for wrong in ALPHABET:
                if right not in ("-", wrong):
                    with pytest.raises(QuizgenError, match="check character"):
                        read_code(code[:place] + wrong + code[place + 1 :])


def test_any_two_characters_in_each_others_place_are_caught() -> None:
    for code in CODES:
        bare = list(code.replace("-", ""))
        for one in range(8):
            for other in range(one):
                if bare[one] != bare[other]:
                    swapped = bare.copy()
                    swapped[one], swapped[other] = bare[other], bare[one]
                    with pytest.raises(QuizgenError, match="check character"):
                        read_code("".join(swapped))


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("7Q4M-K2X", "has 8 characters, such as 7Q4M-K2X9, and this has 7"),
        ("", "this has 0"),
        ("x" * 1000, "this has 1000"),
        ("7Q4M-K2XO", "'O' never stands in one"),
        ("7Q4M-K2X!", "'!' never stands in one"),
        ("7Q4M-ßK2X", "never stands in one|this has 9"),
    ],
)
def test_the_error_says_what_is_mistyped(typed: str, what: str) -> None:
    with pytest.raises(QuizgenError, match=what) as raised:
        read_code(typed)
    assert len(str(raised.value)) < 200

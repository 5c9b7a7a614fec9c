"""Numbers are read and written again in the same style."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizgen.text.numbers import read_style, spread_values


@pytest.mark.parametrize(
    ("phrase", "value", "other", "expected"),
    [
        ("about 200,000", "200000", "150000", "about 150,000"),
        ("more than six", "6", "9", "more than nine"),
        ("more than six", "6", "24", "more than 24"),
        ("$1.5 billion", "1.5", "2.0", "$2 billion"),
        ("650", "650", "1000", "1,000"),
        ("2400", "2400", "1200", "1200"),
    ],
)
def test_another_number_takes_the_phrase_over(phrase: str, value: str, other: str, expected: str) -> None:
    style = read_style(phrase)
    assert style is not None
    assert style.value == Decimal(value)
    assert style.phrase(Decimal(other)) == expected


@pytest.mark.parametrize("phrase", ["dozens", "between 20 and 30", ""])
def test_a_phrase_without_exactly_one_number_has_no_style(phrase: str) -> None:
    assert read_style(phrase) is None


def test_other_values_are_as_round_as_the_number() -> None:
    assert Decimal(100_000) in spread_values(Decimal(200_000))
    assert all(value % 5_000 == 0 for value in spread_values(Decimal(35_000)))
    assert Decimal("0.5") in spread_values(Decimal("1.5"))
    assert {Decimal(4), Decimal(5), Decimal(7), Decimal(8)} <= set(spread_values(Decimal(6)))


@given(st.integers(min_value=1, max_value=10**9))
def test_other_values_ascend_are_positive_and_are_not_the_number(number: int) -> None:
    values = spread_values(Decimal(number))
    assert list(values) == sorted(set(values))
    assert all(value > 0 and value != number and value == int(value) for value in values)

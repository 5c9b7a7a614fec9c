"""Dates are read as far as they can be put in order."""

import pytest

from quizgen.text.dates import in_order_of_time, read_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("on May 28, 2021", (2021, 5, 28)),
        ("on 28 May 2021", (2021, 5, 28)),
        ("in August 2020", (2020, 8, 0)),
        ("in 2014", (2014, 0, 0)),
        ("on July 1st", (0, 7, 1)),
        ("on a Wednesday", None),
        ("in the week after the announcement", None),
    ],
)
def test_what_a_text_says_of_a_date(text: str, date: tuple[int, int, int] | None) -> None:
    assert read_date(text) == date


def test_dates_are_put_in_order() -> None:
    texts = ("in July 2022", "in June 2014", "in March 2019")
    assert in_order_of_time(texts) == ("in June 2014", "in March 2019", "in July 2022")


@pytest.mark.parametrize(
    "texts", [("in May", "in 2020"), ("in May 2020", "on a Monday"), ("in 2020", "in the year 2020")]
)
def test_dates_that_cannot_be_compared_have_no_order(texts: tuple[str, ...]) -> None:
    assert in_order_of_time(texts) is None

"""What a question asks for when no options stand below it."""

import pytest

from quizgen.text.asking import Asked, asked_without_options, asks_who


@pytest.mark.parametrize(
    "question",
    [
        "Who announced the bridge?",
        "When does the ferry stop running?",
        "Where do the boats lie?",
        "How many cars a day is the bridge to carry?",
        "According to Reed, which boats pass the piers?",
        "To which town did the council move?",
        "On whom did the court impose a fine?",
        "What year did the ferry open?",
        "Who said, “We will not wait for these boats”?",
        "Who said that the bridge would not close the channel?",
        "How many people came? The article’s figure is “more than …”.",
    ],
)
def test_names_dates_and_numbers_are_short_answers(question: str) -> None:
    assert asked_without_options(question) is Asked.NAME


@pytest.mark.parametrize(
    "question",
    [
        "Why does Reed object to the bridge?",
        "What did Brook say about the time before the decision?",
        "What led to the closing of the channel?",
        "How does the bridge open?",
        "What happened to the ferry in 1911?",
        "According to the mayor, what is the bridge for?",
    ],
)
def test_reasons_and_words_are_clauses(question: str) -> None:
    assert asked_without_options(question) is Asked.CLAUSE


@pytest.mark.parametrize(
    "question",
    [
        "Which of these is the cost of the bridge?",
        "Which of the following did Brook announce?",
        "Which is the tallest?",
        "Which one opened in 1911?",
        "Which description fits Ada Brook?",
        "Which statement is true?",
        "What is the best title?",
        "Who did not object?",
        "What didn’t Reed say about the piers?",
        "What did Brook say?",
        "What does the article say in the end?",
        "What happened in 1911?",
        "Who objects? Choose one.",
        "The mayor of Port Elm is",
        "Name the mayor.",
        "Is the bridge open?",
        "Wer hat die Brücke angekündigt?",
        "Кто объявил о строительстве моста?",
        "",
    ],
)
def test_what_needs_its_options_is_never_said_to_stand_alone(question: str) -> None:
    assert asked_without_options(question) is None


def test_who_is_asked_for_is_told_from_what() -> None:
    assert asks_who("On whom did the court impose a fine?")
    assert asks_who("According to Reed, who is right?")
    assert not asks_who("Where is the bridge?")

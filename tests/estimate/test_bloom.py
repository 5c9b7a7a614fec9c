"""The level of an item is told by its interaction and by what its stem asks for."""

from decimal import Decimal

import pytest

from quizgen.estimate import bloom_level
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Matching,
    NumericEntry,
    Option,
    Ordering,
    Pair,
    ScoringPoint,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Bloom
from tests.samples import ITEMS

CHOICE = Choice(options=(Option(text="a", is_key=True), Option(text="b")))
WRITTEN = ExtendedText(model_answer="a", scoring=(ScoringPoint(text="a"),))
MATCHING = Matching(
    premise_label="A", target_label="B", pairs=(Pair(premise="a", target="1"), Pair(premise="b", target="2"))
)


def level(stem: str, interaction: Interaction) -> Bloom:
    return bloom_level(ITEMS[0].model_copy(update={"stem": stem, "interaction": interaction}))


@pytest.mark.parametrize(
    "stem",
    [
        "Who announced the bridge?",
        "According to Ada Brook, when does work begin?",
        "On whom did the council impose the fine in response to the strike?",
        "Who said, “We must explain, compare and create”?",
        "The mayor of Port Elm is",
    ],
)
def test_facts_are_remembered(stem: str) -> None:
    assert level(stem, CHOICE) is Bloom.REMEMBER


@pytest.mark.parametrize(
    "stem",
    [
        "Why does Reed object to the bridge?",
        "What led to the strike?",
        "According to Ada Brook, what did the strike lead to?",
        "What does “pitch” mean?",
        "What did Ada Brook say about the bridge?",
        "What did Ada Brook say in the past about the bridge?",
        "What was the fine imposed in response to?",
        "Which of these is the best title for the article?",
    ],
)
def test_causes_meanings_and_other_words_are_understood(stem: str) -> None:
    assert level(stem, CHOICE) is Bloom.UNDERSTAND


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("Explain in one or two sentences what led to the strike.", Bloom.UNDERSTAND),
        ("Compare the two plans.", Bloom.UNDERSTAND),
        ("According to the article, who took part? Give two answers.", Bloom.REMEMBER),
        ("Name two towns.", Bloom.REMEMBER),
        ("Name two towns. Explain why they disagree.", Bloom.UNDERSTAND),
        ("Calculate the cost per head.", Bloom.APPLY),
        ("Distinguish the facts from the opinions.", Bloom.ANALYSE),
        ("Judge whether the mayor's argument holds.", Bloom.EVALUATE),
        ("Design a better bridge.", Bloom.CREATE),
        ("The strike, in sentences.", Bloom.UNDERSTAND),
    ],
)
def test_the_verb_says_what_is_asked(stem: str, expected: Bloom) -> None:
    assert level(stem, WRITTEN) is expected


@pytest.mark.parametrize(
    ("stem", "interaction", "expected"),
    [
        ("The mayor judged the plan and designed a bridge.", TrueFalse(answer=True), Bloom.REMEMBER),
        ("The fire led to the strike.", TrueFalse(answer=False), Bloom.UNDERSTAND),
        ("Complete the words: “We have ____.”", TextEntry(accepted=("waited",)), Bloom.REMEMBER),
        ("Plan ____ was chosen.", TextEntry(accepted=("B",)), Bloom.REMEMBER),
        ("How many cars are there?", NumericEntry(value=Decimal(2)), Bloom.REMEMBER),
        ("Put these events in order.", Ordering(entries=("a", "b", "c")), Bloom.UNDERSTAND),
        ("Match each person with a description.", MATCHING, Bloom.REMEMBER),
        ("Match each cause with what it led to.", MATCHING, Bloom.UNDERSTAND),
        ("Match each term with its meaning.", MATCHING, Bloom.UNDERSTAND),
    ],
)
def test_the_interaction_says_the_rest(stem: str, interaction: Interaction, expected: Bloom) -> None:
    assert level(stem, interaction) is expected


@pytest.mark.parametrize(
    "stem", ["Wer kündigte die Brücke an?", "誰が橋を発表しましたか。", "Кто объявил о мосте?"]
)
def test_in_another_language_the_interaction_decides(stem: str) -> None:
    assert level(stem, CHOICE) is Bloom.REMEMBER
    assert level(stem, WRITTEN) is Bloom.UNDERSTAND

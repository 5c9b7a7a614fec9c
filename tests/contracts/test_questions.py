"""What every kind of question promises, whatever it asks."""

import re
import subprocess
import sys
from itertools import combinations
from pathlib import Path

import pytest

from quizgen.facts import FACT_KINDS
from quizgen.model.fact import Fact
from quizgen.model.interaction import (
    BLANK,
    INTERACTION_TYPES,
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item, item_id
from quizgen.questions import QUESTION_KINDS, write_items
from quizgen.questions._writer import tells
from quizgen.text.normal import contains_answer, same_answer, words
from tests.questions.material import ARTICLE, ENTITIES, FACTS, MATERIAL

BY_ID: dict[str, Fact] = {fact.id: fact for fact in FACTS}
ROOT = Path(__file__).parents[2]
every_kind = pytest.mark.parametrize("kind", list(QUESTION_KINDS))


def items_of(kind: str) -> list[Item]:
    return list(QUESTION_KINDS[kind].write(MATERIAL))


def printed(item: Item) -> list[str]:
    """Every text of the item that somebody reads."""
    interaction = item.interaction
    texts = [item.stem, item.rationale]
    match interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            texts += [text for option in options for text in (option.text, option.feedback) if text]
        case TrueFalse(feedback=feedback):
            texts += [feedback] if feedback else []
        case TextEntry(accepted=accepted):
            texts += accepted
        case Ordering(entries=entries):
            texts += entries
        case Matching() as matching:
            texts += [*(pair.premise for pair in matching.pairs), *matching.targets]
        case ExtendedText() as text:
            texts += [text.model_answer, *(point.text for point in text.scoring)]
        case NumericEntry():
            pass
    return texts


@every_kind
def test_a_kind_writes_items_under_its_own_name_and_each_slot_once(kind: str) -> None:
    items = items_of(kind)
    assert items
    assert {item.source.question for item in items} == {kind}
    slots = [item.source.slot for item in items]
    assert len(set(slots)) == len(slots)
    assert all(item.id == item_id(item) for item in items)


@every_kind
def test_every_item_rests_on_words_of_the_article(kind: str) -> None:
    for item in items_of(kind):
        known = {ARTICLE.evidence(span) for fact in item.source.facts for span in BY_ID[fact].evidence}
        assert set(item.source.evidence) <= known
        assert all(ARTICLE.find(evidence) is not None for evidence in item.source.evidence)


@every_kind
def test_an_item_belongs_to_the_fact_it_was_written_from(kind: str) -> None:
    for item in items_of(kind):
        first = BY_ID[item.source.facts[0]]
        assert item.topic == first.topic
        assert item.source.fact_kind == first.kind


@every_kind
def test_a_claim_is_asked_about_as_a_claim(kind: str) -> None:
    for item in items_of(kind):
        reporters = {BY_ID[fact].reported_by for fact in item.source.facts}
        if len(reporters) == 1 and (reporter := reporters.pop()) is not None:
            name = MATERIAL.entity(reporter).name
            assert re.search(rf"[Aa]ccording to {name}\b", item.stem)
            reports = item.rationale.startswith("The article reports this in paragraph")
            assert reports or f"ccording to {name}" in item.rationale


@every_kind
def test_no_stem_holds_its_rationale(kind: str) -> None:
    for item in items_of(kind):
        assert item.rationale.rstrip(".") not in item.stem


@every_kind
def test_options_differ_and_the_key_does_not_stand_in_the_stem(kind: str) -> None:
    for item in items_of(kind):
        match item.interaction:
            case Choice(options=options) | MultipleResponse(options=options):
                assert 3 <= len(options) <= 5
                for one, other in combinations(options, 2):
                    assert not same_answer(one.text, other.text)
                for option in options:
                    assert not (option.is_key and tells(item.stem, option.text))
            case TextEntry(accepted=accepted):
                assert not contains_answer(item.stem.replace(BLANK, " "), accepted[0])
            case Matching() as matching:
                assert len(matching.pairs) + len(matching.spare) >= 3
                for one_target, other_target in combinations(matching.targets, 2):
                    assert not same_answer(one_target, other_target)
            case _:
                pass


@every_kind
def test_a_false_statement_comes_with_what_is_right_and_a_true_one_beside_it(kind: str) -> None:
    items = [item for item in items_of(kind) if isinstance(item.interaction, TrueFalse)]
    answers = [item.interaction.answer for item in items if isinstance(item.interaction, TrueFalse)]
    assert answers.count(True) == answers.count(False)
    for item in items:
        assert isinstance(item.interaction, TrueFalse)
        assert item.interaction.answer or item.interaction.feedback
        assert not re.search(r"\bnot\b|n’t\b", item.stem)


@every_kind
def test_texts_are_clean_sentences(kind: str) -> None:
    for item in items_of(kind):
        assert re.search(r"[.?!:]”?$", item.stem)
        assert re.search(r"[.?!]”?$", item.rationale)
        assert len(words(item.stem)) <= 40
        for text in printed(item):
            assert not re.search(r"  | [,.;?!]|\.\.|\.\?|\?\.|,\.|,,|\bthe the\b|\ba a\b", text), text
            assert not re.search(r"\b[Aa] [aeio]|\b[Aa]n [bcdfgjklmnpqrstvwxyz]", text), text
            assert "'" not in text or isinstance(item.interaction, TextEntry), text
            assert '"' not in text, text
            assert text.count("“") == text.count("”"), text
            assert text[0] in "“" or not text[0].islower() or isinstance(item.interaction, TextEntry), text
            assert not re.search(r"[{}]", text), text
            assert not re.search(r"\b(all|none|both|neither) of the (above|these)\b", text, re.IGNORECASE), text


@every_kind
def test_a_person_is_named_in_full_first(kind: str) -> None:
    for item in items_of(kind):
        plain = re.sub(r"“[^”]*”", "", item.stem)
        for entity in ENTITIES:
            if entity.type == "person" and contains_answer(plain, entity.short_name):
                assert plain.find(entity.name) == plain.find(entity.short_name) - len(
                    entity.name.removesuffix(entity.short_name)
                )


@every_kind
def test_no_person_is_called_he_or_she(kind: str) -> None:
    for item in items_of(kind):
        assert not re.search(r"\b(he|she|him|her|his|hers)\b", item.stem)


def test_items_come_by_kind_and_all_interactions_and_fact_kinds_are_there() -> None:
    items = write_items(ARTICLE, ENTITIES, FACTS)
    assert {item.interaction.type for item in items} == set(INTERACTION_TYPES)
    assert {item.source.fact_kind for item in items} == {fact.kind for fact in FACTS} == set(FACT_KINDS)
    assert len({item.id for item in items}) == len(items)
    assert {fact for item in items for fact in item.source.facts} == set(BY_ID)


def test_the_same_facts_give_the_same_items_in_every_process_and_order() -> None:
    program = (
        "from quizgen.questions import write_items\n"
        "from tests.questions.material import ARTICLE, ENTITIES, FACTS\n"
        "print(' '.join(item.id for item in write_items(ARTICLE, ENTITIES, FACTS)))\n"
    )
    here = [item.id for item in write_items(ARTICLE, ENTITIES, FACTS)]
    there = subprocess.run(
        [sys.executable, "-c", program],
        env={"PYTHONHASHSEED": "7", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        check=True,
    )
    assert there.stdout.decode().split() == here
    reordered = write_items(ARTICLE, ENTITIES, tuple(reversed(FACTS)))
    assert {item.id for item in reordered} == set(here)

"""What the shipped bank promises to those who print from it."""

import re
from collections.abc import Callable
from pathlib import Path
from statistics import fmean

import pytest

from quizgen import pipeline
from quizgen.bank import read_bank, read_records
from quizgen.bundled import bundled_folder
from quizgen.cli._options import DEFAULT_BANK
from quizgen.facts import FACT_KINDS
from quizgen.facts.statement import Statement
from quizgen.model.bank import Bank
from quizgen.model.interaction import INTERACTION_TYPES, Choice, MultipleResponse, TextEntry
from quizgen.model.item import Difficulty, Item, Status
from quizgen.text.normal import contains_answer
from quizgen.text.standing_out import stand_outs

FOLDER: Path = bundled_folder("question_bank") / DEFAULT_BANK


@pytest.fixture(scope="module")
def bank() -> Bank:
    return read_bank(FOLDER)


@pytest.fixture(scope="module")
def accepted(bank: Bank) -> tuple[Item, ...]:
    return tuple(item for item in bank.items if item.status is Status.ACCEPTED)


def test_it_reads_without_findings() -> None:
    assert pipeline.check(str(FOLDER), ()) == ()


def test_its_items_are_what_a_build_from_its_facts_gives() -> None:
    built = pipeline.build(str(FOLDER), ())
    assert not built.is_stale
    assert (built.report.added, built.report.changed, built.report.dropped) == ((), (), ())
    assert built.report.reestimated == ()


def test_it_has_at_least_150_accepted_items(accepted: tuple[Item, ...]) -> None:
    assert len(accepted) >= 150


def test_its_accepted_items_show_every_interaction(accepted: tuple[Item, ...]) -> None:
    assert {item.interaction.type for item in accepted} == set(INTERACTION_TYPES)


def test_its_accepted_items_show_every_kind_of_fact(accepted: tuple[Item, ...]) -> None:
    assert {item.source.fact_kind for item in accepted} == set(FACT_KINDS)


def test_every_fact_is_asked_about(bank: Bank, accepted: tuple[Item, ...]) -> None:
    asked = {identifier for item in accepted for identifier in item.source.facts}
    assert {fact.id for fact in bank.facts} <= asked


def test_every_evidence_quote_stands_in_the_paragraph_that_is_named(bank: Bank) -> None:
    evidence = {one for item in bank.items for one in item.source.evidence}
    assert evidence
    assert [one for one in evidence if bank.article.find(one) is None] == []


def test_every_quotation_stands_between_quotation_marks_in_the_article(bank: Bank) -> None:
    verbatim = re.findall(r"“([^”]*)”", bank.article.text)
    quotations = [fact.quotation for fact in bank.facts if isinstance(fact, Statement) and fact.quotation]
    assert quotations
    assert [words for words in quotations if not any(words in quoted for quoted in verbatim)] == []


def test_the_stem_of_every_claim_names_its_source(bank: Bank, accepted: tuple[Item, ...]) -> None:
    names = {entity.id: entity.name for entity in bank.entities}
    reporters = {fact.id: names[fact.reported_by] for fact in bank.facts if fact.reported_by}
    claims = [item for item in accepted if item.source.facts[0] in reporters]
    assert claims
    assert [item.stem for item in claims if reporters[item.source.facts[0]] not in item.stem] == []


def test_its_article_is_short_enough_for_a_page(bank: Bank) -> None:
    assert 350 <= len(bank.article.text.split()) <= 500


def test_no_accepted_item_has_its_key_in_its_stem(accepted: tuple[Item, ...]) -> None:
    keys = [(item.stem, key) for item in accepted for key in keys_of(item)]
    assert keys
    assert [(stem, key) for stem, key in keys if contains_answer(stem, key)] == []


def keys_of(item: Item) -> tuple[str, ...]:
    """The words that are right where a student chooses or writes words; none for other interactions."""
    match item.interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            return tuple(option.text for option in options if option.is_key)
        case TextEntry(accepted=answers):
            return answers
        case _:
            return ()


@pytest.mark.parametrize("band", Difficulty)
def test_each_band_of_difficulty_has_its_share(accepted: tuple[Item, ...], band: Difficulty) -> None:
    assert sum(item.difficulty is band for item in accepted) >= 0.15 * len(accepted)


def test_every_item_is_decided_on_and_every_rejected_one_says_why() -> None:
    records = read_records(FOLDER)
    assert [record.derived.source.slot for record in records if record.derived.status is Status.DRAFT] == []
    rejected = [record for record in records if record.derived.status is Status.REJECTED]
    assert rejected
    assert [record.derived.source.slot for record in rejected if not record.note] == []


@pytest.mark.parametrize("size", [3, 4])
@pytest.mark.parametrize("wanted", [max, min])
def test_options_that_stand_out_most_or_least_are_keys_as_often_as_by_chance(
    accepted: tuple[Item, ...], size: int, wanted: Callable[[tuple[int, ...]], int]
) -> None:
    shares = []
    for item in accepted:
        if isinstance(item.interaction, Choice) and len(item.interaction.options) == size:
            options = item.interaction.options
            marks = stand_outs(item.stem, [option.text for option in options])
            picked = [option.is_key for option, mark in zip(options, marks, strict=True) if mark == wanted(marks)]
            shares.append(fmean(picked))
    assert len(shares) >= 40
    assert fmean(shares) == pytest.approx(1 / size, abs=0.03)

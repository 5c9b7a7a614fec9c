"""Tiers on paper and on screen: what helps is there for all to see, and no paper says which one it is."""

import html
import re

import pytest

from quizgen.export import EXPORTERS, Exporter, PageSetup
from quizgen.export._labels import IF_FALSE, WORD_BANK, item_hint, marked_otherwise, note_letters
from quizgen.export._pdf.fonts import Face, find_runs
from quizgen.model.form import Form
from quizgen.model.key import answer_key
from quizgen.model.student import student_form
from quizgen.model.tier import Tier
from tests.export.pdf_reading import all_text
from tests.samples import BANK, ITEMS, sample_form
from tests.tiered import tiered

STANDARD, SUPPORT, STRETCH = tiered()
KEY = answer_key(STANDARD, SUPPORT, STRETCH)
NUMBER = {placed.item.stem: placed.number for placed in STANDARD.items}

every_exporter = pytest.mark.parametrize(
    "exporter", [each for each in EXPORTERS.values() if each.write_paper and each.write_key]
)


def seen(exporter: Exporter, form: Form) -> str:
    assert exporter.write_paper is not None
    return words_of(exporter.write_paper(student_form(form), PageSetup()))


def seen_in_key(exporter: Exporter) -> str:
    assert exporter.write_key is not None
    return words_of(exporter.write_key(KEY, PageSetup()))


def words_of(file: bytes) -> str:
    if file.startswith(b"%PDF-"):
        return all_text(file)
    without_style = re.sub(r"(?s)<(style|script).*?</\1>", "", file.decode())
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", without_style)).split())


@every_exporter
def test_a_support_paper_shows_word_bank_paragraphs_and_first_step(exporter: Exporter) -> None:
    text = seen(exporter, SUPPORT)
    words = next(placed.aid.words for placed in SUPPORT.items if placed.aid.words)
    assert f"{WORD_BANK} {' '.join(words)}" in text
    for shown in (
        "See paragraph 2.",
        "Choose the 2 that apply.",
        "The first has its number.",
        "from the word bank.",
    ):
        assert shown in text


@every_exporter
def test_a_stretch_paper_asks_for_corrections_and_shows_fewer_options(exporter: Exporter) -> None:
    text = seen(exporter, STRETCH)
    assert IF_FALSE in text
    assert "The ferry would lose its passengers" not in text
    assert "A single dollar" in text, "this question needs its options"
    assert "See paragraph" not in text
    assert WORD_BANK not in text


@every_exporter
def test_no_paper_says_how_much_it_helps(exporter: Exporter) -> None:
    for form in (STANDARD, SUPPORT, STRETCH):
        text = seen(exporter, form)
        assert form.tier is not None
        assert form.tier.tier.sign in text
        assert not any(re.search(rf"\b{tier}\b", text, re.IGNORECASE) for tier in Tier)


@every_exporter
def test_the_key_has_a_strip_for_each_tier_under_its_sign_and_code(exporter: Exporter) -> None:
    text = seen_in_key(exporter)
    for form in (STANDARD, SUPPORT, STRETCH):
        assert form.tier is not None
        assert f"{form.tier.tier.sign} {form.tier.tier} · {form.code}" in text


@every_exporter
def test_the_key_tells_where_a_tier_is_marked_otherwise(exporter: Exporter) -> None:
    text = seen_in_key(exporter)
    assert "◆ Answered in writing. Also right: Brook; Mayor Brook." in " ".join(text.split())
    assert "◆ Answered in the student’s own words." in " ".join(text.split())


def test_what_is_marked_alike_is_told_once() -> None:
    for place, entry in enumerate(KEY.entries):
        told = {sign for sign, _, _ in marked_otherwise(KEY, place)}
        for tier in KEY.tiers[1:]:
            other = tier.entries[place]
            if (other.mark, other.interaction) != (entry.mark, entry.interaction):
                assert tier.tier.sign in told
    true = KEY.entries[2]
    assert (true.interaction, true.mark, marked_otherwise(KEY, 2)) == ("true-false", "T", ())


def test_a_note_has_the_letter_of_each_paper() -> None:
    place = NUMBER["Which of these figures is the cost of the bridge?"] - 1
    letters = {tier.tier: [note.letter for note in tier.entries[place].notes] for tier in KEY.tiers}
    (standard,), (support,) = letters[Tier.STANDARD], letters[Tier.SUPPORT]
    wanted = f"{standard}" if standard == support else f"{standard} · ■ {support}"
    assert note_letters(KEY, place, KEY.entries[place].notes[0]) == wanted


@every_exporter
def test_a_first_letter_stands_where_the_answer_begins(exporter: Exporter) -> None:
    (_, support, _) = tiered(BANK, sample_form((ITEMS[3],)))
    assert support.items[0].aid.first_letter == "w"
    text = re.sub(r"\s+", "", seen(exporter, support))
    assert "“Wehavewlongenough.”" in text
    assert "Thefirstletterisgiven." in text


def test_hints_are_sentences_and_absent_where_there_is_none() -> None:
    for form in (SUPPORT, STRETCH):
        for asked in student_form(form).items:
            hint = item_hint(asked)
            assert hint is None or re.fullmatch(r"(?:[A-Z][^.]*\.)(?: [A-Z][^.]*\.)*", hint)


@pytest.mark.parametrize("tier", Tier)
def test_every_font_has_the_signs(tier: Tier) -> None:
    for face in Face:
        if "It" not in face.value and "MONO" not in face.name:
            assert find_runs(tier.sign, face) == ((tier.sign, face),)


@every_exporter
def test_the_same_papers_have_the_same_bytes(exporter: Exporter) -> None:
    assert exporter.write_paper is not None
    assert exporter.write_key is not None
    for one, other in zip(tiered(), (STANDARD, SUPPORT, STRETCH), strict=True):
        assert exporter.write_paper(student_form(one), PageSetup()) == exporter.write_paper(
            student_form(other), PageSetup()
        )
    assert exporter.write_key(answer_key(*tiered()), PageSetup()) == exporter.write_key(KEY, PageSetup())

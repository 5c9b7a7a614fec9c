"""The key says what the printed paper needs."""

from decimal import Decimal

import pytest

from quizgen.markup import parse, typed
from quizgen.model.interaction import NumericEntry
from quizgen.model.item import Item, Status, plain_number
from quizgen.model.key import answer_key
from tests.rich_samples import rich_form
from tests.samples import ITEMS, sample_form


def test_every_entry_quotes_its_evidence_and_gives_the_answer() -> None:
    form = sample_form()
    for entry, placed in zip(answer_key(form).entries, form.items, strict=True):
        assert entry.number == placed.number
        assert entry.evidence == placed.item.source.evidence
        assert entry.rationale == placed.item.rationale
        assert entry.answer


def test_notes_name_the_printed_letters_of_wrong_options() -> None:
    choice = answer_key(sample_form()).entries[0]
    assert [(note.letter, note.text) for note in choice.notes] == [("B", "Tom Reed heads the fishers’ union.")]


def test_a_key_says_when_nobody_has_reviewed_an_item() -> None:
    draft = ITEMS[0].model_copy(update={"status": Status.DRAFT})
    assert answer_key(sample_form()).reviewed
    assert not answer_key(sample_form((draft, *ITEMS[1:]))).reviewed


def test_a_tolerance_is_told_as_a_range_with_its_unit() -> None:
    loose = NumericEntry(value=Decimal("1.50"), tolerance=Decimal("0.1"), unit="billion dollars")
    item: Item = ITEMS[4].model_copy(update={"interaction": loose})
    assert answer_key(sample_form((item,))).entries[0].answer == "1.5 billion dollars (from 1.4 to 1.6)"


@pytest.mark.parametrize(
    ("value", "printed"),
    [("200000", "200,000"), ("1.50", "1.5"), ("2E+5", "200,000"), ("100", "100"), ("0.50", "0.5"), ("-3", "-3")],
)
def test_numbers_are_printed_plainly(value: str, printed: str) -> None:
    assert plain_number(Decimal(value)) == printed


def test_marks_are_plain_and_words_keep_their_markup() -> None:
    entries = answer_key(rich_form()).entries
    assert [entry.mark for entry in entries] == ["C", "B C", "F", "H2O", "12", "3 2 1", "C B", ""]
    assert entries[3].answer == "H~2~O"
    assert entries[1].answer == "the `start`; the *cost*"
    # Each has a star that nothing closes; joined, they must not close each other.
    assert typed(parse(entries[6].parts[0].text)) == "Ada*2 – the mayor*"

"""The printed key: every answer with its mark, its proof and why the others are wrong."""

import pytest

from quizgen.errors import QuizgenError
from quizgen.export import EXPORTERS, PageSetup
from quizgen.export._labels import quoted
from quizgen.export._pdf.key import _entry
from quizgen.export._pdf.marks import Text
from quizgen.export._pdf.sheet import sheet_of
from quizgen.model.article import Evidence
from quizgen.model.interaction import Choice, ExtendedText, Option, ScoringPoint, TextEntry
from quizgen.model.item import Status
from quizgen.model.key import AnswerKey, answer_key
from tests.export.pdf_reading import all_text, page_texts
from tests.samples import ITEMS, item, sample_form

QUOTE = "to carry 12,000 cars a day"
NOT_REVIEWED = "Nobody has reviewed these items yet."


def printed(key: AnswerKey) -> bytes:
    write = EXPORTERS["pdf"].write_key
    assert write is not None
    return write(key, PageSetup())


@pytest.fixture(name="text", scope="module")
def _text() -> str:
    return all_text(printed(answer_key(sample_form())))


def test_the_head_tells_whose_key_it_is(text: str) -> None:
    assert "Answer key" in text
    assert "A bridge for Port Elm · Form A · 7Q4M-K2X9" in text
    assert "8 points in all" in text


def test_the_strip_holds_every_mark_in_order(text: str) -> None:
    assert "1 C 2 B C 3 T 4 waited 5 12,000 6 3 2 1 7 C B 8 –" in text


def test_every_answer_is_followed_by_the_words_that_prove_it(text: str) -> None:
    place = text.index("8 –")
    for entry in answer_key(sample_form()).entries:
        answer = [f"{part.mark} {part.text}" for part in entry.parts] or [entry.answer]
        quote = entry.evidence[0]
        for words in (*answer, quote.quote, f"¶ {quote.paragraph}", entry.rationale):
            place = text.index(words, place)


def test_pairs_and_steps_stand_each_on_a_line_with_what_is_to_be_written(text: str) -> None:
    assert "C Ada Brook – the mayor of Port Elm B Tom Reed – the head of the fishers’ union" in text
    assert "1 the spring floods 2 the start of work 3 the end of the ferry" in text


def with_evidence(key: AnswerKey, evidence: Evidence) -> AnswerKey:
    return key.model_copy(update={"entries": (key.entries[0].model_copy(update={"evidence": (evidence,)}),)})


def test_a_paragraph_number_never_stands_alone_on_a_line() -> None:
    for length in range(60, 110, 2):
        key = answer_key(sample_form(ITEMS[:1]))
        evidence = Evidence(quote=("the mayor " * 12)[:length].strip(), paragraph=12)
        lines = [
            "".join(mark.words for mark in row.marks if isinstance(mark, Text))
            for row in _entry(with_evidence(key, evidence), 0, sheet_of(PageSetup())).rows
        ]
        (line,) = (line for line in lines if "¶" in line)
        assert "mayor" in line or "the" in line


def test_notes_tell_why_the_others_are_wrong(text: str) -> None:
    assert "B: Tom Reed heads the fishers’ union." in text
    assert "A: No architect is named." in text


def test_scoring_points_tell_what_they_earn() -> None:
    scoring = (ScoringPoint(text="names the piers", points=2), ScoringPoint(text="names the boats"))
    essay = item("Why?", ExtendedText(model_answer="Because.", scoring=scoring), QUOTE, fact="cars", kind="figure")
    text = all_text(printed(answer_key(sample_form((essay,)))))
    assert "Model answer" in text
    assert "Because. names the piers 2 points names the boats 1 point" in text


def test_other_right_answers_are_named() -> None:
    entry = item(
        "Who?", TextEntry(accepted=("Ada Brook", "Brook", "the mayor")), QUOTE, fact="cars", kind="figure"
    )
    assert "Also right: Brook; the mayor" in all_text(printed(answer_key(sample_form((entry,)))))


def test_a_key_says_when_nobody_reviewed_it(text: str) -> None:
    assert NOT_REVIEWED not in text
    draft = ITEMS[0].model_copy(update={"status": Status.DRAFT})
    assert NOT_REVIEWED in all_text(printed(answer_key(sample_form((draft,)))))


def test_no_entry_is_split_over_pages() -> None:
    options = (Option(text="yes", is_key=True), Option(text="no", feedback="It is not so. " * 12))
    items = tuple(
        item(f"Question {n}?", Choice(options=options), QUOTE, fact="cars", kind="figure").model_copy(
            update={"rationale": f"Reason {n}. " + "It goes on and on. " * 15 + f"End of {n}."}
        )
        for n in range(1, 31)
    )
    pages = page_texts(printed(answer_key(sample_form(items))))
    assert len(pages) > 3
    for page in pages:
        for n in range(1, 31):
            assert (f"Reason {n}." in page) == (f"End of {n}." in page)


def test_a_strip_of_many_items_keeps_every_mark() -> None:
    pages = page_texts(printed(answer_key(sample_form(ITEMS[:3] * 40))))
    assert "118 C 119 B C 120 T" in " ".join(pages)


def test_a_long_mark_is_shortened_in_the_strip_alone() -> None:
    answer = "the head of the fishers’ union of Port Elm and its surroundings"
    entry = item("Who?", TextEntry(accepted=(answer,)), QUOTE, fact="cars", kind="figure")
    text = all_text(printed(answer_key(sample_form((entry,)))))
    assert "1 the head of the fishers’…" in text
    assert answer in text


def test_a_missing_character_is_named_with_its_item() -> None:
    entry = ITEMS[1].model_copy(update={"rationale": "It says 字."})
    with pytest.raises(QuizgenError, match=r"Item 2 of the key .*U\+5B57"):
        printed(answer_key(sample_form((ITEMS[0], entry))))


def test_quotations_in_other_scripts_are_printed_though_the_italics_lack_them() -> None:
    words = "Порт Элм построит мост, сказала мэр в понедельник"
    key = answer_key(sample_form(ITEMS[:1]))
    evidence = key.entries[0].evidence[0].model_copy(update={"quote": words})
    entry = key.entries[0].model_copy(update={"evidence": (evidence,), "rationale": words})
    assert all_text(printed(key.model_copy(update={"entries": (entry,)}))).count(words) == 2


@pytest.mark.parametrize(
    ("words", "printed_words"),
    [
        ("a plain quote", "“a plain quote”"),
        ("“We have waited,”", "“We have waited,”"),
        ("“We have waited,” she said.", "‘“We have waited,” she said.’"),
        ("“Yes,” she said, “we have.”", "‘“Yes,” she said, “we have.”’"),
        ("the fishers’ union", "“the fishers’ union”"),
        ("waited,” she said", "‘waited,” she said’"),
        ("“We have waited", "“We have waited”"),
        ("long enough.”", "“long enough.”"),
        ("«Да»", "«Да»"),
        ("“", "‘“’"),
    ],
)
def test_quotation_marks_are_never_doubled(words: str, printed_words: str) -> None:
    assert quoted(words) == printed_words

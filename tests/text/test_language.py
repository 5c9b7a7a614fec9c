"""quizgen reads English: where sentences break, who and what is named, who does what."""

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quizgen.errors import QuizgenError
from quizgen.text.language import ENGLISH, load_language

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Token


@pytest.fixture(scope="module")
def nlp() -> "Language":
    return load_language()


SENTENCES = (
    ("The council met on Monday.", "It agreed on nothing."),
    ("Falk said Wednesday that the bridge will close.", "Nobody objected."),
    ("The vote is on Tuesday, March 5.", "Polls open at seven."),
    ("“We badly need the bridge,” she said.", "The mayor disagreed."),
    ('"We badly need the bridge," she said.', 'The mayor disagreed: "It costs too much."', "He left."),
    ("“We need it.", "We really do,” she said.", "The mayor smiled."),
    ("“Is it true?” Ann Brook asked.", "No one answered."),
    ("“Never!” he said, and left the room.", "The door stayed open."),
    ("He called it “a single army.”", "The general nodded."),
    ("Dr. Ann Brook met Gov. Tom Reed in St. Mary.", "They talked for an hour."),
    ("George W. Tanner wrote it with J. K. Marsh.", "It sold well."),
    ("The firm Brook & Sons Inc. was sold.", "It had been in debt."),
    ("He works for Larkfield Corp.", "The firm builds ferries."),
    ("The talks begin at 9 a.m. on Friday.", "They may last all day."),
    ("The U.S. Senate voted on Jan. 5 for the treaty.", "It was close."),
    ("She moved to the U.S.", "The family followed in May."),
    ("Prices rose by 2.5 percent, to $1.50.", "Wages did not."),
    ("See No. 7 on the list, e.g. the third line.", "It is wrong."),
    ("The survey (which was small) ended.", "Its authors (Brook et al.) were glad."),
    ("“The army of the north,” the poem begins, “is gone.”", "Nobody knows who wrote it."),
    ("Is it over?", "It is!", "Good."),
    ("The harbour was closed. [3]", "It opened again in June."),
    ("“Why now?” the old mayor of Larkfield wondered.", "No one knew."),
    ("He shouted “Never!”", "Ann Brook knows who asked."),
    ("The reserve has 1,200 sq. km of forest.", "Wolves live there."),
    ("“No talk of loss,” he said.", "“There is no talk of that.", "We are friends.”"),
)


@pytest.mark.parametrize("sentences", SENTENCES, ids=lambda sentences: sentences[0])
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["in one paragraph", "a paragraph each"])
def test_sentences_break_where_a_reader_breaks_them(nlp: "Language", sentences: tuple[str, ...], gap: str) -> None:
    doc = nlp(gap.join(sentences))
    assert tuple(sentence.text.strip() for sentence in doc.sents) == sentences


def test_a_headline_and_a_caption_are_sentences_of_their_own(nlp: "Language") -> None:
    text = (
        "Falk Says Larkfield Has ‘One Fleet,’ Would Sail Together\n\n"
        "The mayor spoke on Wednesday.\n\n"
        "Ines Falk\n"
        "Mayor Ines Falk in Larkfield on May 28. Ann Brook/Larkfield Post\n\n"
        "The fleet is small."
    )
    assert [sentence.text.strip() for sentence in nlp(text).sents] == [
        "Falk Says Larkfield Has ‘One Fleet,’ Would Sail Together",
        "The mayor spoke on Wednesday.",
        "Ines Falk",
        "Mayor Ines Falk in Larkfield on May 28.",
        "Ann Brook/Larkfield Post",
        "The fleet is small.",
    ]


def test_lines_that_were_broken_at_one_width_go_on(nlp: "Language") -> None:
    text = (
        "The council of the town has met once more to talk of the old bridge, and\n"
        "Larkfield waits for what it will decide. The mayor, who has been ill for a\n"
        "week, was not there."
    )
    assert len(list(nlp(text).sents)) == 2


NAMES = (
    ("Belarus and Russia signed it.", {("Belarus", "COUNTRY"), ("Russia", "COUNTRY")}),
    ("President Alexander Lukashenko spoke.", {("Alexander Lukashenko", "PERSON")}),
    ("Foreign Minister Sergei Lavrov flew home.", {("Sergei Lavrov", "PERSON")}),
    (
        "The Belarusian President Alexander Lukashenko left.",
        {("Belarusian", "NORP"), ("Alexander Lukashenko", "PERSON")},
    ),
    ("The United Nations sent food to South Sudan.", {("United Nations", "ORG"), ("South Sudan", "COUNTRY")}),
    ("The European Union’s leaders met in Brussels.", {("European Union", "ORG"), ("Brussels", "LOC")}),
    ("Two Poles and a Swede won.", {("Poles", "NORP"), ("Swede", "NORP")}),
    ("Officials of the U.S. met NATO’s.", {("U.S.", "COUNTRY"), ("NATO", "ORG")}),
    ("In New York the talks with North Korea failed.", {("New York", "LOC"), ("North Korea", "COUNTRY")}),
    ("She flew from Tbilisi to Georgia’s border.", {("Tbilisi", "LOC"), ("Georgia", "COUNTRY")}),
)


@pytest.mark.parametrize(("text", "names"), NAMES, ids=[text for text, _ in NAMES])
def test_names_are_told_by_what_they_name(nlp: "Language", text: str, names: set[tuple[str, str]]) -> None:
    assert {(name.text, name.label_) for name in nlp(text).ents} == names


def test_a_surname_is_a_person_where_the_full_name_is(nlp: "Language") -> None:
    doc = nlp("Alexander Lukashenko met Vladimir Putin in Minsk. “A good day,” said Lukashenko. Putin agreed.")
    persons = [name.text for name in doc.ents if name.label_ == "PERSON"]
    assert persons == ["Alexander Lukashenko", "Vladimir Putin", "Lukashenko", "Putin"]


def word(doc: "Doc", text: str) -> "Token":
    return next(token for token in doc if token.text == text)


RELATIONS = (
    ("The president praised the army.", "president", "nsubj", "praised"),
    ("The president praised the army.", "army", "obj", "praised"),
    ("Lukashenko said that the war was over.", "Lukashenko", "nsubj", "said"),
    ("Lukashenko said that the war was over.", "over", "ccomp", "said"),
    ("The bridge was closed by the council.", "bridge", "nsubj:pass", "closed"),
    ("The bridge was closed by the council.", "council", "obl:agent", "closed"),
    ("She has a small house in the town.", "small", "amod", "house"),
    ("Police arrested more than 35,000 people.", "people", "obj", "arrested"),
    ("Police arrested more than 35,000 people.", "35,000", "nummod", "people"),
    ("The mayor did not sign the treaty.", "not", "advmod", "sign"),
    ("The sanctions were imposed because of the crackdown.", "crackdown", "obl", "imposed"),
    ("He wants to build ships.", "build", "xcomp", "wants"),
    ("Falk said Wednesday that the bridge will close.", "Wednesday", "obl:unmarked", "said"),
    ("Falk said Wednesday that the bridge will close.", "close", "ccomp", "said"),
)


@pytest.mark.parametrize(("text", "dependent", "relation", "head"), RELATIONS)
def test_who_does_what(nlp: "Language", text: str, dependent: str, relation: str, head: str) -> None:
    found = word(nlp(text), dependent)
    assert (found.dep_, found.head.text) == (relation, head)


@pytest.mark.parametrize(
    ("text", "form", "lemma", "pos"),
    [
        ("They said nothing.", "said", "say", "VERB"),
        ("The countries were poor.", "countries", "country", "NOUN"),
        ("The countries were poor.", "were", "be", "AUX"),
        ("He was driving home.", "driving", "drive", "VERB"),
        ("Children sang.", "Children", "child", "NOUN"),
        ("He didn’t come.", "n’t", "not", "PART"),
        ("The talks begin in August.", "August", "August", "PROPN"),
    ],
)
def test_words_have_their_lemma_and_part_of_speech(
    nlp: "Language", text: str, form: str, lemma: str, pos: str
) -> None:
    found = word(nlp(text), form)
    assert (found.lemma_, found.pos_) == (lemma, pos)


ARTICLE = (
    "Larkfield Closes Bridge\n\nMayor Ines Falk said Wednesday that the bridge is closed. “We have no money,” "
    "Falk said.  It cost $1.5 million.\n\nPoland’s embassy in Minsk didn't comment…"
)


def test_every_word_stands_where_the_text_has_it(nlp: "Language") -> None:
    doc = nlp(ARTICLE)
    assert doc.text == ARTICLE
    assert all(ARTICLE[token.idx : token.idx + len(token)] == token.text for token in doc)


def parse(doc: "Doc") -> list[tuple[str, str, str, int, str, bool | None, str]]:
    return [
        (token.text, token.tag_, token.lemma_, token.head.i, token.dep_, token.is_sent_start, token.ent_type_)
        for token in doc
    ]


def test_the_same_text_gives_the_same_parse(nlp: "Language") -> None:
    once = parse(nlp(ARTICLE))
    nlp("Something else in between, with words such as Brumblewick.")
    assert parse(nlp(ARTICLE)) == once
    assert parse(load_language()(ARTICLE)) == once


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n\n", ".", "”", "…", "a", "[6]", "123", "\x00\ufeff\u200b", "(((", "🦊 🦊"]
)
def test_odd_texts_are_read_without_an_error(nlp: "Language", text: str) -> None:
    assert nlp(text).text == text


def test_an_unknown_pipeline_is_named() -> None:
    with pytest.raises(QuizgenError, match="no language pipeline 'klingon' installed"):
        load_language("klingon")


def test_without_spacy_a_plain_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(QuizgenError, match=r"pip install 'quizgen\[read\]'"):
        load_language()


def test_a_quiz_is_made_without_spacy(tmp_path: Path) -> None:
    code = "import sys; sys.modules['spacy'] = None; from quizgen.cli import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", code, "make", "--to", "html", "-o", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_the_weights_come_with_their_model_card() -> None:
    card = (ENGLISH / "MODEL_CARD.md").read_text(encoding="utf-8")
    assert "CC BY-SA 4.0" in card
    size = sum(path.stat().st_size for path in ENGLISH.rglob("*") if path.is_file())
    assert size < 15_000_000

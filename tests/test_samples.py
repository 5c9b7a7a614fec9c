"""The samples keep the promises that tests take for granted."""

from quizgen.model.interaction import INTERACTION_TYPES
from quizgen.model.item import item_id
from quizgen.model.key import answer_key
from quizgen.model.student import student_form
from tests.samples import ARTICLE, ITEMS, sample_form


def test_one_item_of_every_interaction() -> None:
    assert tuple(item.interaction.type for item in ITEMS) == INTERACTION_TYPES


def test_evidence_stands_in_the_article() -> None:
    for item in ITEMS:
        for evidence in item.source.evidence:
            found = ARTICLE.find(evidence)
            assert found is not None
            assert ARTICLE.words(found) == evidence.quote


def test_an_id_follows_from_the_content_alone() -> None:
    for item in ITEMS:
        assert item.id == item_id(item)
        assert item_id(item.model_copy(update={"status": "draft"})) == item.id
        assert item_id(item.model_copy(update={"stem": item.stem + " "})) != item.id


def test_key_marks_follow_the_printed_order() -> None:
    marks = [entry.mark for entry in answer_key(sample_form()).entries]
    assert marks == ["C", "B C", "T", "waited", "12,000", "3 2 1", "C B", ""]


def test_a_student_form_has_no_place_for_keys() -> None:
    seen = student_form(sample_form()).model_dump_json(exclude={"imprint", "passage"})
    for hidden in ("is_key", "feedback", "rationale", "accepted", "answer", "The article says so", "No architect"):
        assert hidden not in seen

"""Forms, their digests and what students see of them."""

import pytest
from pydantic import ValidationError

from quizgen.model.form import FormItem, passage_of
from quizgen.model.student import student_form
from tests.samples import ARTICLE, ITEMS, sample_form


def test_an_arrangement_holds_each_part_once() -> None:
    for order in [(0, 1), (0, 1, 1), (0, 1, 3)]:
        with pytest.raises(ValidationError, match="not a permutation"):
            FormItem(number=1, item=ITEMS[0], points=1, order=order)


def test_the_digest_changes_with_items_order_points_and_arrangement() -> None:
    form = sample_form()
    first = form.items[0]
    changed = (
        first.model_copy(update={"points": 2}),
        first.model_copy(update={"number": 9}),
        first.model_copy(update={"order": (0, 1, 2)}),
        first.model_copy(update={"item": first.item.model_copy(update={"rationale": "Another."})}),
    )
    digests = {form.model_copy(update={"items": (item, *form.items[1:])}).digest for item in changed}
    assert len({*digests, form.digest}) == 5


def test_the_digest_does_not_depend_on_looks() -> None:
    form = sample_form()
    assert form.model_copy(update={"title": "Another", "passage": None, "blank_chars": 30}).digest == form.digest


def test_students_see_options_in_printed_order() -> None:
    choice = student_form(sample_form()).items[0].interaction
    assert choice.type == "choice"
    assert choice.options == ("Lena Marsh", "Tom Reed", "Ada Brook")


def test_the_passage_has_the_articles_paragraphs() -> None:
    passage = passage_of(ARTICLE)
    assert passage is not None
    assert len(passage.paragraphs) == 3
    assert passage.paragraphs[2].endswith("once the bridge is open.")
    assert "\n" not in "".join(passage.paragraphs)


def test_an_article_without_a_text_has_no_passage() -> None:
    assert passage_of(ARTICLE.model_copy(update={"text": ""})) is None

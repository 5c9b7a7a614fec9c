"""No form with an error on it is printed, even if one were assembled."""

from collections.abc import Iterable

import pytest

from quizgen import pipeline, soundness
from quizgen.checks import check_form
from quizgen.errors import QuizgenError
from quizgen.export import PageSetup
from quizgen.model.finding import Finding, Place, Severity
from quizgen.model.form import Form
from quizgen.model.item import Item
from tests.samples import BANK
from tests.test_pipeline import flawed_bank, recipe


def errors_on(form: Form) -> list[Finding]:
    return [finding for finding in check_form(form) if finding.severity is Severity.ERROR]


def no_enemies(_items: Iterable[Item]) -> frozenset[tuple[str, str]]:
    return frozenset()


def blame(item: str | None) -> Finding:
    return Finding(
        rule="cross-cue", severity=Severity.ERROR, message="Item 1 tells item 2.", where=Place(item=item)
    )


def test_an_item_that_only_the_form_shows_to_be_in_error_is_set_aside(monkeypatch: pytest.MonkeyPatch) -> None:
    bank = pipeline.read("belarus-russia-army", ())
    monkeypatch.setattr(soundness, "find_enemies", no_enemies)
    mended = 0
    for seed in range(6):
        asked = recipe(bank, items=15, forms=1).model_copy(update={"seed": str(seed)})
        quiz = pipeline.make(bank, asked, (), PageSetup())
        assert errors_on(quiz.forms[0]) == []
        assert {finding.rule for finding in quiz.set_aside} <= {"cross-cue"}
        mended += bool(quiz.set_aside)
    assert mended


@pytest.mark.parametrize("blamed", [None, "pinned"])
def test_a_form_that_cannot_be_mended_is_refused_in_one_sentence(
    monkeypatch: pytest.MonkeyPatch, blamed: str | None
) -> None:
    pinned = BANK.items[0].id
    monkeypatch.setattr(soundness, "check_form", lambda _form: (blame(pinned if blamed else None),))
    asked = recipe().model_copy(update={"pinned": (pinned,)})
    with pytest.raises(QuizgenError) as raised:
        pipeline.make(BANK, asked, ("html",), PageSetup())
    assert str(raised.value) == (
        "Nothing is printed, as form A would break the rule cross-cue (Item 1 tells item 2); try another seed, or "
        "exclude one of its items."
    )


def test_mending_ends_when_the_bank_has_nothing_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soundness, "check_form", lambda form: (blame(form.items[0].item.id),))
    with pytest.raises(QuizgenError, match=r"Set aside for errors|Nothing is printed"):
        pipeline.make(BANK, recipe(), ("html",), PageSetup())


def test_a_pinned_item_in_error_is_refused_with_its_rule() -> None:
    bank, flawed = flawed_bank()
    with pytest.raises(
        QuizgenError, match=f"The pinned item {flawed} cannot be printed, as it breaks .* second-key"
    ):
        pipeline.make(bank, recipe(bank).model_copy(update={"pinned": (flawed,)}), (), PageSetup())

"""What holds for every form in every tier, whatever the bank, the blueprint and the seed."""

from collections import Counter

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from quizgen.assembly import assemble_forms, rebuild_tiers, side_by_side, tier_form
from quizgen.errors import QuizgenError
from quizgen.model.blueprint import Section
from quizgen.model.form import Form, parts_to_arrange
from quizgen.model.interaction import Choice, MultipleResponse, TextEntry
from quizgen.model.key import answer_key
from quizgen.model.student import student_form
from quizgen.model.tier import Tier
from quizgen.text.normal import same_answer
from tests.assembly.banks import LARGE_BANK, recipe_for
from tests.properties.test_assembly import banks, seeds
from tests.tiered import is_right


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_a_forms_tiers_ask_the_same_and_mark_it_right(data: st.DataObject) -> None:
    bank = data.draw(st.just(LARGE_BANK) | banks())
    recipe = recipe_for(bank, Section(items=data.draw(st.integers(1, 14))), seed=data.draw(seeds))
    try:
        (form,) = assemble_forms(bank, recipe)
    except QuizgenError:
        assume(False)
        return
    left = data.draw(st.sets(st.integers(1, len(form.items))))
    papers = side_by_side([tier_form(bank, form, tier, left) for tier in Tier])
    for paper in papers:
        _assert_same_questions(form, paper)
        _assert_marks_are_right(form, paper)
        _assert_help_gives_no_answer_away(paper)
        assert rebuild_tiers(bank, paper.imprint) == papers
    assert len({paper.code for paper in papers}) == len(papers)


def _assert_same_questions(form: Form, paper: Form) -> None:
    for before, after in zip(form.items, paper.items, strict=True):
        assert (after.number, after.points) == (before.number, before.points)
        assert (after.item.id, after.item.stem, after.item.source) == (
            before.item.id,
            before.item.stem,
            before.item.source,
        )
        # A stranger may come, options may go; nothing is reworded.
        parts = parts_to_arrange(after.item.interaction)
        assert len(set(parts) - set(parts_to_arrange(before.item.interaction))) <= 1
        assert sorted(after.order) == list(range(len(parts)))
        match after.item.interaction, before.item.interaction:
            case (Choice(options=options), Choice(options=had)):
                assert min(3, len(had)) <= len(options)
            case (MultipleResponse() as response, MultipleResponse() as whole):
                assert response.keys == whole.keys
                assert response.distractors
            case _:
                pass


def _assert_marks_are_right(form: Form, paper: Form) -> None:
    entries = answer_key(paper).entries
    for asked, entry, placed in zip(student_form(paper).items, entries, form.items, strict=True):
        assert is_right(asked, entry, placed.item)
        assert (entry.number, entry.points, entry.stem) == (placed.number, placed.points, placed.item.stem)


def _assert_help_gives_no_answer_away(paper: Form) -> None:
    """A word bank holds each answer that is to be found in it, and words that are right nowhere; in order."""
    banks = [placed.aid.words for placed in paper.items if placed.aid.words]
    assert len(banks) <= 1
    served = [placed for placed in paper.items if placed.aid.from_words]
    assert bool(banks) is bool(served)
    entries = [placed.item.interaction for placed in paper.items if isinstance(placed.item.interaction, TextEntry)]
    for words in banks:
        assert list(words) == sorted(words, key=str.casefold)
        right = Counter(
            word for word in words for entry in entries if any(same_answer(word, text) for text in entry.accepted)
        )
        assert len(words) > len(right)
        assert len(right) <= len(served)
    for placed in paper.items:
        aid = placed.aid
        assert not (aid.from_words and aid.first_letter)
        assert len({aid.correction, placed.item.interaction.type == "true-false"}) == 1 or not aid.correction

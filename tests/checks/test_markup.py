"""Rules, enemies and the widths of blanks see the plain words of items in Markdown."""

import pytest

from quizgen.assembly import assemble_forms, plain_blueprint
from quizgen.checks import check_form, check_items, find_enemies
from quizgen.markup import Markup
from quizgen.model.blueprint import Recipe
from quizgen.model.interaction import TextEntry
from quizgen.model.student import StudentTextEntry, student_form
from tests.checks.coast import SOUND, bank_of
from tests.checks.spoilt import SPOILT
from tests.rich_samples import marked
from tests.samples import BANK, ITEMS, sample_form


@pytest.mark.parametrize("rule", SPOILT)
def test_a_rule_finds_the_same_in_markdown_as_in_plain_words(rule: str) -> None:
    for family in SPOILT[rule]:
        for item in family.bad[:2]:
            assert marked(item).plain == item
            assert check_items(bank_of(marked(item))) == check_items(bank_of(item))


def test_enemies_and_flaws_of_forms_are_the_same_in_markdown() -> None:
    plain = SOUND[:12]
    rich = tuple(map(marked, plain))
    assert find_enemies(rich) == find_enemies(plain)
    assert check_form(sample_form(rich)) == check_form(sample_form(plain))


def test_a_blank_is_as_wide_as_the_plain_answer() -> None:
    entry = ITEMS[3].model_copy(update={"interaction": TextEntry(accepted=("*twenty* **characters**",))})
    item = entry.model_copy(update={"markup": Markup.MARKDOWN}).under_its_id()
    bank = BANK.model_copy(update={"items": (item,)})
    recipe = Recipe(bank=bank.id, bank_digest=bank.digest, version="0", seed="1", blueprint=plain_blueprint(1))
    (form,) = assemble_forms(bank, recipe)
    (shown,) = student_form(form).items
    assert isinstance(shown.interaction, StudentTextEntry)
    assert shown.interaction.width == len("twenty characters")

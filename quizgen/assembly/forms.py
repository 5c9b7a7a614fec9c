"""Forms from a bank and a recipe."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from quizgen.assembly.arrange import arrange_items
from quizgen.assembly.code import form_code
from quizgen.assembly.load import Habits
from quizgen.assembly.plan import Seat
from quizgen.assembly.planning import Planning
from quizgen.assembly.shortage import describe_shortage, refuse_unknown_names
from quizgen.assembly.wishes import check_anchors
from quizgen.errors import QuizgenError
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Recipe
from quizgen.model.form import Form, Passage, passage_of
from quizgen.model.interaction import BLANK, TextEntry
from quizgen.model.item import Item
from quizgen.model.student import LETTERS

_NARROWEST, _WIDEST = 12, 40


def assemble_forms(
    bank: Bank,
    recipe: Recipe,
    enemies: Iterable[tuple[str, str]] = (),
    *,
    expected: Mapping[str, float] | None = None,
    habits: Habits | None = None,
) -> tuple[Form, ...]:
    """The recipe's forms, labelled A, B, C …, from the bank's accepted items.

    All forms have the same items in other orders; those of a parallel recipe have their own but for its anchors,
    about other facts as far as the bank has enough, with as many items of each interaction and the same points. No
    form uses a fact twice, and no two ``enemies`` stand on one form: these are ids of two items of which one tells
    the other's answer. By ``expected``, each item's share of right answers, parallel forms are made equally
    difficult; ``habits`` tells how many of some items have to go before their keys show no habit. Raises
    QuizgenError when the bank cannot fill the blueprint, saying what it has and what to loosen.
    """
    refuse_unknown_names(bank, recipe.blueprint)
    check_anchors(recipe)
    planning = Planning(bank, recipe, frozenset(enemies), expected or {}, habits)
    plan = planning.find_plan()
    if plan is None:
        raise QuizgenError(describe_shortage(planning))
    passage = passage_of(bank.article) if recipe.passage else None
    forms = []
    for index, label in enumerate(LETTERS[: recipe.forms]):
        number = index if recipe.parallel else 0
        sections = [plan.seated(Seat(number, section)) for section in range(len(recipe.blueprint.sections))]
        forms.append(compose_form(bank, recipe, label, sections, passage))
    return tuple(forms)


def have_one_mix(forms: Sequence[Form]) -> bool:
    """Whether all forms have as many items of each interaction."""
    mixes = [Counter(placed.item.interaction.type for placed in form.items) for form in forms]
    return all(mix == mixes[0] for mix in mixes)


def compose_form(
    bank: Bank, recipe: Recipe, label: str, sections: Sequence[Sequence[Item]], passage: Passage | None
) -> Form:
    """The form with the items of each section, arranged and under its code."""
    blueprint, article = recipe.blueprint, bank.article
    return Form(
        recipe=recipe,
        label=label,
        code=form_code(recipe, label),
        title=recipe.title or blueprint.title or article.title,
        subject=article.subject,
        instructions=blueprint.instructions,
        minutes=blueprint.minutes,
        language=article.language,
        items=arrange_items(recipe.seed, label, blueprint, sections),
        passage=passage,
        has_article=bool(article.text),
        blank_chars=_answer_chars(bank, in_stem=True),
        line_chars=_answer_chars(bank, in_stem=False),
    )


def _answer_chars(bank: Bank, *, in_stem: bool) -> int:
    """The width of every place for words: that of the bank's longest answer, from 12 to 40 characters.

    It is the same for all items with a blank in the stem, and for all with a line below it, whether printed or
    not, so that no width tells how long its answer is.
    """
    longest = max(
        (
            len(item.interaction.key)
            for item in (item.plain for item in bank.items)
            if isinstance(item.interaction, TextEntry) and (BLANK in item.stem) is in_stem
        ),
        default=0,
    )
    return min(max(longest, _NARROWEST), _WIDEST)

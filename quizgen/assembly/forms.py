"""Forms from a bank and a recipe."""

from collections.abc import Iterable, Sequence

from quizgen.assembly.arrange import arrange_items
from quizgen.assembly.code import form_code
from quizgen.assembly.plan import Candidate, Plan, Seat, rank_candidates
from quizgen.assembly.select import plan_forms
from quizgen.assembly.shortage import (
    describe_parallel_shortage,
    describe_shortage,
    has_empty_seats,
    refuse_unknown_names,
)
from quizgen.errors import QuizgenError
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Recipe
from quizgen.model.form import Form, Passage, passage_of
from quizgen.model.interaction import BLANK, TextEntry
from quizgen.model.item import Item
from quizgen.model.student import LETTERS

_NARROWEST, _WIDEST = 12, 40


def assemble_forms(bank: Bank, recipe: Recipe, enemies: Iterable[tuple[str, str]] = ()) -> tuple[Form, ...]:
    """The recipe's forms, labelled A, B, C …, from the bank's accepted items.

    All forms have the same items in other orders; those of a parallel recipe have their own, about other facts as
    far as the bank has enough. No form uses a fact twice, and no two ``enemies`` stand on one form: these are ids
    of two items of which one tells the other's answer. Raises QuizgenError when the bank cannot fill the
    blueprint, saying what it has and what to loosen.
    """
    refuse_unknown_names(bank, recipe.blueprint)
    plan = _find_plan(rank_candidates(bank.accepted, recipe.seed, enemies), recipe)
    passage = passage_of(bank.article) if recipe.passage else None
    forms = []
    for index, label in enumerate(LETTERS[: recipe.forms]):
        number = index if recipe.parallel else 0
        sections = [plan.seated(Seat(number, section)) for section in range(len(recipe.blueprint.sections))]
        forms.append(compose_form(bank, recipe, label, sections, passage))
    return tuple(forms)


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


def _find_plan(candidates: tuple[Candidate, ...], recipe: Recipe) -> Plan:
    """A plan without an empty seat, with forms that share no facts if there is one."""
    blueprint = recipe.blueprint
    forms = recipe.forms if recipe.parallel else 1
    for apart in (True, False) if forms > 1 else (False,):
        plan = plan_forms(candidates, blueprint, forms=forms, apart=apart)
        if not has_empty_seats(plan, blueprint):
            return plan
    if forms == 1 or has_empty_seats(plan_forms(candidates, blueprint), blueprint):
        raise QuizgenError(describe_shortage(candidates, blueprint))
    raise QuizgenError(describe_parallel_shortage(candidates, blueprint, forms))


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

"""The form of a paper that was printed before, proven by its imprint."""

from itertools import islice

from quizgen.assembly.forms import compose_form
from quizgen.assembly.tiers import tier_form
from quizgen.errors import QuizgenError
from quizgen.model.bank import Bank
from quizgen.model.form import Form, Imprint, passage_of
from quizgen.model.item import Bloom, Difficulty, Item, item_id


def rebuild_form(bank: Bank, imprint: Imprint) -> Form:
    """The form that the imprint was printed from, whatever else has changed in the bank since.

    It is put together from the very items that the paper names, accepted or not, and held against the paper's
    digest: equal digests, equal keys. Another estimate of an item's difficulty is no change. Raises
    QuizgenError, naming the numbers of the items that are gone or changed, when the key cannot be proven.
    """
    recipe = imprint.recipe
    # A file edited by hand may hold other words under an old id; such an item is another item.
    named = set(imprint.items)
    unchanged = {item.id: item for item in bank.items if item.id in named and item_id(item) == item.id}
    if len(unchanged) < len(named):
        unchanged |= _under_other_estimates(bank, named - unchanged.keys())
    lost = [number for number, name in enumerate(imprint.items, start=1) if name not in unchanged]
    if lost:
        raise QuizgenError(_describe_loss(bank, imprint, lost))
    printed = iter([unchanged[name] for name in imprint.items])
    sections: list[list[Item]] = [list(islice(printed, section.items)) for section in recipe.blueprint.sections]
    if len(imprint.items) == recipe.blueprint.how_many:
        passage = passage_of(bank.article) if recipe.passage else None
        form = compose_form(bank, recipe, imprint.label, sections, passage)
        if imprint.tiers:
            form = tier_form(bank, form, imprint.tier, imprint.left).model_copy(update={"tiers": imprint.tiers})
        if form.digest == imprint.digest:
            return form.model_copy(update={"code": imprint.code})
    raise QuizgenError(
        f"The items of paper {imprint.code} are all in the bank '{bank.id}', but quizgen does not arrange them as "
        f"printed, so its key cannot be proven; use quizgen {recipe.version}, which printed it, and an unaltered "
        "file of the paper."
    )


def rebuild_tiers(bank: Bank, imprint: Imprint) -> tuple[Form, ...]:
    """All papers that one key covers, the standard one first, each proven as :func:`rebuild_form` proves one."""
    if not imprint.tiers:
        return (rebuild_form(bank, imprint),)
    return tuple(rebuild_form(bank, imprint.beside(tier)) for tier in imprint.tiers)


def _under_other_estimates(bank: Bank, wanted: set[str]) -> dict[str, Item]:
    """The wanted items that the bank holds in the same words, estimated anew since the paper was printed."""
    estimates = [(difficulty, bloom) for difficulty in Difficulty for bloom in Bloom]
    before = (item.estimated(*estimate) for item in bank.items for estimate in estimates)
    return {item.id: item for item in before if item.id in wanted}


def _describe_loss(bank: Bank, imprint: Imprint, lost: list[int]) -> str:
    if len(lost) == len(imprint.items):
        return (
            f"None of the items of paper {imprint.code} is in the bank '{bank.id}' as it was printed; "
            f"it was printed from the bank '{imprint.recipe.bank}': use that bank as it was then."
        )
    shown = ", ".join(str(number) for number in lost[:10])
    if len(lost) > 10:
        shown += f" and {len(lost) - 10} more"
    which = f"item {shown} is" if len(lost) == 1 else f"items {shown} are"
    return (
        f"The bank '{bank.id}' has changed since paper {imprint.code} was printed: its {which} gone or changed, "
        "so its key cannot be proven; use the bank as it was then."
    )

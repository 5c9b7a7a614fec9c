"""A form's papers for several tiers: the same facts, numbers and points, with more help or with less.

How an item is asked on a tier's paper follows from the form alone, from the items' seals where something is drawn;
so its key can be proven as that of the standard paper is. From the bank come words that decide no mark: what else
is in a word bank, other names that are accepted, which target more is left over.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import islice
from typing import assert_never

from quizgen.assembly.code import form_code
from quizgen.assembly.fewer import Draw
from quizgen.assembly.rebalance import spread_keys
from quizgen.assembly.stretch import Challenger
from quizgen.assembly.support import Helper
from quizgen.assembly.word_bank import WordBank
from quizgen.model.bank import Bank
from quizgen.model.form import Form, FormItem, parts_to_arrange
from quizgen.model.interaction import Choice
from quizgen.model.order import order_key
from quizgen.model.tier import Tier, TierPrint

ANSWER_THE_QUESTIONS = "Answer the questions"
"""In place of a heading that says to choose, above questions of which some have no options."""

_WIDEST = 40
_PART = re.compile(r"\W*(?:\w+ )?(?:\d+|[A-Z]|[IVX]+)[.:)] ")
"""What numbers the parts of a paper: "Part 2. "."""


def tier_form(bank: Bank, form: Form, tier: Tier, left: Iterable[int] = ()) -> Form:
    """The form's paper for a tier; the items with the numbers ``left`` keep the shape of the standard paper."""
    draw: Draw = partial(order_key, form.recipe.seed, f"form {form.label} {tier}")
    numbers = set(left)
    match tier:
        case Tier.STANDARD:
            items = form.items
        case Tier.SUPPORT:
            helper = Helper(draw, form.passage)
            changed = [placed if placed.number in numbers else helper.change(placed) for placed in form.items]
            pointed = [helper.point(placed) for placed in spread_keys(changed, draw)]
            items = WordBank(bank, pointed, draw).applied()
        case Tier.STRETCH:
            challenger = Challenger(draw, bank)
            tried = {
                placed.number: challenger.change(placed) for placed in form.items if placed.number not in numbers
            }
            # What the bank has nothing for is left too, whatever it will have one day.
            numbers |= {number for number, placed in tried.items() if placed is None}
            items = spread_keys([tried.get(placed.number) or placed for placed in form.items], draw)
            items = _with_headings(form, items)
        case unknown:
            assert_never(unknown)
    code = form.code if tier is Tier.STANDARD else form_code(form.recipe, f"{form.label} {tier}")
    digest = form.digest if tier is Tier.STANDARD else _digest(form, tier, items)
    printed = TierPrint(tier=tier, code=code, digest=digest, left=tuple(sorted(numbers)))
    # A line that fitted the answers of the bank's own fill-ins may be short for those of choices.
    line_chars = _WIDEST if tier is Tier.STRETCH else form.line_chars
    return form.model_copy(update={"items": items, "code": code, "tier": printed, "line_chars": line_chars})


def side_by_side(papers: Sequence[Form]) -> tuple[Form, ...]:
    """The papers of one form, the standard one first; each then tells of all, as one key covers them."""
    prints = tuple(paper.tier for paper in sorted(papers, key=_rank) if paper.tier is not None)
    return tuple(paper.model_copy(update={"tiers": prints}) for paper in sorted(papers, key=_rank))


def _rank(paper: Form) -> int:
    order = (Tier.STANDARD, Tier.SUPPORT, Tier.STRETCH)
    return order.index(paper.tier.tier) if paper.tier else 0


def _with_headings(form: Form, items: Sequence[FormItem]) -> tuple[FormItem, ...]:
    """The items under headings that do not ask to choose where some of a part's questions have no options."""
    printed, result = iter(items), list[FormItem]()
    for section in form.recipe.blueprint.sections:
        first, *others = islice(printed, section.items)
        opened = any(not isinstance(placed.item.interaction, Choice) for placed in (first, *others))
        if first.heading and section.interactions == ("choice",) and opened:
            part = _PART.match(first.heading)
            heading = f"{part[0] if part else ''}{ANSWER_THE_QUESTIONS}"
            first = first.model_copy(update={"heading": heading})
        result += (first, *others)
    return tuple(result)


def _digest(form: Form, tier: Tier, items: Sequence[FormItem]) -> str:
    """Sixteen hex digits over the standard paper's digest and each item's shape: equal digests, equal keys."""
    hashed = hashlib.sha256(f"{form.digest} {tier}\n".encode())
    for before, after in zip(form.items, items, strict=True):
        had = {text: index for index, text in enumerate(parts_to_arrange(before.item.interaction))}
        parts = parts_to_arrange(after.item.interaction)
        # A target more has no index: which one it is makes no difference to the key.
        shape = [had.get(parts[index], "+") for index in after.order]
        hashed.update(f"{after.number} {after.item.interaction.type} {shape}\n".encode())
    return hashed.hexdigest()[:16]

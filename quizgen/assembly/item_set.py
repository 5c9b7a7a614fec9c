"""What a bank holds, as a set for platforms."""

from quizgen.assembly.arrange import arrange_items
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Section
from quizgen.model.form import passage_of
from quizgen.model.item_set import ItemSet, SetEntry

_ONE = Blueprint(sections=(Section(items=1),))


def bank_set(bank: Bank) -> ItemSet:
    """The bank's accepted items in its own order, filed by topic, each with its usual points.

    Each item's parts are arranged by its seal alone: a key does not always stand first, and a new item leaves the
    others as they were. The bank must have accepted items.
    """
    arranged = (arrange_items(bank.id, "bank", _ONE, ((item,),))[0] for item in bank.accepted)
    return ItemSet(
        id=bank.id,
        title=bank.article.title,
        subject=bank.article.subject,
        language=bank.article.language,
        passage=passage_of(bank.article),
        may_shuffle=True,
        entries=tuple(
            SetEntry(
                number=number,
                item=placed.item,
                points=placed.points,
                order=placed.order,
                category=(bank.article.title, placed.item.topic),
            )
            for number, placed in enumerate(arranged, start=1)
        ),
    )

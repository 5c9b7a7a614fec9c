"""Items as though they had come from a teacher's own file."""

from quizgen.model.article import Article
from quizgen.model.bank import Bank
from quizgen.model.item import IMPORTED, Item, Origin, Source

ORIGIN = Origin(file="own.gift", line=3)


def imported(item: Item) -> Item:
    """The item without facts and evidence."""
    source = Source(article="own", question=IMPORTED, origin=ORIGIN)
    return item.model_copy(update={"source": source}).under_its_id()


def bank_of_imported(*items: Item) -> Bank:
    """A bank of imported items alone, without an article."""
    return Bank(id="own", article=Article(id="own", title="My own", text=""), items=tuple(map(imported, items)))

"""The proof sheet: items beside the passage, for the teacher who reviews a bank."""

from quizgen.model.base import Noun, Text
from quizgen.model.estimate import Estimate
from quizgen.model.form import Passage
from quizgen.model.item import Item
from quizgen.model.readability import Readability


class ProofSheet(Noun):
    """A bank's items, each with the evidence to highlight in the passage, if the bank has an article."""

    title: Text
    subject: Text | None
    language: Text
    passage: Passage | None
    items: tuple[Item, ...]
    estimates: tuple[Estimate, ...] = ()
    """One for each item, in the items' order, or none at all."""
    readability: Readability | None = None
    """The passage's."""

"""Kinds of questions: one file per kind, found by its name; each turns facts into items."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from quizgen.model.article import Article
from quizgen.model.entity import Entity
from quizgen.model.fact import Fact
from quizgen.model.item import Item
from quizgen.questions._material import Material
from quizgen.registry import Registry


@dataclass(frozen=True)
class QuestionKind:
    """A kind of question: what it asks, in one line for a person, and the items it writes from the facts."""

    summary: str
    write: Callable[[Material], Iterator[Item]]


QUESTION_KINDS = Registry("quizgen.questions", constant="QUESTION_KIND", of=QuestionKind)


def write_items(article: Article, entities: tuple[Entity, ...], facts: tuple[Fact, ...]) -> tuple[Item, ...]:
    """All items that the question kinds write from the facts, as drafts: by kind, then in the facts' order."""
    material = Material(article=article, entities=entities, facts=facts)
    return tuple(item for kind in QUESTION_KINDS.values() for item in kind.write(material))

"""An item bank: an article, what is known of it, and the items written from that."""

import hashlib
from functools import cached_property

from pydantic import SerializeAsAny

from quizgen.model.article import Article
from quizgen.model.base import Noun, Slug
from quizgen.model.entity import Entity
from quizgen.model.fact import Fact
from quizgen.model.item import Item, Status


class Bank(Noun):
    """One article's bank; ids are unique within each of its lists."""

    id: Slug
    article: Article
    entities: tuple[Entity, ...] = ()
    facts: tuple[SerializeAsAny[Fact], ...] = ()
    items: tuple[Item, ...] = ()

    @cached_property
    def accepted(self) -> tuple[Item, ...]:
        """The items that may be printed, in the order of the bank."""
        return tuple(item for item in self.items if item.status is Status.ACCEPTED)

    @cached_property
    def digest(self) -> str:
        """Sixteen hex digits that change when an accepted item, the article or what is known of it changes."""
        hashed = hashlib.sha256(self.article.model_dump_json().encode())
        for item in sorted(self.accepted, key=lambda item: item.id):
            hashed.update(item.id.encode())
            # A key prints the origin, which the id leaves out: other lines, another recipe.
            if item.source.origin is not None:
                hashed.update(str(item.source.origin).encode())
        return hashed.hexdigest()[:16]

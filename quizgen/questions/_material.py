"""What a question kind writes from: the article's facts, with their neighbours and names."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from quizgen.model.article import Article, Evidence
from quizgen.model.entity import Entity
from quizgen.model.fact import Fact

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True)
class Material:
    """One article's facts and entities."""

    article: Article
    entities: tuple[Entity, ...]
    facts: tuple[Fact, ...]

    @cached_property
    def _by_id(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    def entity(self, identifier: str) -> Entity:
        """The entity with this id."""
        return self._by_id[identifier]

    def of(self, kind: type[F]) -> tuple[F, ...]:
        """The facts of one kind, in the bank's order."""
        return tuple(fact for fact in self.facts if isinstance(fact, kind))

    def evidence(self, *facts: Fact) -> tuple[Evidence, ...]:
        """The words that prove the facts, none twice."""
        return tuple(dict.fromkeys(self.article.evidence(span) for fact in facts for span in fact.evidence))

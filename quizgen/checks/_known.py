"""What items are held against: the bank's names, and every answer that its facts make right."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from quizgen.checks._rights import Right, rights_of
from quizgen.model.bank import Bank
from quizgen.model.entity import Entity
from quizgen.model.fact import Fact
from quizgen.model.item import Item
from quizgen.text.normal import normal_form


@dataclass(frozen=True)
class Known:
    """A bank, and what follows from its facts."""

    bank: Bank

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The facts by their ids."""
        return {fact.id: fact for fact in self.bank.facts}

    @cached_property
    def _names(self) -> dict[str, list[Entity]]:
        names: dict[str, list[Entity]] = defaultdict(list)
        for entity in self.bank.entities:
            for answer in dict.fromkeys(normal_form(answer) for answer in entity.answers):
                names[answer].append(entity)
        return names

    def named(self, text: str) -> tuple[Entity, ...]:
        """The entities that the text, taken as a whole, is a name of."""
        return tuple(self._names.get(normal_form(text), ()))

    @cached_property
    def _rights(self) -> dict[str, tuple[Right, ...]]:
        entities = {entity.id: entity for entity in self.bank.entities}
        return {fact.id: tuple(rights_of(fact, self.bank.facts, entities)) for fact in self.bank.facts}

    @cached_property
    def _by_question(self) -> dict[tuple[str, str], frozenset[str]]:
        answers: dict[tuple[str, str], set[str]] = defaultdict(set)
        for rights in self._rights.values():
            for right in rights:
                answers[right.relation, normal_form(right.subject)].update(map(normal_form, right.answers))
        return {question: frozenset(found) for question, found in answers.items()}

    def right_answers(self, item: Item, keys: Iterable[str]) -> frozenset[str]:
        """The normal forms of everything that answers the item's question by the facts, its keys among them.

        What the item asks is told by its facts: the relation with the fewest answers that has all of its keys.
        Empty when no relation has.
        """
        sought = {normal_form(key) for key in keys}
        rights = (right for fact in item.source.facts for right in self._rights.get(fact, ()))
        found = [self._by_question[right.relation, normal_form(right.subject)] for right in rights]
        return min((answers for answers in found if sought and sought <= answers), key=len, default=frozenset())

    def answers_about(self, subject: str) -> tuple[frozenset[str], ...]:
        """For every relation that has this subject, the normal forms of its answers."""
        sought = normal_form(subject)
        return tuple(answers for (_, about), answers in self._by_question.items() if about == sought)

"""Whatever facts are known, no item breaks a promise."""

from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.facts.event import Event
from quizgen.facts.role import Role
from quizgen.facts.sanction import Sanction
from quizgen.facts.statement import Statement
from quizgen.model.fact import Fact
from quizgen.model.interaction import Choice, Matching, MultipleResponse
from quizgen.model.item import Item
from quizgen.questions import write_items
from quizgen.text.normal import contains_answer, same_answer
from tests.questions.material import ARTICLE, ENTITIES, FACTS, MATERIAL

some_facts = st.lists(st.sampled_from(FACTS), unique_by=lambda fact: fact.id).map(tuple)


def wrong_texts(item: Item) -> Iterator[str]:
    interaction = item.interaction
    if isinstance(interaction, Choice | MultipleResponse):
        yield from (option.text for option in interaction.distractors)


def right_names(item: Item, facts: dict[str, Fact]) -> set[str]:
    """Names that answer the item's question by its fact, and by the others on the same subject."""
    fact = facts[item.source.facts[0]]
    match item.source.question, fact:
        case "who-said", Statement():
            ids = {fact.speaker}
        case "who-imposed", Sanction():
            ids = set(fact.imposed_by)
        case "who-objected", Sanction():
            ids = set(fact.objectors)
        case "who-took-part", Event():
            ids = set(fact.who)
        case "where", Event():
            ids = {fact.where or ""}
        case "who-is", Role():
            ids = {fact.holder}
        case _:
            return set()
    return {MATERIAL.entity(identifier).name for identifier in ids}


@settings(deadline=None, max_examples=30)
@given(some_facts)
def test_any_facts_give_sound_items(facts: tuple[Fact, ...]) -> None:
    by_id = {fact.id: fact for fact in facts}
    items = write_items(ARTICLE, ENTITIES, facts)
    assert len({item.source.slot for item in items}) == len(items)
    for item in items:
        assert set(item.source.facts) <= set(by_id)
        right = right_names(item, by_id)
        assert not any(same_answer(wrong, name) for wrong in wrong_texts(item) for name in right)
        if isinstance(item.interaction, Choice):
            key = item.interaction.key.text
            assert not any(contains_answer(wrong, key) for wrong in wrong_texts(item))
        if isinstance(item.interaction, Matching):
            assert len({pair.premise for pair in item.interaction.pairs}) == len(item.interaction.pairs)


@settings(deadline=None, max_examples=15)
@given(some_facts.flatmap(lambda facts: st.tuples(st.just(facts), st.permutations(facts))))
def test_the_order_of_the_facts_changes_no_item(both: tuple[tuple[Fact, ...], list[Fact]]) -> None:
    facts, shuffled = both
    first = {item.id for item in write_items(ARTICLE, ENTITIES, facts)}
    assert {item.id for item in write_items(ARTICLE, ENTITIES, tuple(shuffled))} == first

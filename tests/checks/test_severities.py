"""What is graver or milder than its rule, and what follows from all kinds of facts."""

import pytest

from quizgen.checks import check_items
from quizgen.facts.agreement import Agreement
from quizgen.facts.cause import Cause
from quizgen.facts.definition import Definition
from quizgen.facts.event import Event
from quizgen.facts.role import Role
from quizgen.facts.sanction import Sanction
from quizgen.facts.statement import Statement
from quizgen.model.article import Span
from quizgen.model.fact import Fact
from quizgen.model.finding import Severity
from quizgen.model.interaction import Matching
from quizgen.model.item import Item
from tests.checks.coast import (
    FACTS,
    MATCH,
    MAYORS,
    TOWNS,
    WHO,
    bank_of,
    by_hand,
    choice,
    item,
    with_interaction,
    with_stem,
)

SPAN = (Span(start=0, end=30),)


def severities(item: Item, *more: Fact) -> dict[str, Severity]:
    bank = bank_of(item).model_copy(update={"facts": (*FACTS, *more)})
    return {finding.rule: finding.severity for finding in check_items(bank)}


@pytest.mark.parametrize(
    ("stem", "severity"),
    [
        ("Who came to Elmport last week?", Severity.ERROR),
        ("What did he announce?", Severity.WARNING),
        ("What did Brook announce?", Severity.WARNING),
    ],
)
def test_what_nobody_can_resolve_is_an_error_and_a_pronoun_a_warning(stem: str, severity: Severity) -> None:
    assert severities(with_stem(WHO[0], stem))["dangling"] is severity


def test_all_of_the_above_is_an_error_of_ours_and_a_warning_for_a_person() -> None:
    spoilt = with_interaction(WHO[0], choice(MAYORS[0], MAYORS[1], "None of the above"))
    assert severities(spoilt)["all-or-none"] is Severity.ERROR
    assert severities(by_hand(spoilt))["all-or-none"] is Severity.WARNING


@pytest.mark.parametrize(
    ("stem", "option", "severity"),
    [
        ("Which of these is not a mayor?", "Tom Reed", Severity.ERROR),
        ("Which of these is NOT a mayor?", "Tom Reed", Severity.INFO),
        ("Which of these is NOT true?", "There is no quay", Severity.ERROR),
    ],
)
def test_a_negation_is_told_when_marked_and_refused_when_unmarked_or_doubled(
    stem: str, option: str, severity: Severity
) -> None:
    spoilt = with_interaction(with_stem(WHO[0], stem), choice("Ada Brook", option, "Lena Marsh"))
    assert severities(spoilt)["negative"] is severity


def test_a_premise_with_two_targets_is_an_error() -> None:
    office = fact(Role, "keeper", holder="brook", description="the keeper of the light")
    assert isinstance(MATCH[0].interaction, Matching)
    two = MATCH[0].interaction.model_copy(update={"spare": ("The keeper of the light",)})
    assert "matching-lists" not in severities(with_interaction(MATCH[0], two))
    assert severities(with_interaction(MATCH[0], two), office)["matching-lists"] is Severity.ERROR


def test_lists_of_equal_length_are_no_flaw_where_a_target_serves_twice() -> None:
    matching = MATCH[0].interaction
    assert isinstance(matching, Matching)
    first, second = matching.pairs
    equal = matching.model_copy(update={"spare": ()})
    assert severities(with_interaction(MATCH[0], equal))["matching-lists"] is Severity.WARNING
    twice = equal.model_copy(
        update={"pairs": (first, second.model_copy(update={"target": first.target})), "spare": ("the clerk",)}
    )
    assert "matching-lists" not in severities(with_interaction(MATCH[0], twice))


def fact(kind: type[Fact], identifier: str, **fields: object) -> Fact:
    return kind.model_validate({"id": identifier, "topic": "t", "evidence": SPAN, **fields})


@pytest.mark.parametrize(
    ("facts", "key", "distractor"),
    [
        (
            (
                fact(Statement, "a", speaker="brook", about="the quay", content="the quay was old"),
                fact(Statement, "b", speaker="brook", about="the quay", content="the quay was narrow"),
            ),
            "The quay was old",
            "The quay was narrow",
        ),
        (
            (
                fact(Statement, "a", speaker="brook", about="the quay", content="the quay was old"),
                fact(Statement, "b", speaker="reed", about="its age", content="the quay was old"),
            ),
            "Ada Brook",
            "Tom Reed",
        ),
        (
            (fact(Event, "a", what="the regatta", who=("brook", "reed")),),
            "Ada Brook",
            "Mayor Reed",
        ),
        (
            (
                fact(
                    Sanction,
                    "a",
                    name="the fines",
                    imposed_by=("elmport", "stour"),
                    target="quayle",
                    reason="the storm",
                ),
            ),
            "Elmport",
            "Stour",
        ),
        (
            (fact(Agreement, "a", name="the pact", parties=("elmport", "stour"), gives="free ferries"),),
            "Elmport",
            "Stour",
        ),
        (
            (
                fact(Cause, "a", cause="the storm", effect="the flood", explanation="It rained."),
                fact(Cause, "b", cause="the flood", effect="the famine", explanation="It rained.", follows="a"),
            ),
            "The flood",
            "The storm",
        ),
        (
            (
                fact(Definition, "a", term="the beacon", meaning="a light on a hill"),
                fact(Definition, "b", term="the lantern", meaning="a light on a hill"),
            ),
            "The beacon",
            "The lantern",
        ),
    ],
)
def test_an_answer_that_another_fact_makes_right_is_no_distractor(
    facts: tuple[Fact, ...], key: str, distractor: str
) -> None:
    about = facts[-1].id if isinstance(facts[-1], Cause) else facts[0].id
    assert (
        severities(item("Which?", choice(key, distractor, "None such"), about), *facts)["second-key"]
        is Severity.ERROR
    )
    sound = item("Which?", choice(key, "The otter", "The heron"), about)
    assert "second-key" not in severities(sound, *facts)


def test_one_party_that_gives_is_not_the_party_that_takes() -> None:
    loan = fact(
        Agreement,
        "a",
        name="the loan",
        parties=("elmport", "stour"),
        giver="elmport",
        receiver="stour",
        gives="gold",
    )
    assert "second-key" not in severities(item("Who lends?", choice("Elmport", "Stour", TOWNS[3]), "a"), loan)

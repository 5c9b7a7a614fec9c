"""No distractor is true by another fact of the article."""

import re
from collections.abc import Iterator

from quizgen.facts.cause import Cause
from quizgen.facts.figure import Figure
from quizgen.facts.sanction import Sanction
from quizgen.facts.statement import Statement
from quizgen.model.fact import Fact, Foil
from quizgen.model.interaction import Choice, Matching, MultipleResponse, TrueFalse
from quizgen.model.item import Item
from quizgen.questions import QUESTION_KINDS
from quizgen.questions._material import Material
from tests.questions.material import ARTICLE, ENTITIES, FACTS, MATERIAL

BY_ID = {fact.id: fact for fact in FACTS}


def items(kind: str, *facts: Fact) -> list[Item]:
    return list(QUESTION_KINDS[kind].write(Material(article=ARTICLE, entities=ENTITIES, facts=facts)))


def wrong(found: list[Item]) -> Iterator[str]:
    for item in found:
        if isinstance(item.interaction, Choice | MultipleResponse):
            yield from (option.text for option in item.interaction.distractors)


def test_a_second_speaker_of_the_same_claim_is_no_wrong_answer() -> None:
    first = BY_ID["outgrown"]
    echo = first.model_copy(update={"id": "echo", "speaker": "quist"})
    found = [item for item in items("who-said", first, echo) if item.source.facts == ("outgrown",)]
    assert "Rosa Quist" not in wrong(found)
    stems = [item.stem for item in items("said-true-false", first, echo) if "-false" in item.source.variant]
    assert stems
    assert not any(stem.endswith("the market had outgrown the old square.") for stem in stems if "Quist" in stem)


def test_what_the_speaker_said_elsewhere_is_no_wrong_answer() -> None:
    speakers = {fact.id: fact.speaker for fact in FACTS if isinstance(fact, Statement)}
    contents = {fact.content.casefold(): fact.speaker for fact in FACTS if isinstance(fact, Statement)}
    for item in items("what-said", *FACTS):
        speaker = speakers[item.source.facts[0]]
        assert all(contents.get(text.casefold()) != speaker for text in wrong([item]))


def test_a_denial_is_no_statement() -> None:
    assert not [item for item in items("what-said", *FACTS) if "no-sale" in item.source.facts]
    assert not [item for item in items("compare-statements", *FACTS) if "no-sale" in item.source.facts]
    (asked,) = [item for item in items("who-said", *FACTS) if "no-sale" in item.source.facts]
    assert asked.stem == "Who denied that the old square would be sold?"


def test_who_imposed_something_else_on_the_same_target_is_left_out() -> None:
    fines = BY_ID["fines"]
    other = Sanction(
        id="bans",
        topic="fines",
        evidence=fines.evidence,
        name="the bans on carts",
        imposed_by=("authority",),
        target="stallholders",
        reason="spilt oil",
    )
    found = [item for item in items("who-imposed", fines, other) if item.source.facts == ("fines",)]
    assert found
    assert "The Harbour Authority" not in wrong(found)


def test_what_led_to_the_cause_is_no_wrong_cause() -> None:
    for item in items("what-led-to", *FACTS):
        if item.source.facts == ("loss-strike",):
            assert "The earlier closing hour" not in wrong([item])
            assert "The fire in the brewery" not in wrong([item])


def test_no_premise_has_two_right_targets() -> None:
    causes = {fact.cause.casefold(): fact for fact in FACTS if isinstance(fact, Cause)}
    for item in items("match-causes", *FACTS):
        assert isinstance(item.interaction, Matching)
        facts = [causes[pair.premise.casefold()] for pair in item.interaction.pairs]
        assert not any(one.follows == other.id for one in facts for other in facts)


def test_figures_of_another_fact_keep_the_key_s_style_and_say_what_they_are() -> None:
    (item,) = [item for item in items("how-many", *FACTS) if item.source.facts == ("stalls-at-harbour",)]
    assert isinstance(item.interaction, Choice)
    assert all(option.text.startswith("About ") for option in item.interaction.options)
    feedback = {option.text: option.feedback for option in item.interaction.options}
    assert feedback["About 650"] == "That is the figure for complaints about the market in one year."


def test_the_same_figure_twice_is_no_wrong_figure() -> None:
    fined = BY_ID["fined"]
    assert isinstance(fined, Figure)
    again = fined.model_copy(update={"id": "again", "measures": "persons who paid", "phrase": "48", "foils": ()})
    assert "48" not in list(wrong(items("how-many", fined, again)))


def test_numbers_ascend_and_stay_where_they_are() -> None:
    for item in items("how-many", *FACTS):
        assert isinstance(item.interaction, Choice)
        assert item.interaction.fixed_order


def test_names_with_numbers_stand_in_order() -> None:
    foils = (Foil(text="the S-300"), Foil(text="the S-200"), Foil(text="the S-500"))
    name = BY_ID["fined"].model_copy(update={"form": "name", "phrase": "the S-400", "value": None, "foils": foils})
    (item,) = items("how-many", name)
    assert isinstance(item.interaction, Choice)
    texts = [option.text for option in item.interaction.options]
    assert texts == ["The S-200", "The S-300", "The S-400", "The S-500"]


def test_a_plan_is_told_as_a_plan() -> None:
    talks = [item for kind in QUESTION_KINDS for item in items(kind, *FACTS) if item.source.facts[0] == "talks"]
    assert talks
    for item in talks:
        assert "took place" not in item.stem
        assert "took part" not in item.stem


def test_a_participant_named_in_the_event_is_not_asked_for() -> None:
    named = BY_ID["guild-meeting"].model_copy(update={"what": "the meeting with Imani Cole"})
    assert not items("who-took-part", named)


def test_too_few_sound_distractors_make_no_item() -> None:
    assert not items("what-agreed", BY_ID["charter"].model_copy(update={"foils": ()}))
    assert not items("what-is-it", BY_ID["lantern-stall"])


def test_a_false_statement_never_swaps_in_somebody_whom_it_names() -> None:
    for item in items("said-true-false", *FACTS):
        assert isinstance(item.interaction, TrueFalse)
        for entity in ENTITIES:
            assert item.stem.count(entity.name) <= 1
    assert MATERIAL.of(Statement)


def test_a_limit_that_the_key_keeps_too_is_no_false_figure() -> None:
    fined = BY_ID["fined"].model_copy(update={"phrase": "more than 48", "qualifier": "more than", "foils": ()})
    for item in items("figure-true-false", fined):
        if "-false" in item.source.variant:
            (number,) = re.findall(r"more than (\d+)", item.stem)
            assert int(number) > 48
    (asked,) = items("how-many", fined)
    assert asked.stem.endswith("The article’s figure is “more than …”.")
    assert asked.key_text == "48"
    assert all(text.isdigit() for text in wrong([asked]))


def test_a_vague_size_is_only_made_greater() -> None:
    stems = [item.stem for item in items("figure-true-false", BY_ID["marchers"])]
    assert stems
    assert not any("dozens" in stem or "handful" in stem for stem in stems)


def test_what_the_speaker_said_elsewhere_is_no_foil() -> None:
    twice = BY_ID["outgrown"].model_copy(
        update={"foils": (Foil(text="A market beside which people could not sleep had no future"),)}
    )
    assert "had no future" not in " ".join(
        item.stem for item in items("said-true-false", twice, BY_ID["cannot-last"])
    )

"""When one item's stem gives another's key away."""

from decimal import Decimal

import pytest

from quizgen.assembly import gives_away
from quizgen.model.interaction import Choice, Interaction, MultipleResponse, NumericEntry, Option, TextEntry
from tests.assembly.banks import make_item


def choice(key: str) -> Choice:
    return Choice(options=(Option(text=key, is_key=True), Option(text="something else")))


TELLER = make_item(1, "true-false", stem="Ada Brook said that the bridge was to cost about $1,200 in all.")


@pytest.mark.parametrize(
    "interaction",
    [
        choice("Ada Brook"),
        choice("the bridge, and what it was to cost"),
        choice("more than 1200"),
        TextEntry(accepted=("ada brook",)),
        NumericEntry(value=Decimal(1200)),
        MultipleResponse(
            options=(
                Option(text="Tom Reed", is_key=True),
                Option(text="Ada Brook", is_key=True),
                Option(text="no"),
            )
        ),
    ],
)
def test_a_stem_with_all_content_words_of_a_key_gives_it_away(interaction: Interaction) -> None:
    assert gives_away(TELLER, make_item(2).model_copy(update={"interaction": interaction}))


def test_a_single_word_is_given_away_where_the_question_stands_beside_it() -> None:
    asked = make_item(2, stem="Under the new loan, who receives $40 million?")
    asked = asked.model_copy(update={"interaction": choice("Elmland")})
    assert gives_away(
        make_item(1, "true-false", stem="The bank granted Elmland a new loan of $40 million."), asked
    )
    assert not gives_away(make_item(1, "true-false", stem="The bank has its seat in Elmland."), asked)


@pytest.mark.parametrize(
    "interaction",
    [
        choice("Brook"),  # one name alone, and nothing else of the question
        choice("Ada Reed"),
        choice("the cost of the ferry"),
        TextEntry(accepted=("Tom Reed", "Ada Brook")),
        NumericEntry(value=Decimal(120)),
        *(make_item(3, name).interaction for name in ("true-false", "ordering", "matching", "extended-text")),
    ],
)
def test_other_keys_are_safe(interaction: Interaction) -> None:
    assert not gives_away(TELLER, make_item(2).model_copy(update={"interaction": interaction}))

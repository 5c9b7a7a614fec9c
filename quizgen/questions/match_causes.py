"""Which cause led to which effect?"""

from collections.abc import Iterator

from quizgen.facts.cause import Cause
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._causes import leads_to, led_to
from quizgen.questions._matching import Plan, Row, write_matching
from quizgen.questions._material import Material
from quizgen.questions._writer import Writer


def write(material: Material) -> Iterator[Item]:
    """Causes and effects, none of which has two right partners."""
    writer = Writer(material, "match-causes")

    def clash(one: Row, other: Row) -> bool:
        return leads_to(material, one.premise, other.target)

    plan = Plan("Match each cause with what it led to.", "Cause", "Effect", clash=clash)
    rows = [Row(fact, fact.cause, fact.effect, led_to(fact)) for fact in material.of(Cause)]
    yield from write_matching(writer, plan, rows)


QUESTION_KIND = QuestionKind(summary="causes to match with their effects", write=write)

"""Which figure says what?"""

from collections.abc import Iterator

from quizgen.facts.figure import Figure
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._figures import figure_rationale
from quizgen.questions._matching import Plan, Row, write_matching
from quizgen.questions._material import Material
from quizgen.questions._writer import Writer


def write(material: Material) -> Iterator[Item]:
    """Figures of the article and what they count or measure."""
    writer = Writer(material, "match-figures")
    plan = Plan(
        stem="Match each figure with what it counts or measures.", premises="Figure", targets="What it stands for"
    )
    rows = [
        Row(fact, fact.phrase, fact.measures, figure_rationale(fact))
        for fact in material.of(Figure)
        if fact.form in ("count", "money", "vague")
    ]
    yield from write_matching(writer, plan, rows)


QUESTION_KIND = QuestionKind(summary="figures to match with what they count or measure", write=write)

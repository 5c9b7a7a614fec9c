"""Which number does the article give?"""

from collections.abc import Iterator

from quizgen.facts.figure import Figure
from quizgen.model.interaction import NumericEntry
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._figures import figure_rationale
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer


def write(material: Material) -> Iterator[Item]:
    """For each count or sum: the number to write, in the unit that the stem names."""
    writer = Writer(material, "how-many-exactly")
    for fact in material.of(Figure):
        if fact.form in ("count", "money") and fact.value is not None:
            draft = Draft(facts=(fact,), stem=f"{fact.question} {_order(fact)}", rationale=figure_rationale(fact))
            yield from writer.item(draft, NumericEntry(value=fact.value, unit=fact.unit))


def _order(fact: Figure) -> str:
    after = f" after “{fact.qualifier}”" if fact.qualifier else ""
    unit = f", in {fact.unit}" if fact.form == "money" else ""
    return f"Write the number that the article gives{after}{unit}."


QUESTION_KIND = QuestionKind(summary="a number to write, in a given unit", write=write)

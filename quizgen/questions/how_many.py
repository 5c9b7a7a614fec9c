"""How many, how much, which in a series?"""

from collections.abc import Iterator

from quizgen.facts.figure import Figure
from quizgen.model.interaction import Choice, Option
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._figures import figure_rationale, in_order_of_size, other_figures
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import capitalise_first


def write(material: Material) -> Iterator[Item]:
    """For each figure: its question with figures in the same style, ascending."""
    writer = Writer(material, "how-many")
    for fact in material.of(Figure):
        others = other_figures(material, fact, 3, writer.order([fact]))
        if len(others) < 2:
            continue
        draft = Draft(facts=(fact,), stem=fact.question, rationale=figure_rationale(fact))
        key = Option(text=capitalise_first(fact.phrase), is_key=True)
        options = in_order_of_size(fact, [key, *(other.option for other in others)])
        yield from writer.item(draft, Choice(options=options, fixed_order=True))


QUESTION_KIND = QuestionKind(summary="how many, how much, or which in a series, among other figures", write=write)

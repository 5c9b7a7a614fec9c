"""Is the figure right?"""

from collections.abc import Iterator

from quizgen.facts.figure import Figure
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._figures import alternatives, false_figures, figure_rationale, with_figure
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Lie, Writer


def write(material: Material) -> Iterator[Item]:
    """For each figure: its sentence with it, and with another figure."""
    writer = Writer(material, "figure-true-false")
    for fact in material.of(Figure):
        others = false_figures(fact, alternatives(material, fact, writer.order([fact])))
        lies = [Lie(with_figure(fact, other.text)) for other in others[:3]]
        true = figure_rationale(fact)
        yield from writer.true_false(Draft(facts=(fact,), stem=true, rationale=true), lies)


QUESTION_KIND = QuestionKind(summary="true or false: a statement with a figure", write=write)

"""How many, how much, which in a series?"""

from collections.abc import Iterator

from quizgen.facts.figure import Figure
from quizgen.model.interaction import Choice, Option
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._figures import bound_of, figure_rationale, in_order_of_size, other_figures
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
        stem, bound = fact.question, bound_of(fact)
        options = [Option(text=capitalise_first(fact.phrase), is_key=True), *(other.option for other in others)]
        ascending = in_order_of_size(fact, options)
        if bound:
            # More than 15 is true of 35 as well: only the bare numbers exclude each other.
            stem = f"{stem} The article’s figure is “{bound} …”."
            ascending = tuple(_without(bound, option) for option in ascending)
        draft = Draft(facts=(fact,), stem=stem, rationale=figure_rationale(fact))
        yield from writer.item(draft, Choice(options=ascending, fixed_order=True))


def _without(bound: str, option: Option) -> Option:
    return option.model_copy(update={"text": option.text[len(bound) + 1 :]})


QUESTION_KIND = QuestionKind(summary="how many, how much, or which in a series, among other figures", write=write)

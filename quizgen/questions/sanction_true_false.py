"""Are the parties and the reason right?"""

from collections.abc import Iterator

from quizgen.facts.sanction import Sanction
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import peers
from quizgen.questions._material import Material
from quizgen.questions._sanctions import given_reason, imposed, imposers, other_imposers
from quizgen.questions._writer import Draft, Lie, Writer
from quizgen.text.wording import sentence


def write(material: Material) -> Iterator[Item]:
    """For each sanction: who imposed it and what for, once right and once with another party or reason."""
    writer = Writer(material, "sanction-true-false")
    for fact in material.of(Sanction):
        keys = imposers(material, fact)
        right = (*other_imposers(material, fact), material.entity(fact.target))
        others = [
            Lie(text=sentence(f"{other.text} imposed {fact.name}"))
            for other in peers(material, keys, fact.name, true=right, as_actors=True)
            if not other.is_outsider
        ]
        first = min(keys, key=lambda key: writer.order([fact])(key.id))
        by = Draft(
            facts=(fact,),
            stem=sentence(f"{first.name} imposed {fact.name}"),
            rationale=imposed(material, fact),
            variant="by",
        )
        yield from writer.true_false(by, others)
        reasons = [Lie(text=given_reason(fact, foil.text), feedback=foil.why) for foil in fact.foils]
        why = Draft(facts=(fact,), stem=given_reason(fact), rationale=given_reason(fact), variant="why")
        yield from writer.true_false(why, reasons)


QUESTION_KIND = QuestionKind(summary="true or false: who imposed a penalty, and what for", write=write)

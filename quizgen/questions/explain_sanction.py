"""Who, whom and what for, in sentences."""

from collections.abc import Iterator

from quizgen.facts.sanction import Sanction
from quizgen.model.interaction import ExtendedText, ScoringPoint
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._entities import is_named, names_of
from quizgen.questions._material import Material
from quizgen.questions._sanctions import imposers
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import join_words, sentence


def write(material: Material) -> Iterator[Item]:
    """For each sanction: who imposed it, on whom and why."""
    writer = Writer(material, "explain-sanction")
    for fact in material.of(Sanction):
        by, target = names_of(imposers(material, fact)), material.entity(fact.target)
        open_target = not is_named(target, fact.name, material)
        on_whom = f" on {target.name}" if open_target else ""
        parts = f", which included {join_words(fact.reason_includes)}" if fact.reason_includes else ""
        answer = sentence(f"{by} imposed {fact.name}{on_whom} in response to {fact.reason}{parts}")
        points = [
            ScoringPoint(text=sentence(f"names {by}")),
            *([ScoringPoint(text=sentence(f"names {target.name} as the target"))] if open_target else []),
            ScoringPoint(text=sentence(f"gives the reason: {fact.reason}")),
        ]
        asked = "on whom and for what reason" if open_target else "and for what reason"
        draft = Draft(
            facts=(fact,),
            stem=f"Explain in one or two sentences who imposed {fact.name}{',' if open_target else ''} {asked}.",
            rationale=answer,
            imperative=True,
        )
        yield from writer.item(
            draft, ExtendedText(model_answer=writer.told((fact,), answer), scoring=tuple(points), lines=4)
        )


QUESTION_KIND = QuestionKind(summary="who punished whom and why, in sentences", write=write)

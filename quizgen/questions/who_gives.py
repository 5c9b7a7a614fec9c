"""Who gives, and who receives?"""

from collections.abc import Iterator

from quizgen.facts.agreement import Agreement
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._agreements import provides, under
from quizgen.questions._entities import is_named, peers
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import question


def write(material: Material) -> Iterator[Item]:
    """For each loan or delivery: its giver and its receiver, where the name leaves them open."""
    writer = Writer(material, "who-gives")
    for fact in material.of(Agreement):
        gives, receives = ("is to provide", "is to receive") if fact.planned else ("provides", "receives")
        frame = f"{under(fact)}, " if under(fact) else ""
        for variant, end, verb in (("giver", fact.giver, gives), ("receiver", fact.receiver, receives)):
            if end is None or fact.giver is None:
                continue
            key = material.entity(end)
            stem = question(f"{frame}who {verb} {fact.gives}")
            if not is_named(key, stem, material):
                draft = Draft(facts=(fact,), stem=stem, rationale=provides(material, fact), variant=variant)
                yield from writer.choice(draft, key.name, peers(material, [key], stem, as_actors=True))


QUESTION_KIND = QuestionKind(summary="who gives or receives something under an agreement", write=write)

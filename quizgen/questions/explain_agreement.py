"""Who agreed on what, in sentences."""

from collections.abc import Iterator

from quizgen.facts.agreement import Agreement
from quizgen.model.interaction import ExtendedText, ScoringPoint
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._agreements import parties, provides, under, verb_phrase
from quizgen.questions._entities import entities, is_named, names_of
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.wording import sentence


def write(material: Material) -> Iterator[Item]:
    """For each agreement: its parties, unless its name tells them, and what it provides for."""
    writer = Writer(material, "explain-agreement")
    for fact in material.of(Agreement):
        asked, answer, points = (_content if fact.giver is None else _delivery)(material, fact)
        draft = Draft(
            facts=(fact,), stem=f"State in one or two sentences {asked}.", rationale=answer, imperative=True
        )
        scoring = tuple(ScoringPoint(text=sentence(f"names {point}")) for point in points)
        model_answer = writer.told((fact,), answer)
        yield from writer.item(draft, ExtendedText(model_answer=model_answer, scoring=scoring, lines=3))


def _content(material: Material, fact: Agreement) -> tuple[str, str, list[str]]:
    everyone = entities(material, fact.parties)
    content = f"what it provides for: {fact.gives}"
    if len(everyone) < 2 or all(is_named(party, fact.name, material) for party in everyone):
        return f"what {verb_phrase(fact, fact.name)}", provides(material, fact), [content]
    asked = f"who the parties to {fact.name} are and what {verb_phrase(fact, 'they' if fact.plural else 'it')}"
    return asked, f"{parties(material, fact)} {provides(material, fact)}", [names_of(everyone), content]


def _delivery(material: Material, fact: Agreement) -> tuple[str, str, list[str]]:
    giver = material.entity(fact.giver or "")
    receiver = material.entity(fact.receiver) if fact.receiver else None
    to_whom = receiver is not None and not is_named(receiver, fact.name, material)
    gives = "is to provide" if fact.planned else "provides"
    points = [
        f"{giver.name} as the giver",
        *([f"{receiver.name} as the receiver"] if receiver and to_whom else []),
    ]
    if not under(fact):
        return f"who {gives} {fact.name}{' and to whom' if to_whom else ''}", provides(material, fact), points
    asked = f"who {gives} what{' to whom' if to_whom else ''} {under(fact)}"
    return asked, provides(material, fact), [*points, f"what is given: {fact.gives}"]


QUESTION_KIND = QuestionKind(summary="who agreed on what, in sentences", write=write)

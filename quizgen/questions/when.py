"""When was it, or when is it to be?"""

from collections.abc import Iterator

from quizgen.facts.event import Event
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._distractors import Candidate, foils_of
from quizgen.questions._events import asked_of, same_event, takes_place
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.dates import read_date
from quizgen.text.normal import words


def write(material: Material) -> Iterator[Item]:
    """For each event with a time: that time, among the times of other events written alike and the foils."""
    writer = Writer(material, "when")
    for fact in material.of(Event):
        if fact.when is None:
            continue
        draft = Draft(facts=(fact,), stem=asked_of(fact, "when"), rationale=takes_place(fact, fact.when))
        yield from writer.choice(draft, fact.when, [*other_times(material, fact), *foils_of(fact)])


def other_times(material: Material, fact: Event) -> Iterator[Candidate]:
    """When other events were, as far as that is told in the same style."""
    for other in material.of(Event):
        if fact.when and other.when and not same_event(fact, other) and style(fact.when) == style(other.when):
            yield Candidate(text=other.when, why=f"That is the time of {other.what}.")


def style(when: str) -> tuple[str, bool, int]:
    """What makes two times look alike: the first word, and how far they are dates."""
    date = read_date(when)
    return (words(when)[0].lower(), date is not None, sum(part > 0 for part in date or ()))


QUESTION_KIND = QuestionKind(summary="when something happened or is planned", write=write)

"""What came first?"""

from collections.abc import Iterator

from quizgen.facts.event import Event
from quizgen.model.interaction import Ordering
from quizgen.model.item import Item
from quizgen.questions import QuestionKind
from quizgen.questions._attribution import keep_lower
from quizgen.questions._material import Material
from quizgen.questions._writer import Draft, Writer
from quizgen.text.normal import same_answer
from quizgen.text.wording import capitalise_first

_FEWEST, _MOST = 3, 6


def write(material: Material) -> Iterator[Item]:
    """For each time line: all of it as far as it fits, and stretches of three and four events."""
    writer = Writer(material, "order-of-events")
    seen: set[tuple[str, ...]] = set()
    for line in time_lines(material.of(Event)):
        for size in sorted({3, 4, min(len(line), _MOST)}):
            for start in range(len(line) - size + 1):
                chosen = line[start : start + size]
                ids = tuple(fact.id for fact in chosen)
                if ids not in seen:
                    seen.add(ids)
                    yield from _ordering(writer, chosen)


def time_lines(events: tuple[Event, ...]) -> list[tuple[Event, ...]]:
    """The chains of events that the article puts one after the other, each from its first event to its last."""
    by_id = {event.id: event for event in events}
    followed = {event.after for event in events}
    lines = []
    for last in sorted(events, key=lambda event: event.id):
        line = [last]
        while line[0].after in by_id and by_id[line[0].after] not in line:
            line.insert(0, by_id[line[0].after])
        if last.id not in followed and len(line) >= _FEWEST:
            lines.append(tuple(line))
    return lines


def _ordering(writer: Writer, chosen: tuple[Event, ...]) -> Iterator[Item]:
    entries = [fact.short or fact.what for fact in chosen]
    if any(same_answer(one, other) for one in entries for other in entries if one is not other):
        return
    draft = Draft(
        facts=chosen,
        stem="Put these events in order of time, the earliest first.",
        rationale=f"The order is: {'; '.join(keep_lower(writer.material, entry) for entry in entries)}.",
        imperative=True,
    )
    yield from writer.item(draft, Ordering(entries=tuple(capitalise_first(entry) for entry in entries)))


QUESTION_KIND = QuestionKind(summary="events to put in order", write=write)

"""Items as a person proofreads them."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item, plain_number


def dump_items(items: Iterable[Item]) -> str:
    """The items with their keys, feedback and rationales, a blank line between two."""
    return "\n".join("\n".join(_lines(item)) + "\n" for item in items)


def _lines(item: Item) -> Iterator[str]:
    interaction = item.interaction
    yield f"[{item.source.slot}] {interaction.type}, {item.difficulty}, {item.bloom}"
    yield item.stem
    match interaction:
        case Choice(options=options) | MultipleResponse(options=options):
            for option in options:
                feedback = f"  ({option.feedback})" if option.feedback else ""
                yield f"  {'*' if option.is_key else '-'} {option.text}{feedback}"
        case TrueFalse(answer=answer, feedback=feedback):
            yield f"  {answer}{f'  ({feedback})' if feedback else ''}"
        case TextEntry(accepted=accepted):
            yield f"  = {' | '.join(accepted)}"
        case NumericEntry(value=value, unit=unit):
            yield f"  = {plain_number(value)}{f' {unit}' if unit else ''}"
        case Ordering(entries=entries):
            yield from (f"  {number}. {entry}" for number, entry in enumerate(entries, start=1))
        case Matching() as matching:
            yield from (f"  {pair.premise} = {pair.target}" for pair in matching.pairs)
            yield from (f"  spare: {target}" for target in matching.spare)
        case ExtendedText() as text:
            yield f"  = {text.model_answer}"
            yield from (f"  {point.points}: {point.text}" for point in text.scoring)
        case unknown:
            assert_never(unknown)
    if item.rationale:
        yield f"  > {item.rationale}"

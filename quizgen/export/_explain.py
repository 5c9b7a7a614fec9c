"""What a platform tells a student after an answer, and a teacher beside it: the same words in every format.

Lines about an item are in the item's markup, whoever wrote them.
"""

from decimal import Decimal

from quizgen.export import _labels
from quizgen.markup import Markup, escaped, joined
from quizgen.model.interaction import BLANK, ExtendedText, Matching, NumericEntry, TextEntry
from quizgen.model.item import Item, plain_number
from quizgen.model.item_set import ItemSet

WIDE_BLANK = "_" * 12
"""A blank of one width for all items: the width gives no answer away."""


def explanation(item: Item) -> tuple[str, ...]:
    """Why the key is right: the rationale, then each quotation of the article with its paragraph.

    Of an imported item that tells no reason there may be nothing.
    """
    return (*filter(None, (item.rationale,)), *evidence_lines(item))


def evidence_lines(item: Item) -> tuple[str, ...]:
    """The words that prove the key: "Paragraph 3: “The bridge is to cost about $40 million”"."""
    lines = (
        f"Paragraph {evidence.paragraph}: {_labels.quoted(' '.join(evidence.quote.split()))}"
        for evidence in item.source.evidence
    )
    return tuple(lines if item.markup is Markup.PLAIN else map(escaped, lines))


def marking(item: Item) -> tuple[str, ...]:
    """How a person marks an answer in sentences: the model answer, then what earns points; nothing for others."""
    match item.interaction:
        case ExtendedText(model_answer=model_answer, scoring=scoring):
            return (
                f"{_labels.MODEL_ANSWER}: {model_answer}",
                *(f"{point.text} ({_labels.points_label(point.points)})" for point in scoring),
            )
        case _:
            return ()


def accepted_answers(item: Item) -> tuple[str, ...]:
    """What a student may write, for a person who marks by hand: words, or a number and how near; else nothing."""
    match item.interaction:
        case TextEntry(accepted=accepted):
            return accepted
        case NumericEntry(tolerance=near) as entry if near:
            return (f"{plain(entry)} ± {_bare(near)}",)
        case NumericEntry() as entry:
            return (plain(entry),)
        case _:
            return ()


def unit_hint(item: Item) -> str | None:
    """The line that names the unit of a number which stands in no sentence: "Unit: cars"; else None."""
    match item.interaction:
        case NumericEntry(unit=str(unit)) if BLANK not in item.stem:
            return f"Unit: {unit}"
        case _:
            return None


def stem_lines(item: Item) -> tuple[str, ...]:
    """What a platform asks: the stem with a blank of one width, then the unit or the headings of a matching."""
    hint = unit_hint(item)
    match item.interaction:
        case Matching(premise_label=premise_label, target_label=target_label):
            hint = joined(" – ", (premise_label, target_label), item.markup)
    return (item.stem.replace(BLANK, WIDE_BLANK), *([hint] if hint else []))


def plain(entry: NumericEntry, tolerances: int = 0) -> str:
    """The right number, so many tolerances away, as programs read numbers, without commas: "12000"."""
    return _bare(entry.value + tolerances * entry.tolerance)


def tolerance(entry: NumericEntry) -> str:
    """How far from the right number an answer may be, as programs read numbers: "0"."""
    return _bare(entry.tolerance)


def _bare(number: Decimal) -> str:
    return plain_number(number).replace(",", "")


def passage_lines(item_set: ItemSet) -> tuple[str, ...]:
    """The passage as paragraphs with their numbers, its title first and its source last; nothing without one."""
    passage = item_set.passage
    if passage is None:
        return ()
    numbered = (f"{number}. {text}" for number, text in enumerate(passage.paragraphs, start=1))
    return (passage.title, *numbered, *([passage.source_note] if passage.source_note else []))

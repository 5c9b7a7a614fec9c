"""A question as a block of rows: number, stem, points and a place to answer."""

from collections.abc import Iterator
from typing import assert_never

from quizgen.export._labels import IF_FALSE, item_hint, points_label
from quizgen.export._pdf.answers import (
    place_lines,
    place_matching,
    place_options,
    place_ordering,
    place_rule,
    place_true_false,
    place_words,
)
from quizgen.export._pdf.fonts import printed_in
from quizgen.export._pdf.lines import Gap, Words, set_text
from quizgen.export._pdf.marks import Block, Drawing, Row, Style, baseline, words_ending_at
from quizgen.export._pdf.rich import TALLEST_IN_STEM, Rich, Span, rich, set_spans, spans_of
from quizgen.export._pdf.sheet import GUIDE, HANGS, HEADING, HINT, NUMBER, STEM, Sheet
from quizgen.markup import parse, split_at
from quizgen.model.interaction import BLANK
from quizgen.model.student import (
    StudentChoice,
    StudentExtendedText,
    StudentItem,
    StudentMatching,
    StudentMultipleResponse,
    StudentNumericEntry,
    StudentOrdering,
    StudentTextEntry,
    StudentTrueFalse,
)

_BETWEEN_ITEMS = 21.0
_BEFORE_SECTION = 27.0
_PER_CHARACTER = 7.5
"""Points of a rule for each character that a student may have to write."""


def set_item(item: StudentItem, sheet: Sheet) -> Block:
    """The question as a block, under its section's heading where it has one."""
    with printed_in(f"Item {item.number}"):
        bank = place_words(item.aid.words, sheet.measure) if item.aid.words else ()
        rows = (*bank, *_stem(item, sheet), *_hint(item, sheet), *_answer_place(item, sheet))
        if item.heading is None:
            return Block(rows, _BETWEEN_ITEMS)
        heading = set_text(item.heading, HEADING, sheet.measure)
        return Block((*heading, Row(8), *rows), _BEFORE_SECTION)


def first_line_of_item(row: Row, style: Style, number: int, points: str, measure: float) -> Row:
    """An item's first row, of text in ``style``, with its number in the margin and its points at the right."""
    begins_with_picture = any(isinstance(mark, Drawing) and mark.height > style.leading for mark in row.marks)
    above = 0 if begins_with_picture else row.height - style.leading
    foot = above + baseline(style, style.leading)
    return Row(
        row.height,
        (
            *words_ending_at(-HANGS, foot, str(number), NUMBER),
            *row.marks,
            *words_ending_at(measure, foot, points, GUIDE),
        ),
    )


def _stem(item: StudentItem, sheet: Sheet) -> Iterator[Row]:
    stem = parse(item.stem, item.markup)
    parts = split_at(stem, BLANK)
    spans: tuple[Span, ...] = spans_of(Rich(stem, item), STEM)
    if parts is not None:
        before, after = (spans_of(Rich(part, item), STEM) for part in parts)
        begun = (Words(item.aid.first_letter, STEM),) if item.aid.first_letter else ()
        spans = (*before, *begun, Gap(_rule_width(item, sheet)), *after)
    first, *others = set_spans(spans, STEM, sheet.stem_measure, tallest=TALLEST_IN_STEM)
    yield first_line_of_item(first, STEM, item.number, points_label(item.points), sheet.measure)
    yield from others


def _rule_width(item: StudentItem, sheet: Sheet) -> float:
    characters = getattr(item.interaction, "width", 12)
    return float(min(characters * _PER_CHARACTER, sheet.stem_measure * 0.8))


def _hint(item: StudentItem, sheet: Sheet) -> Iterator[Row]:
    words = item_hint(item)
    if words is not None:
        yield Row(1.5)
        yield from set_text(words, HINT, sheet.stem_measure)


def _answer_place(item: StudentItem, sheet: Sheet) -> Iterator[Row]:
    measure = sheet.stem_measure
    match item.interaction:
        case StudentChoice(options=options):
            yield from place_options([rich(text, item) for text in options], measure, square=False)
        case StudentMultipleResponse(options=options):
            yield from place_options([rich(text, item) for text in options], measure, square=True)
        case StudentTrueFalse():
            yield from place_true_false()
            if item.aid.correction:
                yield Row(3)
                yield from set_text(IF_FALSE, HINT, measure)
                yield from place_lines(1, sheet.measure)
        case StudentTextEntry():
            if BLANK not in item.stem:
                yield from place_rule(_rule_width(item, sheet), None, measure, item.aid.first_letter)
        case StudentNumericEntry(unit=unit):
            if BLANK not in item.stem:
                behind = None if unit is None else rich(unit, item)
                yield from place_rule(_rule_width(item, sheet), behind, measure)
        case StudentOrdering(entries=entries):
            yield from place_ordering([rich(text, item) for text in entries], measure, item.aid.given)
        case StudentMatching() as matching:
            yield from place_matching(matching, item, sheet.measure)
        case StudentExtendedText(lines=lines):
            yield from place_lines(lines, sheet.measure)
        case unknown:
            assert_never(unknown)

"""The answer key: a strip to mark by, then each answer with the words that prove it."""

from collections.abc import Iterator

from quizgen.export import PageSetup
from quizgen.export._labels import (
    ALSO_ACCEPTED,
    ANSWER_KEY,
    MODEL_ANSWER,
    NOT_REVIEWED,
    form_label,
    imported_note,
    marked_otherwise,
    note_letters,
    points_label,
    quoted,
    strips,
    tier_label,
    total_label,
)
from quizgen.export._pdf.document import Properties, assemble_pdf
from quizgen.export._pdf.fonts import printed_in
from quizgen.export._pdf.items import first_line_of_item
from quizgen.export._pdf.lines import Words, set_rows, set_text
from quizgen.export._pdf.marks import (
    ACCENT,
    GREY,
    INK,
    Block,
    Box,
    Row,
    Style,
    baseline,
    words_at,
    words_ending_at,
    words_width,
)
from quizgen.export._pdf.pages import Furniture, Give, Page, paginate, place_blocks
from quizgen.export._pdf.rich import Rich, Span, rich, set_spans, spans_of
from quizgen.export._pdf.sheet import (
    ANSWER,
    EVIDENCE,
    GUIDE,
    GUIDE_BOLD,
    MODEL,
    NOTE,
    NOTE_BOLD,
    RATIONALE,
    RATIONALE_BOLD,
    SUBJECT,
    TITLE,
    Sheet,
    sheet_of,
)
from quizgen.export._pdf.strip import set_strip
from quizgen.markup import joined
from quizgen.model.article import Evidence
from quizgen.model.interaction import ScoringPoint
from quizgen.model.key import AnswerKey, KeyEntry

_BETWEEN_ENTRIES = 14.0
_QUOTE_INDENT = 11.0
_PART_INDENT = 16.0
_POINTS = 40.0
"""The column of points at the right, which the lines of an entry leave free."""
_TALLEST = 64.0
"""How high a picture stands, which is there to be known again."""
_GIVE = Give(least=0.65, most=1.3)
_TICK = 7.6
"""The side of the box to tick beside a scoring point."""


def write_key(key: AnswerKey, setup: PageSetup) -> bytes:
    """The PDF that a teacher marks by; raises QuizgenError for a character that the fonts lack."""
    sheet = sheet_of(setup)
    title = f"{ANSWER_KEY}: {key.title}"
    properties = Properties(
        title=f"{title} · {form_label(key.label)}",
        subject=key.subject,
        language=key.language,
        content=f"{setup.paper} {key.model_dump_json()}",
    )
    return assemble_pdf(lay_out_key(key, sheet), sheet, Furniture(title, key.label, key.code), properties)


def lay_out_key(key: AnswerKey, sheet: Sheet) -> tuple[Page, ...]:
    """The rows of every page of the key at their places."""
    entries = tuple(_entry(key, place, sheet) for place in range(len(key.entries)))
    return place_blocks(paginate(_head(key, sheet), entries, sheet.room, _GIVE), sheet, _GIVE)


def _head(key: AnswerKey, sheet: Sheet) -> Block:
    with printed_in("The head of the key"):
        total = total_label(key.points)
        room = sheet.measure - words_width(total, SUBJECT) - 16
        first, *others = set_text(f"{key.title} · {form_label(key.label)} · {key.code}", SUBJECT, room)
        foot = baseline(SUBJECT, SUBJECT.leading)
        right = words_ending_at(sheet.measure, foot, total, SUBJECT)
        rows = [*set_text(ANSWER_KEY, TITLE, sheet.measure), first.with_marks(*right), *others, Row(11)]
        if not key.reviewed:
            rows += _banner(sheet)
        rows += [*_strips(key, sheet.measure), Row(5)]
        return Block(tuple(rows), 0)


def _strips(key: AnswerKey, measure: float) -> Iterator[Row]:
    """The strip of marks; of several tiers one each, under the sign that their papers bear."""
    for tier, entries in strips(key):
        if tier is None:
            yield from set_strip(entries, measure)
            continue
        yield from set_text(tier_label(tier), GUIDE_BOLD, measure)
        yield Row(2)
        yield from set_strip(entries, measure, usual=() if entries == key.entries else key.entries)
        yield Row(7)


def _banner(sheet: Sheet) -> Iterator[Row]:
    """A framed warning, which stays a warning on a black-and-white copy."""
    height = 24.0
    frame = Box(0.6, 0, sheet.measure - 1.2, height, radius=4, stroke=INK, weight=1.2)
    (words,) = set_rows((Words(NOT_REVIEWED, RATIONALE_BOLD),), sheet.measure - 24, height, 12)
    yield words.with_marks(frame)
    yield Row(9)


def _entry(key: AnswerKey, place: int, sheet: Sheet) -> Block:
    entry = key.entries[place]
    with printed_in(f"Item {entry.number} of the key"):
        measure = sheet.measure - _POINTS
        rows = [*_answer(entry, sheet)]
        if entry.also_accepted:
            others = rich(joined("; ", entry.also_accepted, entry.markup), entry)
            spans = (Words(f"{ALSO_ACCEPTED}: ", RATIONALE_BOLD), *spans_of(others, RATIONALE))
            rows += [Row(1), *set_spans(spans, RATIONALE, measure, tallest=_TALLEST)]
        for otherwise in marked_otherwise(key, place):
            rows += _otherwise(*otherwise, entry, measure)
        for point in entry.scoring:
            rows += _scoring_point(point, entry, sheet)
        for evidence in entry.evidence:
            rows += _evidence(evidence, measure)
        if entry.imported:
            note = imported_note(entry.origin, proven=bool(entry.evidence))
            rows += [Row(2.5), *set_text(note, NOTE, measure)]
        if entry.rationale:
            rows += [Row(2.5), *_words(rich(entry.rationale, entry), RATIONALE, measure)]
        if entry.notes:
            rows += [Row(1), *_notes(key, place, measure)]
        return Block(tuple(rows), _BETWEEN_ENTRIES)


def _answer(entry: KeyEntry, sheet: Sheet) -> Iterator[Row]:
    match entry.interaction:
        case "choice" | "multiple-response":
            words = f"{entry.mark} · {entry.answer}"
        case "ordering" | "matching":
            words = entry.mark
        case "extended-text":
            words = MODEL_ANSWER
        case _:
            words = entry.answer
    first, *others = _words(rich(words, entry), ANSWER, sheet.measure - _POINTS)
    yield first_line_of_item(first, ANSWER, entry.number, points_label(entry.points), sheet.measure)
    yield from others
    if entry.interaction == "extended-text":
        yield from _words(rich(entry.answer, entry), MODEL, sheet.measure - _POINTS)
    for part in entry.parts:
        yield Row(1)
        text = rich(part.text, entry)
        line, *rest = _words(text, MODEL, sheet.measure - _POINTS - _PART_INDENT, _PART_INDENT)
        height = min(line.height, MODEL.leading)
        sign = words_at(0, baseline(RATIONALE_BOLD, height), part.mark, RATIONALE_BOLD)
        yield Row(line.height, (*sign, *line.marks))
        yield from rest


def _otherwise(sign: str, mark: str, words: str, entry: KeyEntry, measure: float) -> tuple[Row, ...]:
    """How another tier marks the item, behind the sign of its papers."""
    bold = Words("".join(f"{part}\u00a0\u00a0" for part in (sign, mark) if part), RATIONALE_BOLD)
    return (
        Row(1),
        *set_spans((bold, *spans_of(rich(words, entry), RATIONALE)), RATIONALE, measure, tallest=_TALLEST),
    )


def _scoring_point(point: ScoringPoint, entry: KeyEntry, sheet: Sheet) -> Iterator[Row]:
    """What earns points, with a box to tick."""
    yield Row(2)
    words = rich(point.text, entry)
    first, *others = _words(words, RATIONALE, sheet.measure - _POINTS - _TICK - 7, _TICK + 7)
    foot = baseline(GUIDE, RATIONALE.leading)
    earns = words_ending_at(sheet.measure, foot, points_label(point.points), GUIDE)
    box = Box(0.4, (first.height - _TICK) / 2, _TICK, _TICK, radius=1.2, stroke=GREY, weight=0.7)
    yield Row(first.height, (box, *first.marks, *earns))
    yield from others


def _evidence(evidence: Evidence, measure: float) -> Iterator[Row]:
    yield Row(3.5)
    # The pilcrow's spaces are no-break spaces: it never begins a line.
    spans = (Words(quoted(evidence.quote), EVIDENCE), Words(f"\u00a0\u00a0¶\u00a0{evidence.paragraph}", GUIDE))
    for row in set_rows(spans, measure - _QUOTE_INDENT, EVIDENCE.leading, _QUOTE_INDENT):
        bar = Box(0, 0, 2.2, row.height + 0.3, stroke=None, fill=ACCENT)
        yield Row(row.height, (bar, *row.marks))


def _notes(key: AnswerKey, place: int, measure: float) -> tuple[Row, ...]:
    entry = key.entries[place]
    spans: list[Span] = []
    for note in entry.notes:
        if spans:
            spans.append(Words("  ", NOTE))
        if note.letter is not None:
            spans.append(Words(f"{note_letters(key, place, note)}:\u00a0", NOTE_BOLD))
        spans += spans_of(rich(note.text, entry), NOTE)
    return set_spans(spans, NOTE, measure, tallest=_TALLEST)


def _words(text: Rich, style: Style, measure: float, left: float = 0.0) -> tuple[Row, ...]:
    return set_spans(spans_of(text, style), style, measure, left, tallest=_TALLEST)

"""Items of QTI 1.2 as Canvas reads them; what it does not find in its own words, it drops without a word.

Identifiers of answers are numbers that tell nothing but the printed place: Canvas keeps the numbers in them and no
letters.
"""

from collections.abc import Iterable, Sequence
from typing import assert_never

from quizgen.export import _labels
from quizgen.export._canvas_pictures import show_picture
from quizgen.export._carry import Simplify, tell_lost_markup
from quizgen.export._explain import WIDE_BLANK, explanation, marking, plain, unit_hint
from quizgen.export._markup import as_html, one_line, paragraphs, short_name
from quizgen.export._qti_xml import Element, identifier, node
from quizgen.export._rich_text import as_plain, as_typed
from quizgen.model.interaction import (
    BLANK,
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.item_set import SetEntry

_TYPES = {
    "choice": "multiple_choice_question",
    "multiple-response": "multiple_answers_question",
    "true-false": "true_false_question",
    "text-entry": "short_answer_question",
    "numeric-entry": "numerical_question",
    "ordering": "matching_question",
    "matching": "matching_question",
    "extended-text": "essay_question",
}
_RESPONSE = "response1"
_GENERAL = "general_fb"

Answer = tuple[str, str, bool, str | None]
"""An option's identifier, its words, whether it is right, and the feedback on it."""


def question(entry: SetEntry, simplify: Simplify) -> Element:
    """The item as Canvas takes it."""
    item = entry.item
    match item.interaction:
        case Choice() | MultipleResponse():
            answers: list[Answer] = [
                (_number(1, place), option.text, option.is_key, option.feedback)
                for place, option in enumerate(entry.options)
            ]
            return _picked(entry, answers)
        case TrueFalse(answer=answer, feedback=feedback):
            told = {value: feedback if value is not answer else None for value in (True, False)}
            return _picked(
                entry,
                [
                    (_number(1, 0), _labels.TRUE, answer, told[True]),
                    (_number(1, 1), _labels.FALSE, not answer, told[False]),
                ],
            )
        case TextEntry(accepted=accepted):
            field = node("render_fib", node("response_label", ident="answer1", rshuffle="No"))
            typed = dict.fromkeys(as_typed(text, item) for text in accepted)
            right = [_equal(one_line(text)) for text in typed]
            return _item(entry, [_field(field)], [_explained(), _earned(right)])
        case NumericEntry() as number:
            field = node("render_fib", node("response_label", ident="answer1"), fibtype="Decimal")
            return _item(entry, [_field(field)], [_explained(), _earned([_near(number)])])
        case Ordering(entries=entries):
            simplify("ordering", "Canvas has no ordering; it becomes a matching of places")
            places = [str(place) for place in range(1, len(entries) + 1)]
            rows = [(text, places[entries.index(text)]) for text in entry.jumbled]
            return _matched(entry, rows, places)
        case Matching(pairs=pairs) as matching:
            tell_lost_markup(matching.targets, item, "Canvas's menus take", simplify)
            return _matched(entry, [(pair.premise, pair.target) for pair in pairs], entry.jumbled)
        case ExtendedText():
            simplify(
                "notes for graders", "Canvas has no place for them; they stand in the feedback after the answer"
            )
            field = node("render_fib", node("response_label", ident="answer1", rshuffle="No"))
            by_hand = node("respcondition", node("conditionvar", node("other")), **{"continue": "No"})
            return _item(entry, [_field(field)], [by_hand, _explained()])
        case unknown:
            assert_never(unknown)


def text_only(name: str, title: str, markup: str) -> Element:
    """Something to read between questions."""
    return node(
        "item",
        _metadata("text_only_question", "0", (), name),
        node("presentation", _material(markup)),
        ident=name,
        title=title,
    )


def _item(
    entry: SetEntry,
    asked: Sequence[Element],
    conditions: Sequence[Element],
    *,
    idents: Sequence[str] = (),
    feedback: Sequence[Element] = (),
) -> Element:
    item, name = entry.item, identifier("item", entry.lasting_id)
    hint = unit_hint(item)
    stem = _paragraphs([item.stem.replace(BLANK, WIDE_BLANK), *([hint] if hint else [])], item)
    highest = node("decvar", maxvalue="100", minvalue="0", varname="SCORE", vartype="Decimal")
    return node(
        "item",
        _metadata(_TYPES[item.interaction.type], str(entry.points), idents, name),
        node("presentation", _material(stem), *asked),
        node("resprocessing", node("outcomes", highest), *conditions),
        _feedback(_GENERAL, _paragraphs((*explanation(item), *marking(item)), item)),
        *feedback,
        ident=name,
        title=short_name(f"{entry.number:03d} {as_plain(item.stem, item)}"),
    )


def _metadata(kind: str, points: str, idents: Sequence[str], name: str) -> Element:
    fields = {
        "question_type": kind,
        "points_possible": points,
        "original_answer_ids": ",".join(idents),
        "assessment_question_identifierref": f"{name}-question",
    }
    made = (
        node("qtimetadatafield", node("fieldlabel", label), node("fieldentry", value))
        for label, value in fields.items()
    )
    return node("itemmetadata", node("qtimetadata", *made))


def _picked(entry: SetEntry, answers: Sequence[Answer]) -> Element:
    """A question with options; what is right stands last: Canvas goes by an option's last condition."""
    item = entry.item
    several = isinstance(item.interaction, MultipleResponse)
    right = [
        _equal(ident) if is_key else node("not", _equal(ident))
        for ident, _, is_key, _ in answers
        if several or is_key
    ]
    labels = (node("response_label", _material(_html(text, item)), ident=ident) for ident, text, _, _ in answers)
    told = {ident: text for ident, _, _, text in answers if text}
    return _item(
        entry,
        [
            node(
                "response_lid",
                node("render_choice", *labels),
                ident=_RESPONSE,
                rcardinality="Multiple" if several else "Single",
            )
        ],
        [
            _explained(),
            *(_shown(f"{ident}_fb", _equal(ident)) for ident in told),
            _earned([node("and", *right)] if several else right),
        ],
        idents=[ident for ident, *_ in answers],
        feedback=[_feedback(f"{ident}_fb", _html(text, item)) for ident, text in told.items()],
    )


def _matched(entry: SetEntry, rows: Sequence[tuple[str, str]], targets: Sequence[str]) -> Element:
    """A question with a list for each row; the score is shared among the rows."""
    idents = {target: _number(2, place) for place, target in enumerate(targets)}
    asked, conditions = [], []
    share, over = divmod(100_00, len(rows))
    for place, (premise, target) in enumerate(rows):
        name = f"response_{_number(1, place)}"
        labels = (
            node("response_label", _material(one_line(as_plain(text, entry.item)), "text/plain"), ident=ident)
            for text, ident in idents.items()
        )
        asked.append(
            node(
                "response_lid",
                _material(_html(premise, entry.item)),
                node("render_choice", *labels),
                ident=name,
                rcardinality="Single",
            )
        )
        right = node("conditionvar", _equal(idents[target], name))
        earned = f"{(share + (place < over)) / 100:.2f}"
        conditions.append(node("respcondition", right, node("setvar", earned, varname="SCORE", action="Add")))
    numbers = [_number(1, place) for place in range(len(rows))]
    return _item(entry, asked, [_explained(), *conditions], idents=numbers)


def _html(text: str, item: Item) -> str:
    return as_html(text, item, show_picture)


def _paragraphs(texts: Iterable[str], item: Item) -> str:
    return paragraphs(texts, item, show_picture)


def _number(sort: int, place: int) -> str:
    return str(sort * 1000 + place + 1)


def _field(rendered: Element) -> Element:
    return node("response_str", rendered, ident=_RESPONSE, rcardinality="Single")


def _near(number: NumericEntry) -> Element:
    between = (
        node("vargte", plain(number, -1), respident=_RESPONSE),
        node("varlte", plain(number, 1), respident=_RESPONSE),
    )
    return node("or", _equal(plain(number)), node("and", *between))


def _equal(value: str, response: str = _RESPONSE) -> Element:
    return node("varequal", value, respident=response)


def _earned(right: Sequence[Element]) -> Element:
    whole = node("setvar", "100", action="Set", varname="SCORE")
    return node("respcondition", node("conditionvar", *right), whole, **{"continue": "No"})


def _explained() -> Element:
    return _shown(_GENERAL, node("other"))


def _shown(feedback: str, when: Element) -> Element:
    link = node("displayfeedback", feedbacktype="Response", linkrefid=feedback)
    return node("respcondition", node("conditionvar", when), link, **{"continue": "Yes"})


def _feedback(name: str, markup: str) -> Element:
    return node("itemfeedback", node("flow_mat", _material(markup)), ident=name)


def _material(words: str, kind: str = "text/html") -> Element:
    return node("material", node("mattext", words, texttype=kind))

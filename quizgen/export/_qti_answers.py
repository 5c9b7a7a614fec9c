"""What QTI 2.1 and 3.0 know of right answers: what is declared, and how a response becomes a score.

A score goes from 0 to 1; what a question is worth stands in the test as the weight of its item.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import assert_never

from quizgen.export._explain import plain
from quizgen.export._markup import one_line
from quizgen.export._qti_xml import Element, node
from quizgen.export._rich_text import as_typed
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
from quizgen.model.item_set import SetEntry

RESPONSE, SCORE, MAX_SCORE, FEEDBACK, EXPLANATION = "RESPONSE", "SCORE", "MAXSCORE", "FEEDBACK", "EXPLANATION"
EXPLAINED = "explanation"
_PARTS = 1_000_000
"""Shares are rounded to millionths, upwards, so that all right answers reach the whole, which nothing exceeds."""


def letter(place: int) -> str:
    """The identifier of what is printed at that place from 0; that of its place in the bank would tell keys."""
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place]


def response_declaration(entry: SetEntry) -> Element:
    """What a student answers with, and what is right."""
    match entry.item.interaction:
        case Choice():
            return _declared("single", "identifier", _keys(entry))
        case MultipleResponse(keys=keys, distractors=distractors):
            right = -(-_PARTS // len(keys))
            wrong = -(-right * len(keys) // len(distractors))
            earned = {letter(place): right if o.is_key else -wrong for place, o in enumerate(entry.options)}
            return _declared("multiple", "identifier", _keys(entry), _mapping(earned.items()))
        case TrueFalse(answer=answer):
            return _declared("single", "identifier", [str(answer).lower()])
        case TextEntry(accepted=accepted):
            words = tuple(dict.fromkeys(one_line(as_typed(text, entry.item)) for text in accepted))
            mapped = _mapping(((text, _PARTS) for text in words), caseSensitive="false")
            return _declared("single", "string", words[:1], mapped)
        case NumericEntry() as number:
            return _declared("single", "float", [plain(number)])
        case Ordering(entries=entries):
            return _declared("ordered", "identifier", [letter(entry.jumbled.index(text)) for text in entries])
        case Matching() as matching:
            pairs = target_pairs(matching, entry)
            share = -(-_PARTS // len(pairs))
            return _declared("multiple", "directedPair", pairs, _mapping((pair, share) for pair in pairs))
        case ExtendedText():
            return _declared("single", "string", ())
        case unknown:
            assert_never(unknown)


def target_pairs(matching: Matching, entry: SetEntry) -> list[str]:
    """The right pairs of a matching: identifier of the premise, identifier of the target."""
    return [
        f"{premise_name(number)} {letter(entry.jumbled.index(pair.target))}"
        for number, pair in enumerate(matching.pairs)
    ]


def premise_name(number: int) -> str:
    """The identifier of a premise; they stand in the order of the bank."""
    return f"P{number + 1}"


def option_feedback(entry: SetEntry) -> dict[str, str]:
    """The feedback on what a student chose, by its identifier; nothing where there is none."""
    match entry.item.interaction:
        case Choice() | MultipleResponse():
            told = {letter(place): option.feedback for place, option in enumerate(entry.options)}
            return {name: text for name, text in told.items() if text}
        case TrueFalse(answer=answer, feedback=str(text)):
            return {str(not answer).lower(): text}
        case _:
            return {}


def outcome_declarations(entry: SetEntry) -> list[Element]:
    """What a response leads to: a score, the highest there is, and the feedback to show."""
    by_hand = isinstance(entry.item.interaction, ExtendedText)
    score = _outcome(SCORE, "float", "0")
    if by_hand:
        score.set("externalScored", "human")
    highest = str(entry.points) if by_hand else "1"
    score.set("normalMaximum", highest)
    made = [score, _outcome(MAX_SCORE, "float", highest), _outcome(EXPLANATION, "identifier")]
    if option_feedback(entry):
        several = isinstance(entry.item.interaction, MultipleResponse)
        made.append(_outcome(FEEDBACK, "identifier", cardinality="multiple" if several else "single"))
    return made


def weight(entry: SetEntry) -> str:
    """By what the test multiplies the item's score; a person who marks gives points themselves."""
    return "1" if isinstance(entry.item.interaction, ExtendedText) else str(entry.points)


def response_processing(entry: SetEntry) -> Element:
    """How a response becomes a score and feedback.

    The rules that score are those of the standard templates, where these know them; a template shows no feedback.
    """
    rules = _scoring(entry)
    if option_feedback(entry):
        rules.append(_set(FEEDBACK, _variable()))
    rules.append(_set(EXPLANATION, node("baseValue", EXPLAINED, baseType="identifier")))
    return node("responseProcessing", *rules)


def _scoring(entry: SetEntry) -> list[Element]:
    match entry.item.interaction:
        case Choice() | TrueFalse() | Ordering():
            return [_all_or_nothing(node("match", _variable(), node("correct", identifier=RESPONSE)))]
        case NumericEntry() as number:
            # Bounds, as platforms that add a tolerance in binary miss the ends of the range.
            low, high = node("gte", _variable(), _float(plain(number, -1))), _float(plain(number, 1))
            return [_all_or_nothing(node("and", low, node("lte", _variable(), high)))]
        case MultipleResponse() | TextEntry() | Matching():
            return [_set(SCORE, node("mapResponse", identifier=RESPONSE))]
        case ExtendedText():
            return []
        case unknown:
            assert_never(unknown)


def _all_or_nothing(condition: Element) -> Element:
    then = node("responseIf", condition, _set(SCORE, _float("1")))
    return node("responseCondition", then, node("responseElse", _set(SCORE, _float("0"))))


def _keys(entry: SetEntry) -> list[str]:
    return [letter(place) for place, option in enumerate(entry.options) if option.is_key]


def _declared(cardinality: str, base: str, right: Sequence[str], *mapping: Element) -> Element:
    correct = [node("correctResponse", *(node("value", text) for text in right))] if right else []
    return node(
        "responseDeclaration", *correct, *mapping, identifier=RESPONSE, cardinality=cardinality, baseType=base
    )


def _mapping(earned: Iterable[tuple[str, int]], **more: str) -> Element:
    entries = (node("mapEntry", mapKey=key, mappedValue=_share(parts), **more) for key, parts in earned)
    return node("mapping", *entries, lowerBound="0", upperBound="1", defaultValue="0")


def _share(parts: int) -> str:
    return f"{Decimal(parts) / _PARTS:f}"


def _outcome(name: str, base: str, default: str | None = None, cardinality: str = "single") -> Element:
    value = [node("defaultValue", node("value", default))] if default is not None else []
    return node("outcomeDeclaration", *value, identifier=name, cardinality=cardinality, baseType=base)


def _set(outcome: str, value: Element) -> Element:
    return node("setOutcomeValue", value, identifier=outcome)


def _variable() -> Element:
    return node("variable", identifier=RESPONSE)


def _float(number: str) -> Element:
    return node("baseValue", number, baseType="float")

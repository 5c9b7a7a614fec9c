"""The eight interactions from what files say: what does not fit is refused in plain words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from quizgen.imports._intake import Intake, UnreadableError
from quizgen.imports._markup import shortened
from quizgen.model.finding import Severity
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    Pair,
    ScoringPoint,
    TextEntry,
)

NO_MODEL_ANSWER = "No model answer was given."
_PREMISES, _TARGETS = "Item", "Match"
_FULL = Decimal(100)
_MOST_OPTIONS, _MOST_PAIRS, _MOST_SPARE, _MOST_ENTRIES = 12, 10, 5, 10
_LONGEST_NUMBER, _LONGEST_FRACTION = 24, 10
_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][-+]?\d{1,2})?")
_AMOUNT = re.compile(r"([^\d.,]*?)(-?\d[\d,]*(?:\.\d+)?)([^\d]*)")
# Shuffled, "all of the above" would stand above and "A and C" name others.
_STANDS_BY_PLACE = re.compile(
    r"\b(?:above|below|preceding|following)\b|^(?:all|none|both|neither)\b.*\b(?:these|those|them)\b|"
    r"^(?:(?:both|neither|only|either|options?|answers?) )*[A-F](?:(?:, | and | or | nor | & |, and )[A-F])+\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Answer:
    """An answer as a file has it: what it earns, in percent, and what is said to whoever gives it."""

    text: str
    weight: Decimal = Decimal(0)
    feedback: str = ""
    line: int | None = None

    @property
    def is_right(self) -> bool:
        """Whether it earns everything."""
        return self.weight >= _FULL


def one_right(answers: Sequence[Answer], intake: Intake, *, fixed: bool = False, advice: str) -> Choice:
    """A choice; ``advice`` says how the format marks what it should have marked."""
    right = [answer for answer in answers if answer.is_right]
    if len(right) > 1:
        named = " and ".join(f"“{shortened(answer.text, 30)}”" for answer in right[:2])
        more = "" if len(right) == 2 else f" ({len(right)} in all)"
        raise UnreadableError(
            "keys",
            f"Two answers are marked as right where one can be chosen: {named}{more}; {advice}.",
            right[1].line,
        )
    if not right:
        raise UnreadableError("keys", f"No answer is marked as right; {advice}.")
    for answer in answers:
        if 0 < answer.weight < _FULL:
            intake.lose(
                f"“{shortened(answer.text, 40)}” earned {answer.weight:.3g} % of the points; here it is wrong."
            )
    options, in_place = _options(answers, {id(right[0])}, fixed=fixed)
    return Choice(options=options, fixed_order=in_place)


def some_right(answers: Sequence[Answer], intake: Intake, *, fixed: bool = False, advice: str) -> MultipleResponse:
    """A multiple response: whatever earns something is right."""
    right = [answer for answer in answers if answer.weight > 0]
    if not right:
        raise UnreadableError("keys", f"No answer is marked as right; {advice}.")
    if len(right) == len(answers):
        raise UnreadableError("keys", "Every answer is marked as right; one at least has to be wrong.")
    if len({answer.weight for answer in right}) > 1:
        intake.lose("The right answers earned unequal shares of the points; here all count alike.")
    if any(answer.weight < 0 for answer in answers):
        intake.lose("Points taken off for wrong answers are not kept.", Severity.INFO)
    options, in_place = _options(answers, {id(answer) for answer in right}, fixed=fixed)
    return MultipleResponse(options=options, fixed_order=in_place)


def _options(answers: Sequence[Answer], right: set[int], *, fixed: bool) -> tuple[tuple[Option, ...], bool]:
    """The options, and whether they are printed as they stand; amounts of one sort ascend."""
    _check_texts([answer.text for answer in answers], "option")
    _check_number(len(answers), "options", 2, _MOST_OPTIONS)
    amounts = None if fixed else _amounts([answer.text for answer in answers])
    if amounts is not None:
        answers = [answer for _, answer in sorted(zip(amounts, answers, strict=True), key=lambda pair: pair[0])]
    in_place = fixed or amounts is not None or any(_STANDS_BY_PLACE.search(answer.text) for answer in answers)
    options = tuple(
        Option(text=answer.text, is_key=id(answer) in right, feedback=answer.feedback or None)
        for answer in answers
    )
    return options, in_place


def _amounts(texts: Sequence[str]) -> list[Decimal] | None:
    """The numbers in the texts when these differ in nothing else."""
    found = [_AMOUNT.fullmatch(text) for text in texts]
    sorts = {(match[1].casefold(), match[3].casefold()) for match in found if match}
    if None in found or len(sorts) != 1:
        return None
    return [Decimal(match[2].replace(",", "")) for match in found if match]


def words_to_write(answers: Sequence[Answer], intake: Intake, *, wildcards: bool = False) -> TextEntry:
    """A text entry: what earns everything is accepted; with ``wildcards``, an asterisk stands for anything."""
    accepted: dict[str, str] = {}
    for answer in answers:
        text = answer.text
        if wildcards and text.strip("*\\ ") == "" and text:
            continue  # an answer of an asterisk alone only gives feedback to all others
        if not answer.is_right:
            if answer.weight > 0:
                intake.lose(
                    f"“{shortened(text, 40)}” earned {answer.weight:.3g} % of the points; here it is wrong."
                )
            continue
        if wildcards:
            text = _without_wildcards(text, intake)
        if text:
            accepted.setdefault(text.casefold(), text)
    if not accepted:
        raise UnreadableError("keys", "No answer is marked as right; give one that earns all points.")
    return TextEntry(accepted=tuple(accepted.values()))


def _without_wildcards(text: str, intake: Intake) -> str:
    """The answer without asterisks at its ends; empty for one that has an asterisk inside."""
    escaped = text.replace("\\*", "\x0f")
    if "*" not in escaped:
        return escaped.replace("\x0f", "*")
    stripped = escaped.strip("* ")
    if "*" in stripped:
        intake.lose(f"“{shortened(text, 40)}” stands for many answers, which cannot be listed; add them yourself.")
        return ""
    intake.lose(f"“{shortened(text, 40)}” also took answers with other words around it; here it takes just these.")
    return stripped.replace("\x0f", "*")


def number_to_write(value: Decimal, tolerance: Decimal, unit: str = "") -> NumericEntry:
    """A numeric entry."""
    if tolerance < 0:
        raise UnreadableError("numbers", "A tolerance is not below zero; take out the minus sign.")
    return NumericEntry(value=value, tolerance=tolerance, unit=unit or None)


def number(text: str) -> Decimal:
    """The number that a text is, with a decimal point or comma; raises UnreadableError for any other text."""
    bare = text.strip().replace("−", "-").replace("\u202f", "").replace(" ", "")
    if not _NUMBER.fullmatch(bare) or len(bare) > _LONGEST_NUMBER:
        raise UnreadableError("numbers", f"“{shortened(text, 40)}” is no number; write one such as 1500 or 1.5.")
    thousands = re.fullmatch(r"[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?", bare) is not None
    value = Decimal(bare.replace(",", "" if thousands else "."))
    if abs(value.adjusted()) > _LONGEST_NUMBER - _LONGEST_FRACTION:
        raise UnreadableError("numbers", f"“{shortened(text, 40)}” is too large or too small a number to print.")
    return value


def pairs_to_match(pairs: Sequence[tuple[str, str]]) -> Matching:
    """A matching item; a target without a premise is left over."""
    spare = [target for premise, target in pairs if not premise]
    matched = [(premise, target) for premise, target in pairs if premise]
    if any(not target for _, target in matched):
        raise UnreadableError("no-text", "A pair has no second half; write what belongs to its first.")
    _check_number(len(matched), "pairs", 2, _MOST_PAIRS)
    # What belongs to a premise as well is right for it, and not left over.
    taken = {target.casefold() for _, target in matched}
    left_over = list(dict.fromkeys(target for target in spare if target and target.casefold() not in taken))
    _check_number(len(left_over), "answers that are left over", 0, _MOST_SPARE)
    _check_texts([premise for premise, _ in matched], "first half of a pair")
    _check_texts([*dict.fromkeys(target for _, target in matched), *left_over], "second half of a pair")
    return Matching(
        premise_label=_PREMISES,
        target_label=_TARGETS,
        pairs=tuple(Pair(premise=premise, target=target) for premise, target in matched),
        spare=tuple(left_over),
    )


def entries_to_order(entries: Sequence[str]) -> Ordering:
    """An ordering item; the entries stand in the right order."""
    _check_texts(entries, "entry")
    _check_number(len(entries), "entries", 3, _MOST_ENTRIES)
    return Ordering(entries=tuple(entries))


def sentences_to_write(
    model_answer: str = "", points: Sequence[ScoringPoint] = (), earns: int = 1, lines: int = 4
) -> ExtendedText:
    """An item to answer in sentences; without points to look for, the marker decides on the whole answer."""
    whole = ScoringPoint(text="answers the question in full", points=min(max(earns, 1), 20))
    return ExtendedText(
        model_answer=model_answer or NO_MODEL_ANSWER,
        scoring=tuple(points) or (whole,),
        lines=min(max(lines, 1), 40),
    )


def _check_texts(texts: Sequence[str], what: str) -> None:
    """Refuse an empty text and one that stands there twice."""
    for place, text in enumerate(texts, start=1):
        if not text:
            raise UnreadableError("no-text", f"The text of {what} {place} is empty; write something there.")
    seen: set[str] = set()
    for text in texts:
        if text.casefold() in seen:
            raise UnreadableError("twice", f"“{shortened(text, 40)}” stands there twice; give each {what} once.")
        seen.add(text.casefold())


def _check_number(there: int, what: str, least: int, most: int) -> None:
    if there < least:
        has = "is" if there == 1 else "are"
        raise UnreadableError(
            "how-many", f"At least {least} {what} are needed, and there {has} {there}; add some."
        )
    if there > most:
        message = f"At most {most} {what} are printed, and there are {there}; leave some out."
        raise UnreadableError("how-many", message)

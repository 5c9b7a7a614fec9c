"""Moodle XML, as Moodle exports its question bank: https://docs.moodle.org/en/Moodle_XML_format."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from quizgen.imports import Importer
from quizgen.imports._conventions import taken_back, with_marking
from quizgen.imports._intake import Intake, Question, UnreadableError, attempt, finding, remark
from quizgen.imports._interactions import (
    Answer,
    entries_to_order,
    number,
    number_to_write,
    one_right,
    pairs_to_match,
    sentences_to_write,
    some_right,
    words_to_write,
)
from quizgen.imports._markup import Markup, shortened
from quizgen.imports._stems import settled
from quizgen.imports._xml_tree import Node, read_elements
from quizgen.model.finding import Finding, Severity
from quizgen.model.interaction import Interaction, NumericEntry, TrueFalse

_MARKUPS: dict[str, Markup] = {
    "html": "html",
    "moodle_auto_format": "auto",
    "plain_text": "plain",
    "markdown": "markdown",
}
_NOT_QUESTIONS = {
    "description": "It asks nothing. If students answer from it, give it with --article",
    "random": "It stands for questions chosen by chance; export these",
    "randomsamatch": "It is made of other questions; export these",
}
_NOT_READ = {
    "cloze": "several gaps in one text; make a question of each gap",
    "multianswer": "several gaps in one text; make a question of each gap",
    "calculated": "numbers that Moodle draws anew each time; write it with fixed numbers",
    "calculatedsimple": "numbers that Moodle draws anew each time; write it with fixed numbers",
    "calculatedmulti": "numbers that Moodle draws anew each time; write it with fixed numbers",
    "ddwtos": "words to drag into a text; write it as matching",
    "gapselect": "words to choose inside a text; make a question of each gap",
    "ddimageortext": "things to drag onto a picture, which is not printed",
    "ddmarker": "places to mark on a picture, which is not printed",
}
_ADVICE = "give the right one the fraction 100"
_YES = ("1", "true")


def _recognises(text: str) -> bool:
    return re.search(r"<quiz\b", text[:10_000]) is not None


def _read(text: str) -> Iterator[Question | Finding]:
    category = ""
    grade_is_told = False
    for node in read_elements(text, "quiz", "question", unread=frozenset(("file",))):
        if isinstance(node, UnreadableError):
            yield finding(node, 1)
        elif node.attributes.get("type") == "category":
            category = node.words("category", "text")
        else:
            if not grade_is_told and node.attributes.get("type") != "essay" and _grade(node) != 1:
                grade_is_told = True
                yield remark(
                    "loss",
                    "Questions here earn more or less than one point; quizgen gives points by the kind of "
                    "question, or as a blueprint says.",
                    node.line,
                )
            yield attempt(node.line, partial(_question, node, category))


def _question(node: Node, category: str, intake: Intake) -> Question:
    reader = _Reader(node, intake)
    interaction, said = reader.answers()
    stem, interaction = taken_back(settled(reader.text("questiontext"), interaction), interaction)
    return intake.question(stem, interaction, reader.text("generalfeedback") or said, category=category)


class _Reader:
    """The parts of one question, made plain."""

    def __init__(self, node: Node, intake: Intake) -> None:
        self._node = node
        self._intake = intake
        if node.words("hidden") in _YES:
            intake.lose("The question is hidden in Moodle; read it before you use it.", is_grave=True)
        if any(hint.words("text") for hint in node.all("hint")):
            intake.lose("Hints for a second try are not kept.", Severity.INFO)

    def text(self, tag: str) -> str:
        """The text of the element of this name."""
        node = self._node.first(tag)
        return self._plain(node) if node else ""

    def _plain(self, node: Node, usual: str = "html") -> str:
        markup = _MARKUPS.get(node.attributes.get("format", usual), "html")
        text = self._intake.clean(node.words("text"), markup)
        if node.first("file") and not any(loss.is_grave for loss in self._intake.losses):
            self._intake.lose(
                "An attached file is lost; see whether the question can be answered without.", is_grave=True
            )
        return text

    def answers(self) -> tuple[Interaction, str]:
        """How the question is answered, and what Moodle says to whoever answers it right."""
        kind = self._node.attributes.get("type", "")
        match kind:
            case "multichoice" | "multichoiceset" | "oumultiresponse":
                return self._choice(single=kind == "multichoice" and self._flag("single", default=True))
            case "truefalse":
                return self._true_false()
            case "shortanswer":
                return self._words()
            case "numerical":
                return self._number()
            case "matching" | "match" | "ddmatch":
                return self._pairs(), ""
            case "ordering":
                return entries_to_order([self._plain(answer) for answer in self._node.all("answer")]), ""
            case "essay":
                return self._essay(), ""
            case _:
                severity = Severity.INFO if kind == "description" else Severity.ERROR
                raise UnreadableError("not-read", self._why_not(kind), severity=severity)

    def _why_not(self, kind: str) -> str:
        name = shortened(self._node.words("name", "text"), 40)
        what = f"“{name}”" if name else "This question"
        if kind in _NOT_QUESTIONS:
            return f"{what} is a {kind}. {_NOT_QUESTIONS[kind]}."
        why = f": {_NOT_READ[kind]}" if kind in _NOT_READ else ", for which there is no place on paper"
        return f"{what} is of Moodle’s type “{shortened(kind, 30)}”, which is not read{why}."

    def _flag(self, tag: str, *, default: bool) -> bool:
        said = self._node.words(tag).lower()
        return said in _YES if said else default

    def _answers(self, usual: str = "html") -> list[Answer]:
        answers = []
        for node in self._node.all("answer"):
            feedback = node.first("feedback")
            answers.append(
                Answer(
                    text=self._plain(node, usual),
                    weight=_fraction(node),
                    feedback=self._plain(feedback) if feedback else "",
                    line=node.line,
                )
            )
        return answers

    def _choice(self, *, single: bool) -> tuple[Interaction, str]:
        answers = self._answers()
        fixed = not self._flag("shuffleanswers", default=True)
        if not single:
            return some_right(answers, self._intake, fixed=fixed, advice="give each right one a part of 100"), ""
        return one_right(answers, self._intake, fixed=fixed, advice=_ADVICE), _said(answers)

    def _true_false(self) -> tuple[Interaction, str]:
        answers = {answer.text.lower(): answer for answer in self._answers()}
        right = [text for text, answer in answers.items() if answer.is_right]
        if len(right) != 1 or not answers.keys() <= {"true", "false"}:
            raise UnreadableError("keys", f"Neither “true” alone nor “false” alone is marked as right; {_ADVICE}.")
        (key,) = right
        wrong = next((answer.feedback for text, answer in answers.items() if text != key), "")
        return TrueFalse(answer=key == "true", feedback=wrong or None), answers[key].feedback

    def _words(self) -> tuple[Interaction, str]:
        if self._flag("usecase", default=False):
            self._intake.lose("Capitals counted in Moodle; here they do not.", Severity.INFO)
        answers = self._answers("moodle_auto_format")
        return words_to_write(answers, self._intake, wildcards=True), _said(answers)

    def _number(self) -> tuple[NumericEntry, str]:
        nodes = [node for node in self._node.all("answer") if node.words("text") not in ("", "*")]
        right = [node for node in nodes if _fraction(node) >= 100]
        if not right:
            raise UnreadableError("keys", f"No number is marked as right; {_ADVICE}.")
        for node in nodes:
            if node is not right[0] and _fraction(node) > 0:
                text = shortened(node.words("text"), 30)
                self._intake.lose(
                    f"“{text}” was right too, or earned a part; a number to write has one value here."
                )
        tolerance = right[0].words("tolerance")
        feedback = right[0].first("feedback")
        entry = number_to_write(
            number(right[0].words("text")), number(tolerance) if tolerance else Decimal(0), self._unit()
        )
        return entry, self._plain(feedback) if feedback else ""

    def _unit(self) -> str:
        units = self._node.first("units")
        if units is None:
            return ""
        named = {unit.words("unit_name"): unit.words("multiplier") for unit in units.all("unit")}
        if len(named) > 1:
            self._intake.lose("Other units than the first are not kept.", Severity.INFO)
        own = [name for name, factor in named.items() if name and (not factor or number(factor) == 1)]
        return self._intake.clean(own[0], "plain") if own else ""

    def _pairs(self) -> Interaction:
        pairs = []
        for node in self._node.all("subquestion"):
            answer = node.first("answer")
            pairs.append((self._plain(node), self._intake.clean(answer.words("text"), "auto") if answer else ""))
        return pairs_to_match(pairs)

    def _essay(self) -> Interaction:
        if self._node.words("responsetemplate", "text"):
            self._intake.lose("The text that students start from is not kept.")
        lines = self._node.words("responsefieldlines")
        told = self.text("graderinfo")
        entry = sentences_to_write(
            told,
            earns=round(min(_grade(self._node), Decimal(20))),
            lines=int(lines) if lines.isascii() and lines.isdigit() and len(lines) < 4 else 4,
        )
        return with_marking(entry, told.split("\n"))[0]


def _fraction(node: Node) -> Decimal:
    return number(node.attributes.get("fraction") or "0")


def _grade(node: Node) -> Decimal:
    """What the question earns; 1 where the file does not say, or says nonsense."""
    try:
        return number(node.words("defaultgrade") or "1")
    except UnreadableError:
        return Decimal(1)


def _said(answers: list[Answer]) -> str:
    return next((answer.feedback for answer in answers if answer.is_right), "")


IMPORTER = Importer(
    suffixes=(".xml",),
    summary="questions as Moodle exports them from the question bank of a course",
    recognises=_recognises,
    read=_read,
)

"""A question on its way in: its words made plain, and what it loses kept in mind."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pydantic import ValidationError

from quizgen.imports._markup import Markup, plain_text
from quizgen.model.finding import Finding, Place, Severity
from quizgen.model.interaction import Interaction
from quizgen.model.item import Bloom, Difficulty

_LONGEST_SOURCE = 100_000
_LONGEST_TEXT = 10_000
GAP = "\x0e"
"""Stands in a stem where the file leaves out the answer, until it is known what is to be filled in."""

_ADVICE = {
    "picture": "reword the question so that it can be answered without",
    "table": "its cells stand behind one another; put into words what matters",
    "formula": "it is printed as it was typed; write it in words or plain signs",
    "recording": "reword the question so that it can be answered without",
    "embedded page": "reword the question so that it can be answered without",
    "place to type": "reword the question so that it can be answered without",
}
_HARMLESS = {
    "script": ("A script was taken out of the text.", Severity.WARNING),
    "markdown": ("The signs of Markdown are printed as they were typed.", Severity.INFO),
}


class UnreadableError(Exception):
    """A question, or a whole file, cannot be read: which rule it breaks, what is wrong, and how to mend it.

    What asks nothing at all is no loss to a quiz: its ``severity`` is less than an error.
    """

    def __init__(
        self, rule: str, message: str, line: int | None = None, severity: Severity = Severity.ERROR
    ) -> None:
        super().__init__(message)
        self.rule = rule
        self.severity = severity
        self.message = message
        self.line = line


@dataclass(frozen=True)
class Loss:
    """Something of a question that does not come in."""

    message: str
    severity: Severity
    is_grave: bool
    """Whether a student reads another question without it: a person looks at it again before it is printed."""


@dataclass(frozen=True)
class Question:
    """A question as a file has it, its words plain."""

    line: int
    stem: str
    interaction: Interaction
    rationale: str
    category: str = ""
    difficulty: Difficulty = Difficulty.MEDIUM
    bloom: Bloom = Bloom.REMEMBER
    losses: tuple[Loss, ...] = ()


@dataclass
class Intake:
    """One question while it is read; ``line`` is where it starts."""

    line: int
    losses: list[Loss] = field(default_factory=list)

    def clean(self, source: str, markup: Markup = "plain") -> str:
        """The source as plain text; what that loses is noted. Raises UnreadableError for a text without end."""
        if len(source) > _LONGEST_SOURCE:
            raise UnreadableError(
                "too-long", f"A text here has more than {_LONGEST_SOURCE:,} characters; shorten it."
            )
        plain = plain_text(source, markup)
        if len(plain.text) > _LONGEST_TEXT:
            raise UnreadableError(
                "too-long", f"A text here has more than {_LONGEST_TEXT:,} characters; shorten it."
            )
        for sort, words in plain.lost:
            self._note(sort, words)
        return plain.text

    def _note(self, sort: str, words: str) -> None:
        if sort in _HARMLESS:
            self.lose(*_HARMLESS[sort])
            return
        which = f" (“{words}”)" if words else ""
        lost = (
            f"{'An' if sort[0] in 'aeiou' else 'A'} {sort}{which} is {'not set' if sort == 'formula' else 'lost'}"
        )
        self.lose(f"{lost}; {_ADVICE[sort]}.", is_grave=True)

    def lose(self, message: str, severity: Severity = Severity.WARNING, *, is_grave: bool = False) -> None:
        """Note that something does not come in; the same thing is noted once."""
        loss = Loss(message, severity, is_grave)
        if loss not in self.losses:
            self.losses.append(loss)

    def question(
        self, stem: str, interaction: Interaction, rationale: str = "", *, category: str = ""
    ) -> Question:
        """The question with all that it has lost."""
        return Question(
            line=self.line,
            stem=stem,
            interaction=interaction,
            rationale=rationale,
            category=category,
            losses=tuple(self.losses),
        )


def finding(error: UnreadableError, line: int) -> Finding:
    """The error as a finding about the question on this line."""
    where = Place(line=error.line or line)
    return Finding(rule=error.rule, severity=error.severity, message=error.message, where=where)


def attempt(line: int, read: Callable[[Intake], Question]) -> Question | Finding:
    """The question that ``read`` makes of what starts on this line, or what is wrong with it."""
    try:
        return read(Intake(line))
    except UnreadableError as error:
        return finding(error, line)
    except ValidationError as error:
        return finding(does_not_fit(error), line)


def does_not_fit(error: ValidationError) -> UnreadableError:
    """What the nouns refuse and no reader foresaw, in their words."""
    what = error.errors(include_url=False)[0]["msg"].removeprefix("Value error, ")
    return UnreadableError("does-not-fit", f"This cannot be an item here: {what}.")


def remark(rule: str, message: str, line: int, severity: Severity = Severity.INFO) -> Finding:
    """Something to know about a file that keeps no question out."""
    return Finding(rule=rule, severity=severity, message=message, where=Place(line=line))

"""What H5P's libraries take, field by field, in our own words, and what becomes of it on the way to a page.

Question set 1.20 and the versions of the question types that it asks for. H5P never complains of a wrong field: it
empties it, moves it into its bounds or takes it out. So a value is good here when H5P would keep it as it is.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_ALWAYS = {"div", "span", "p", "br"}
_TAG = re.compile(r"</?([a-z][a-z0-9]*)>")
_NO_ENTITY = re.compile(r"&(?!(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#x(?:[0-9A-Fa-f]{2})+);)")


@dataclass(frozen=True)
class Html:
    """Text as HTML, of which these tags and the four that H5P always takes are kept, without attributes."""

    tags: str = ""

    def check(self, value: object, at: str) -> None:
        assert isinstance(value, str), at
        kept = {*_ALWAYS, *self.tags.split()}
        assert all(tag in kept for tag in _TAG.findall(value)), at
        rest = _TAG.sub("", value)
        assert "<" not in rest, at
        assert ">" not in rest, at
        assert not _NO_ENTITY.search(value), at


@dataclass(frozen=True)
class Plain:
    """Plain words: H5P escapes what is not escaped yet and shows the rest as HTML."""

    longest: int | None = None

    def check(self, value: object, at: str) -> None:
        assert isinstance(value, str), at
        assert not set(value) & set("<>\"'"), at
        assert not _NO_ENTITY.search(value), at
        assert self.longest is None or len(value) <= self.longest, at


@dataclass(frozen=True)
class Flag:
    """Yes or no, as a boolean."""

    def check(self, value: object, at: str) -> None:
        assert isinstance(value, bool), at


@dataclass(frozen=True)
class Number:
    """A number in bounds."""

    low: int = 0
    high: int | None = None

    def check(self, value: object, at: str) -> None:
        assert isinstance(value, int), at
        assert not isinstance(value, bool), at
        assert self.low <= value, at
        assert self.high is None or value <= self.high, at


@dataclass(frozen=True)
class OneOf:
    """One of these words; a number or a boolean is none."""

    words: str

    def check(self, value: object, at: str) -> None:
        assert value in self.words.split(), at


@dataclass(frozen=True)
class Group:
    """Fields by name; those whose name ends in ``?`` may be missing."""

    fields: Mapping[str, "Rule"]

    def check(self, value: object, at: str) -> None:
        assert isinstance(value, dict), at
        known = {name.rstrip("?"): rule for name, rule in self.fields.items()}
        assert not value.keys() - known.keys(), at
        assert not {name for name in self.fields if not name.endswith("?")} - value.keys(), at
        for name, part in value.items():
            known[name].check(part, f"{at}.{name}")


@dataclass(frozen=True)
class List:
    """So many values of one sort."""

    of: "Rule"
    least: int = 1
    most: int | None = None

    def check(self, value: object, at: str) -> None:
        assert isinstance(value, list), at
        assert len(value) >= self.least, at
        assert self.most is None or len(value) <= self.most, at
        for place, part in enumerate(value):
            self.of.check(part, f"{at}[{place}]")


@dataclass(frozen=True)
class AnyLibrary:
    """A question: one of the libraries in its one version, with parameters as it wants them."""

    def check(self, value: object, at: str) -> None:
        assert isinstance(value, dict), at
        assert value.keys() == {"library", "params", "subContentId", "metadata"}, at
        uuid = r"[a-f0-9]{8}(?:-[a-f0-9]{4}){3}-[a-f0-9]{12}"
        assert re.fullmatch(uuid, value["subContentId"]), at
        assert value["library"] in LIBRARIES, at
        METADATA.check(value["metadata"], f"{at}.metadata")
        LIBRARIES[value["library"]].check(value["params"], f"{at} {value['library']}")


Rule = Html | Plain | Flag | Number | OneOf | Group | List | AnyLibrary

_PERCENT = Number(0, 100)
# A group with one field is that field.
_FEEDBACK = List(Group({"from": _PERCENT, "to": _PERCENT, "feedback?": Plain()}), least=0)
_BUTTONS: dict[str, Rule] = {
    "enableRetry?": Flag(),
    "enableSolutionsButton?": Flag(),
    "enableCheckButton?": Flag(),
}
_TASK = Html("strong em u a ul ol h2 h3 hr")

METADATA = Group({"contentType": Plain(), "license": OneOf("U"), "title": Plain()})

LIBRARIES: dict[str, Group] = {
    "H5P.MultiChoice 1.16": Group(
        {
            "question": Html("strong em sub sup h2 h3"),
            "answers": List(
                Group(
                    {
                        "text": Html("strong em sub sup"),
                        "correct": Flag(),
                        "tipsAndFeedback?": Group(
                            {
                                "tip?": Html("strong em a"),
                                "chosenFeedback?": Html("strong em sub sup a"),
                                "notChosenFeedback?": Html("strong em sub sup a"),
                            }
                        ),
                    }
                )
            ),
            "overallFeedback": _FEEDBACK,
            "behaviour": Group(
                {
                    **_BUTTONS,
                    "type": OneOf("auto multi single"),
                    "singlePoint": Flag(),
                    "randomAnswers": Flag(),
                    "passPercentage?": _PERCENT,
                    "showScorePoints?": Flag(),
                }
            ),
        }
    ),
    "H5P.TrueFalse 1.8": Group(
        {
            "question": Html("strong em sub sup h2 h3"),
            "correct": OneOf("true false"),
            "behaviour": Group(
                {
                    **_BUTTONS,
                    "autoCheck?": Flag(),
                    "feedbackOnCorrect?": Plain(2048),
                    "feedbackOnWrong?": Plain(2048),
                }
            ),
        }
    ),
    "H5P.Blanks 1.14": Group(
        {
            "text": _TASK,
            "questions": List(Html("strong em del u"), most=31),
            "overallFeedback": _FEEDBACK,
            "behaviour": Group({**_BUTTONS, "caseSensitive": Flag(), "acceptSpellingErrors?": Flag()}),
        }
    ),
    "H5P.DragText 1.10": Group(
        {
            "taskDescription": _TASK,
            "textField": Plain(),
            "distractors": Plain(),
            "overallFeedback": _FEEDBACK,
            "behaviour": Group({**_BUTTONS, "instantFeedback?": Flag()}),
        }
    ),
    "H5P.Essay 1.5": Group(
        {
            "taskDescription": _TASK,
            "placeholderText?": Plain(),
            # A missing introduction is shown as the word “undefined”.
            "solution": Group({"introduction": Html("strong em u a ul ol hr"), "sample": Html("strong")}),
            # Keywords that are looked for in an answer have to be a person's.
            "keywords": List(Plain(), least=0, most=0),
            "behaviour": Group(
                {
                    "inputFieldSize": OneOf("1 3 10"),
                    "enableRetry": Flag(),
                    "ignoreScoring": Flag(),
                    "pointsHost": Number(1),
                }
            ),
        }
    ),
}

QUESTION_SET = Group(
    {
        "introPage": Group(
            {
                "showIntroPage": Flag(),
                "title": Html("sub sup strong em"),
                "introduction": Html("sub sup strong em p"),
                "startButtonText?": Plain(),
            }
        ),
        "progressType": OneOf("textual dots"),
        "passPercentage": _PERCENT,
        "questions": List(AnyLibrary()),
        "disableBackwardsNavigation": Flag(),
        "randomQuestions": Flag(),
        "endGame": Group(
            {
                "showResultPage": Flag(),
                "showSolutionButton": Flag(),
                "showRetryButton": Flag(),
                "overallFeedback": _FEEDBACK,
            }
        ),
        # A set without it does not start.
        "override": Group({"checkButton": Flag()}),
    }
)

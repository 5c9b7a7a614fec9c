"""AMC-TXT, read back line by line as AMC reads it."""

import re
from dataclasses import dataclass, field

import pytest

from quizgen.export import EXPORTERS, Exported, PageSetup
from quizgen.model.interaction import Choice, MultipleResponse, TrueFalse
from quizgen.model.item_set import ItemSet
from tests.samples import ITEMS, sample_set

_QUESTION = re.compile(r"(\*\*?)(?:<([^>]*)>)?\[([^]]*)\](?:\{([^}]*)\})? (.*)")
_ANSWER = re.compile(r"([+-])(?:\[([^]]*)\])?(?:\{([^}]*)\})? ?(.*)")


@dataclass
class Question:
    sign: str
    lines: str | None
    settings: dict[str, str]
    mark: str | None
    text: str
    answers: list[tuple[str, bool, str | None]] = field(default_factory=list)


def write(items: ItemSet, paper: PageSetup | None = None) -> Exported:
    exporter = EXPORTERS["amc"].write_set
    assert exporter is not None
    return exporter(items, paper or PageSetup())


def read(content: bytes) -> tuple[dict[str, str], list[Question]]:
    head, *blocks = content.decode().strip().split("\n\n")
    questions = []
    for block in blocks:
        first, *others = (line for line in block.splitlines() if not line.startswith("#"))
        found = _QUESTION.fullmatch(first)
        assert found
        settings = dict(part.partition("=")[::2] for part in found[3].split(","))
        question = Question(found[1], found[2], settings, found[4], found[5])
        for line in others:
            answer = _ANSWER.fullmatch(line)
            assert answer
            question.answers.append((answer[4], answer[1] == "+", answer[3]))
        questions.append(question)
    return dict(line.split(": ", 1) for line in head.splitlines()), questions


def test_each_question_has_its_id_its_mark_and_its_answers() -> None:
    items = sample_set()
    head, questions = read(write(items).content)
    assert head["Title"] == items.heading
    assert head["ShuffleQuestions"] == "0"
    by_id = {question.settings["id"]: question for question in questions}
    for entry in items.entries:
        question = by_id.get(entry.item.id)
        match entry.item.interaction:
            case Choice() | MultipleResponse() as interaction:
                assert question is not None
                several = isinstance(interaction, MultipleResponse)
                assert (question.sign, question.mark) == (
                    ("**", f"mz={entry.points}") if several else ("*", f"b={entry.points}")
                )
                assert [a[:2] for a in question.answers] == [(o.text, o.is_key) for o in entry.options]
            case TrueFalse(answer=answer):
                assert question is not None
                assert "ordered" in question.settings
                assert [a[:2] for a in question.answers] == [("True", answer), ("False", not answer)]
            case interaction if interaction.type in ("ordering", "matching"):
                assert question is None
            case _:
                assert question is not None
                assert question.lines is not None
                assert [a[1:] for a in question.answers] == [(False, "0"), (True, str(entry.points))]


@pytest.mark.parametrize(
    "stem", ["Is it [*bold*]?", "Look at !map.png! here", "[[$x$]] is what?", "{b=5} Who?", "<lines=3> Who?"]
)
def test_signs_of_amcs_own_are_refused_by_name(stem: str) -> None:
    exported = write(sample_set((ITEMS[0], ITEMS[0].model_copy(update={"stem": stem}))))
    (loss,) = (loss for loss in exported.losses if loss.number == 2)
    assert "signs" in loss.why
    assert stem not in exported.content.decode()


def test_the_paper_is_of_the_asked_size() -> None:
    assert read(write(sample_set(), PageSetup(paper="letter")).content)[0]["PaperSize"] == "letter"

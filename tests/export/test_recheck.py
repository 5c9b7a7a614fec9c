"""Papers made from random recipes, read as they are printed, have no error that can be seen in print."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from quizgen import pipeline
from quizgen.cli._options import DEFAULT_BANK
from tests.export.printed import Answer, Key, Paper, Question
from tests.export.recheck import faults
from tests.export.recipes import print_recipe

RECIPES = 30
"""`benchmarks/recheck.py` tries a hundred."""


@pytest.fixture(scope="module")
def papers() -> list[tuple[Paper, Key]]:
    bank = pipeline.read(DEFAULT_BANK, ())
    return [pair for number in range(RECIPES) for pair in print_recipe(bank, number)]


def test_no_paper_of_a_random_recipe_has_an_error(papers: list[tuple[Paper, Key]]) -> None:
    assert len(papers) > RECIPES
    kinds = {question.kind for paper, _ in papers for question in paper.questions}
    assert len(kinds) == 7
    assert [(paper.code, fault) for paper, key in papers for fault in faults(paper, key)] == []


def a_choice(**changes: object) -> Question:
    sound = Question(
        number=1,
        kind="choice",
        stem="What was built on the quay?",
        points=1,
        letters=("A", "B", "C"),
        options=("A crane", "A wall", "A hut"),
    )
    return replace(sound, **changes)  # type: ignore[arg-type]


def an_answer(**changes: object) -> Answer:
    sound = Answer(
        number=1,
        mark="B",
        words="B · A wall",
        stem="What was built on the quay?",
        points=1,
        parts=(),
        quotes=(("“a wall was built”", 1),),
        rationale="A wall was built.",
    )
    return replace(sound, **changes)  # type: ignore[arg-type]


def seen(question: Question, answer: Answer) -> str:
    """What is found wrong with a paper of one question, one fault a line."""
    paper = Paper(
        title="Port Elm",
        subtitle="Form A · 7Q4M-K2X9",
        points=question.points,
        passage=("In May a wall was built on the quay.", "A crane came later."),
        questions=(question,),
    )
    return "\n".join(faults(paper, Key("Port Elm · Form A · 7Q4M-K2X9 · 1 point", answer.points, (answer,))))


def test_a_sound_page_has_no_fault() -> None:
    assert seen(a_choice(), an_answer()) == ""


@pytest.mark.parametrize(
    ("question", "answer", "fault"),
    [
        ({"number": 2}, {}, "not numbered"),
        ({}, {"number": 2}, "numbers otherwise"),
        ({}, {"points": 2}, "do not add up"),
        ({}, {"stem": "What was it?"}, "another stem"),
        ({}, {"mark": "D", "words": "D · A wall"}, "cannot be answered"),
        ({}, {"mark": "A B", "words": "A B · A crane; A wall"}, "cannot be answered"),
        ({}, {"mark": "A", "words": "A · A wall"}, "not those of its letters"),
        ({"letters": ("A", "C", "B")}, {}, "not lettered from A"),
        ({"options": ("The walls", "A wall", "A hut")}, {}, "are the same"),
        ({"options": ("All of the above", "A wall", "A hut")}, {}, "offers “All"),
        ({"options": ("A and C", "A wall", "A hut")}, {}, "offers letters"),
        ({"options": ("30", "20", "10")}, {"words": "B · 20"}, "not in order"),
        (
            {"options": ("In May 1911", "In May 1902", "In June 1903")},
            {"words": "B · In May 1902"},
            "not in order",
        ),
        ({"options": ("10 to 20", "20 to 30", "30 to 40")}, {"words": "B · 20 to 30"}, "ranges meet"),
        ({"stem": "Which wall was built?"}, {}, "tells the key"),
        ({"stem": "What of the item above?"}, {}, "refers to another"),
        ({"stem": "What came last week?"}, {}, "nobody can tell"),
        ({"stem": "What was not built?"}, {}, "what is not so"),
        ({"stem": "It was an:", "options": ("Oven", "Wall", "Hut")}, {"words": "B · Wall"}, "article at the end"),
        ({}, {"quotes": (("“a wall was built”", 2),)}, "does not stand in paragraph 2"),
        ({}, {"quotes": (("“a wall was burnt”", 1),)}, "does not stand in paragraph 1"),
        ({}, {"quotes": ()}, "proves nothing"),
    ],
)
def test_a_spoilt_choice_is_seen(question: dict[str, object], answer: dict[str, object], fault: str) -> None:
    stem = {"stem": question["stem"]} if "stem" in question else {}
    assert fault in seen(a_choice(**question), an_answer(**(stem | answer)))


OPEN = {"options": (), "letters": ()}


@pytest.mark.parametrize(
    ("question", "answer", "fault"),
    [
        (
            {"kind": "true-false", "stem": "It fell, and it was sold."},
            {"mark": "T", "words": "True"},
            "two things",
        ),
        ({"kind": "true-false"}, {"mark": "T", "words": "False"}, "cannot be answered"),
        (
            {"kind": "entry", "stem": "The wall is a ____."},
            {"mark": "wall", "words": "wall"},
            "stands in the stem",
        ),
        ({"kind": "entry", "stem": "It is a ____."}, {"mark": "wall", "words": "wall"}, "article before"),
        ({"kind": "entry", "stem": "It is ......"}, {"mark": "wall", "words": "wall"}, "by hand"),
        ({"kind": "entry", "stem": "How long is it?"}, {"mark": "30", "words": "30"}, "which unit"),
        (
            {"kind": "ordering", "entries": ("One", "Two", "Three"), "boxes": ("1", "2", "3")},
            {"mark": "1 2 3", "words": "1 2 3", "parts": ("1 One", "2 Two", "3 Three")},
            "or is printed",
        ),
        (
            {"kind": "ordering", "entries": ("Two", "One", "Three"), "boxes": ("1", "2", "3")},
            {"mark": "2 1 3", "words": "2 1 3", "parts": ("1 Two", "2 One", "3 Three")},
            "orders other entries",
        ),
        (
            {"kind": "ordering", "entries": ("wall", "May", "quay"), "boxes": ("1", "2", "3")},
            {
                "mark": "2 1 3",
                "words": "2 1 3",
                "parts": ("1 May", "2 wall", "3 quay"),
                "quotes": (("In May a wall was built on the quay.", 1),),
            },
            "all entries in order",
        ),
        (
            {"kind": "matching", "entries": ("One", "Two"), "boxes": ("A", "B"), "letters": ("A", "B")}
            | {"options": ("Red", "Blue")},
            {"mark": "A B", "words": "A B", "parts": ("A One – Blue", "B Two – Red")},
            "matches otherwise",
        ),
    ],
)
def test_other_spoilt_questions_are_seen(
    question: dict[str, object], answer: dict[str, object], fault: str
) -> None:
    spoilt = a_choice(**(OPEN | question))
    assert fault in seen(spoilt, an_answer(stem=spoilt.stem, **answer))


def pages(change: Callable[[int], str]) -> str:
    """What is found wrong with eight choices whose keys stand at these letters."""
    marks = [change(at) for at in range(8)]
    questions = tuple(a_choice(number=at + 1, stem=f"What was built in year {at}?") for at in range(8))
    answers = tuple(
        an_answer(
            number=question.number,
            stem=question.stem,
            mark=mark,
            words=f"{mark} · {question.options['ABC'.index(mark)]}",
        )
        for question, mark in zip(questions, marks, strict=True)
    )
    paper = Paper("Port Elm", "Form A · 7Q4M-K2X9", 8, ("In May a wall was built on the quay.",), questions)
    return "\n".join(faults(paper, Key("Port Elm · Form A · 7Q4M-K2X9 · 8 points", 8, answers)))


def test_keys_that_stand_unevenly_or_in_a_long_run_are_seen() -> None:
    assert "unevenly" not in pages(lambda at: "ABC"[at % 3])
    assert "in a row" not in pages(lambda at: "ABC"[at % 3])
    assert "unevenly" in pages(lambda at: "AB"[at % 2])
    assert "in a row" in pages(lambda at: "AAAABBCC"[at])


def test_an_answer_that_another_question_tells_is_seen() -> None:
    who = a_choice(stem="Who opened the new market hall?", options=("Ada Brook", "Tom Reed", "Lena Marsh"))
    teller = a_choice(number=2, kind="true-false", stem="Tom Reed opened the market hall in May.", **OPEN)
    paper = Paper("Port Elm", "Form A · 7Q4M-K2X9", 2, ("In May a wall was built on the quay.",), (who, teller))
    answers = (
        an_answer(stem=who.stem, words="B · Tom Reed"),
        an_answer(number=2, stem=teller.stem, mark="T", words="True"),
    )
    key = Key("Port Elm · Form A · 7Q4M-K2X9 · 2 points", 2, answers)
    assert list(faults(paper, key)) == ["1: told by 2"]

"""Which printed question tells the answer of another: found in the words of pages, by a rule of the tests' own.

All words of a key stand in another question, and those of no distractor do. Most of that is names that stand
everywhere. It tells something when the other question speaks of the same matter, and says the name rather than
offering it among options.
"""

import re
from collections.abc import Iterator

from tests.export.printed import Answer, Key, Paper, Question

_SMALL = frozenset(
    re.findall(
        r"\w+",
        "a about according after again all also among an and answer answers any are article as at be because "
        "been before being both but by call calls can choose complete could described description did do does "
        "during each even few fits following for from gave get give gives got had has have he her him his how "
        "if in into is it its just like many match may might more most much must name no nor not number of "
        "off on one only or order other our out over own put question quoted said same say says sentence "
        "sentences she should so some speaker such take taken takes tell than that the their them then there "
        "these they this those through to told too took under until up upon used very was we were what when "
        "where which while who whom whose why will with word words would write you your",
    )
)


def stems(text: str) -> frozenset[str]:
    """The first five letters of every word that says something, adverbs left out; numbers as they stand."""
    text = re.sub(r"[’']s\b", "", text)
    found = re.findall(r"\d[\d.,]*\d|\d|[^\W\d_]{2,}", text.lower())
    said = (word for word in found if word not in _SMALL and not re.fullmatch(r"\w{3,}ly", word))
    return frozenset(word[:5] if word.isalpha() else word for word in said)


def keys_and_distractors(question: Question, answer: Answer) -> tuple[list[str], list[str]]:
    """What is right and what is wrong in words; both empty where nobody finds the answer in another question."""
    match question.kind:
        case "choice" | "multiple-response":
            lettered = dict(zip(question.letters, question.options, strict=True))
            return [lettered[letter] for letter in answer.letters if letter in lettered], [
                text for letter, text in lettered.items() if letter not in answer.letters
            ]
        case "entry":
            return [answer.words], []
        case _:
            return [], []


def told_keys(question: Question, answer: Answer, other: Question) -> list[str]:
    """The keys all of whose words stand in the other question, where those of no distractor do."""
    keys, distractors = keys_and_distractors(question, answer)
    read = stems(other.text)
    if any(stems(text) <= read for text in distractors):
        return []
    return [key for key in keys if stems(key) and stems(key) <= read]


def speaks_of_it(question: Question, key: str, other: Question, passage: str) -> bool:
    """Whether the other question has a third of what this one asks about, and says the key if that is a name."""
    names = stems(" ".join(re.findall(r"(?<=\w )[A-Z][\w’-]*|(?<=, )[A-Z][\w’-]*", question.stem)))
    names = frozenset(name for name in names if name.isalpha())
    asked = stems(question.stem) - names or stems(question.stem)
    first, *others = re.findall(r"[\w’-]+", key)
    is_name = not (
        re.search(r"\d", key)
        or any(word.islower() and stems(word) for word in others)
        or (stems(first) and re.search(rf"\b{re.escape(first.lower())}\b", passage))
    )
    text = "\n".join((other.stem, *other.entries)) if is_name else other.text
    said = stems(text)
    # Belarusian is no Belarus: a name is said as it stands.
    told = _in_a_row(key) in _in_a_row(text) if is_name else stems(key) <= said
    return told and 3 * len(asked & said) >= len(asked)


def _in_a_row(text: str) -> str:
    return re.sub(r"[\W_]+", " ", f" {text.lower()} ")


def cross_cues(paper: Paper, key: Key) -> Iterator[tuple[Question, Question, bool]]:
    """Each question, another that holds its answer, and whether that speaks of the same matter."""
    answers = {answer.number: answer for answer in key.answers}
    passage = "\n".join(paper.passage)
    for question in paper.questions:
        for other in paper.questions:
            if other is not question and (told := told_keys(question, answers[question.number], other)):
                yield question, other, any(speaks_of_it(question, text, other, passage) for text in told)

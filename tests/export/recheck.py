"""What is wrong with a printed paper and its key, by their words alone: none of our rules, none of our nouns.

Every error of ``quizgen check`` that can be seen in print is looked for again, each by a plain rule of its own.
What takes the bank's facts cannot be seen: a distractor that another fact makes right, or that is of another sort
than the key (second-key, option-type); an answer that another fact makes right (cloze-open) and a tolerance that
lets another figure in (numeric-unit); a premise with two right targets (matching-lists); entries without a time
that could tell their order (ordering-ties); two items about one fact (hinge); a silenced rule that does not exist
(unknown-rule). Of a negated stem and of a statement that says two things only the plainest are seen.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import combinations, groupby, pairwise

from tests.export.cross_cues import cross_cues, keys_and_distractors, stems
from tests.export.printed import BLANK, Answer, Key, Paper, Question

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NUMBERS = "zero one two three four five six seven eight nine ten eleven twelve"
_PLACES = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_CALENDAR = "january february march april may june july august september october november december"
_WORTH = {word: worth for worth, word in enumerate(_NUMBERS.split())}
_ORDINALS, _MONTHS = tuple(_PLACES.split()), tuple(_CALENDAR.split())
_ROUGH = ("handful", "dozens", "hundreds", "thousands", "hours", "days", "weeks", "months", "years", "decades")
_TIMES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "percent": 1}


def faults(paper: Paper, key: Key) -> Iterator[str]:
    """Everything that is wrong, each in a few words."""
    yield from _frame_faults(paper, key)
    passage = [_squeezed(paragraph) for paragraph in paper.passage]
    for question, answer in zip(paper.questions, key.answers, strict=False):
        for fault in (
            *_stem_faults(question),
            *_answer_faults(question, answer),
            *_option_faults(question, answer),
            *_entry_faults(question, answer),
            *_evidence_faults(answer, passage),
        ):
            yield f"{question.number}: {fault}"
    for question, other, tells in cross_cues(paper, key):
        if tells:
            yield f"{question.number}: told by {other.number}"
    yield from _position_faults(paper, key)


def _frame_faults(paper: Paper, key: Key) -> Iterator[str]:
    numbers = list(range(1, len(paper.questions) + 1))
    if [question.number for question in paper.questions] != numbers:
        yield "the questions are not numbered from 1"
    if [answer.number for answer in key.answers] != numbers:
        yield "the key numbers otherwise"
    if (
        not paper.points
        == key.points
        == sum(q.points for q in paper.questions)
        == sum(a.points for a in key.answers)
    ):
        yield "the points do not add up"
    if not paper.code or paper.code != key.code:
        yield "paper and key have no code in common"
    form = re.search(r"Form [A-Z]\b", paper.subtitle)
    if form is None or form.group() not in key.subtitle or not key.subtitle.startswith(f"{paper.title} ·"):
        yield "title or form differ on the key"


def _stem_faults(question: Question) -> Iterator[str]:
    stem = re.sub(r"“[^”]*”", "“”", question.stem)
    if re.search(
        r"(?i)(question|item) (above|below|before|\d)|(last|previous|next) (question|item)|your answer", stem
    ):
        yield "refers to another item"
    if re.search(r"(?i)\b(yesterday|tomorrow|tonight|the latter|(last|next) (week|month|year|\w+day))\b", stem):
        yield "says a time that nobody can tell"
    if re.search(r"(?i)^[^,]*\b(which|who|what|where|when)\b(?!.* that ).*\b(not|never|except)\b", stem):
        yield "asks for what is not so"
    if re.search(r"(?<!_)(_{1,3}|_{5,})(?!_)|\.{3,}|…{2,}", question.stem):
        yield "draws a blank by hand"
    if re.search(rf"\b[Aa]n? {BLANK}", question.stem):
        yield "has an article before the blank"
    finite = r"(?:is|are|was|were|has|have|had|will|would|did)\b"
    two = (
        rf";|\w\. [A-Z]|, (?:and|but|while) (?:he|she|it|they|the \w+|[A-Z]\w+) {finite}|\w,? (?:and|but) {finite}"
    )
    if question.kind == "true-false" and re.search(two, re.sub(r"\b(?:St|Mr|Ms|Dr|[A-Z])\. ", "", stem)):
        yield "states two things"


def _answer_faults(question: Question, answer: Answer) -> Iterator[str]:
    if answer.stem != question.stem or answer.points != question.points:
        yield "the key has another stem or other points"
    sort = {"choice": 1, "multiple-response": len(question.options) - 1}.get(question.kind)
    if sort is not None:
        if not 1 <= len(answer.letters) <= sort or not set(answer.letters) <= set(question.letters):
            yield f"cannot be answered with “{answer.mark}”"
            return
        keys = [question.options[question.letters.index(letter)] for letter in answer.letters]
        if answer.words != f"{answer.mark} · {'; '.join(keys)}":
            yield "the key's words are not those of its letters"
    elif question.kind == "true-false":
        if answer.words != {"T": "True", "F": "False"}.get(answer.mark):
            yield f"cannot be answered with “{answer.mark}”"
    elif question.kind == "entry":
        rest = question.stem.replace(BLANK, " … ")
        if not answer.mark or _holds(rest, answer.mark):
            yield "the answer stands in the stem"
        number = re.fullmatch(r"[\d.,]+", answer.mark) is not None
        if number and not question.unit and not re.search(r"(?i)how many|which|what|\bin [a-z]+", question.stem):
            yield "nothing says in which unit to answer"


def _option_faults(question: Question, answer: Answer) -> Iterator[str]:
    if question.kind not in ("choice", "multiple-response"):
        return
    options = question.options
    if question.letters != tuple(LETTERS[: len(options)]) or len(options) < 2:
        yield "the options are not lettered from A"
    if any(_plain(one) == _plain(other) for one, other in combinations(options, 2)):
        yield "two options are the same"
    for text in options:
        if re.fullmatch(
            r"(?i)(all|none|both|neither)( of)?( the| these| those)?( above| others?| options)?\W*", text
        ):
            yield f"offers “{text}”"
        if re.fullmatch(r"(?i)(both |neither |only )?[A-F](, | and | or | nor )[A-F]( only)?", text):
            yield f"offers letters, “{text}”"
    values = [_value(text) for text in options]
    known = [value for value in values if value is not None]
    if len(known) == len(options) and all(map(_is_plain_value, options)) and known != sorted(known):
        yield "numbers or dates are not in order"
    ranges = [re.fullmatch(r"\D*([\d,]+)(?:–| to | and )([\d,]+)\D*", text) for text in options]
    spans = sorted((_digits(found[1]), _digits(found[2])) for found in ranges if found)
    if any(one[1] >= other[0] for one, other in pairwise(spans)):
        yield "ranges meet"
    keys, distractors = keys_and_distractors(question, answer)
    heard = stems(question.stem)
    if any(stems(text) <= heard for text in keys) and not any(stems(text) <= heard for text in distractors):
        yield "the stem tells the key"
    last = re.search(r"\b(an?)\W*$", question.stem)
    if last and len({text.lstrip("“")[0].lower() in "aeiou" for text in options}) == 2:
        yield "the article at the end of the stem fits only some of the options"


def _entry_faults(question: Question, answer: Answer) -> Iterator[str]:
    marks = answer.mark.split()
    if question.kind == "ordering":
        places = [str(place) for place in range(1, len(question.entries) + 1)]
        if sorted(marks) != places or list(question.boxes) != places or marks == places:
            yield "the order cannot be marked, or is printed"
        right = [f"{mark} {text}" for mark, text in zip(marks, question.entries, strict=False)]
        if sorted(right, key=lambda line: int(line.split()[0])) != list(answer.parts):
            yield "the key orders other entries"
        ordered = [_squeezed(part.split(" ", 1)[1]) for part in answer.parts]
        for quote, _ in answer.quotes:
            found = [_squeezed(quote).find(entry) for entry in ordered]
            if min(found) >= 0 and found == sorted(found):
                yield "one sentence has all entries in order"
    elif question.kind == "matching":
        letters = tuple(LETTERS[: len(question.options)])
        if question.letters != letters or question.boxes != letters or len(marks) != len(question.entries):
            yield "the targets are not lettered from A"
        elif not set(marks) <= set(letters):
            yield f"cannot be answered with “{answer.mark}”"
        else:
            told = [question.options[letters.index(mark)] for mark in marks]
            rows = zip(marks, question.entries, told, strict=True)
            if [f"{mark} {premise} – {target}" for mark, premise, target in rows] != list(answer.parts):
                yield "the key matches otherwise"
    if question.kind in ("ordering", "matching") and any(
        _plain(one) == _plain(other)
        for texts in (question.entries, question.options)
        for one, other in combinations(texts, 2)
    ):
        yield "two entries are the same"


def _evidence_faults(answer: Answer, passage: list[str]) -> Iterator[str]:
    if not answer.quotes:
        yield "the key proves nothing"
    for quote, paragraph in answer.quotes if passage else ():
        if not 1 <= paragraph <= len(passage) or _squeezed(quote) not in passage[paragraph - 1]:
            yield f"“{quote}” does not stand in paragraph {paragraph}"


def _position_faults(paper: Paper, key: Key) -> Iterator[str]:
    marks = {answer.number: answer.mark for answer in key.answers}
    choices = [question for question in paper.questions if question.kind == "choice"]
    letters = [marks.get(question.number, "") for question in choices]
    if any(len(list(run)) > 3 for _, run in groupby(letters)):
        yield "more than three keys in a row have one letter"
    shuffled: dict[int, Counter[str]] = {}
    for question, letter in zip(choices, letters, strict=True):
        values = [_value(text) for text in question.options]
        ascending = [value for value in values if value is not None]
        if len(set(ascending)) < len(values) or ascending != sorted(ascending):
            shuffled.setdefault(len(question.options), Counter())[letter] += 1
    for size, counts in shuffled.items():
        uses = [counts[letter] for letter in LETTERS[:size]]
        if max(uses) - min(uses) > 1:
            yield f"keys of {size} options stand unevenly: {uses}"


def _plain(text: str) -> str:
    """The text without capitals, articles, marks and plural endings, its numbers as digits."""
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text.lower().replace("%", " percent").replace("$", " dollars "))
    found = re.findall(
        r"\d+(?:\.\d+)?|[^\W_]+", text.replace("’", "").replace("kilometre", "km").replace("kms", "km")
    )
    told = (str(_WORTH.get(word, word)) for word in found if word not in ("a", "an", "the", "us", "per", "of"))
    return " ".join(word if word[0].isdigit() else word.rstrip("s") for word in told)


def _value(text: str) -> float | None:
    """The size or the time that a text tells; None where it tells neither."""
    low = text.lower()
    year, month = re.search(r"\b(?:1[5-9]|20)\d\d\b", low), next((m for m in _MONTHS if m in low), None)
    if year and month:
        day = re.search(r"\b\d{1,2}\b", low)
        return int(year.group()) * 400 + _MONTHS.index(month) * 31 + (int(day.group()) if day else 0)
    found = re.search(r"\d[\d,]*(?:\.\d+)?", low)
    words = re.findall(r"[a-z]+", low)
    if found:
        times = [_TIMES[word] for word in words if word in _TIMES]
        return float(found.group().replace(",", "")) * (times[0] if times else 1)
    for ladder in (_ROUGH, _ORDINALS, tuple(_WORTH)):
        rungs = [ladder.index(word) for word in words if word in ladder]
        if rungs and len(words) <= 3:
            return float(rungs[0])
    return None


def _is_plain_value(text: str) -> bool:
    """Whether the text is little more than a number or a date."""
    return len(re.findall(r"[^\W\d_]+", text)) <= 3


def _digits(text: str) -> float:
    return float(text.replace(",", ""))


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def _holds(text: str, words: str) -> bool:
    return f" {_squeezed(words)} " in f" {_squeezed(text)} "

"""How often somebody who never saw the article picks the key from the printed words alone, beside pure chance.

The solver reads the student's HTML page as a stranger would: no rationale, no facts. It knows the usual leaks of
multiple-choice items: the longest option, words of the stem that come back in one option, the option that shares
most with the others, absolute words, middle numbers, and grammar. The anti-solver knows the same and picks what
looks least like a key: where distractors are drawn to look more like keys than keys do, it wins. Chance is
1 / options. One bank has few different stems, each printed on many papers: the interval is that of a mean over
clusters, the stems.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from math import comb, sqrt
from statistics import median

from _papers import print_papers

from quizgen.assembly import plain_blueprint
from quizgen.model.blueprint import Blueprint
from tests.export.printed import Answer, Paper, Question

ENOUGH, MOST_PAPERS = 1_000, 2_000
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been by did do does for from had has have he her his how in into is it its of on "
        "or say said she that the their them they this to was were what when where which who why will with would",
    )
)
_ABSOLUTE = {"always", "never", "all", "none", "every", "only", "must", "nobody", "everybody"}


@dataclass
class Tally:
    """How many points a way of guessing earned on how many questions, stem by stem."""

    chance: float
    """The points of blind guessing, on all questions together."""
    earned: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    asked: Counter[str] = field(default_factory=Counter)

    def add(self, stem: str, points: float, chance: float) -> None:
        """Count one question."""
        self.earned[stem] += points
        self.asked[stem] += 1
        self.chance += chance

    def __str__(self) -> str:
        """The share earned with its 95 % interval, beside chance."""
        questions, stems = self.asked.total(), len(self.asked)
        share = sum(self.earned.values()) / questions
        spread = sum((self.earned[stem] - share * times) ** 2 for stem, times in self.asked.items())
        half = 1.96 * sqrt(spread * stems / max(1, stems - 1)) / questions
        chance = self.chance / questions
        low, high = max(0.0, share - half), min(1.0, share + half)
        return f"{share:6.1%}  [{low:.0%} to {high:.0%}]  chance {chance:.1%}, {share - chance:+.1%}"


def suspicion(stem: str, options: list[str]) -> list[float]:
    """How much each option looks like the key to somebody who knows how tests are written."""
    words = [_stems(option) for option in options]
    spread = Counter(word for own in words for word in own)
    score = [0.0] * len(options)
    lengths = [len(option) for option in options]
    numbers = [_number(option) for option in options]
    for at, own in enumerate(words):
        others = lengths[:at] + lengths[at + 1 :]
        score[at] += 1.0 * (len(options[at].split()) >= 4 and lengths[at] > 1.25 * max(others))
        score[at] += 1.0 * any(spread[word] == 1 for word in own & _stems(stem))
        score[at] -= 1.0 * bool(_ABSOLUTE & set(options[at].lower().split()))
    shared = [sum(spread[word] > 1 for word in own) for own in words]
    if max(shared) >= 2 and shared.count(max(shared)) == 1:
        score[shared.index(max(shared))] += 0.5
    if all(number is not None for number in numbers) and len(options) > 2:
        for at in range(1, len(options) - 1):
            score[at] += 0.5
    article = re.search(r"\b(an?)\s*$", stem)
    if article:
        for at, option in enumerate(options):
            score[at] += 1.0 * ((option[:1].lower() in "aeiou") == (article.group(1) == "an"))
    plural = re.search(r"\b(are|were)\b", stem.lower()) is not None
    ends = [option.endswith("s") for option in options]
    if sum(end == plural for end in ends) == 1:
        score[[end == plural for end in ends].index(True)] += 0.5
    return score


def _stems(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.lower().replace("’s", ""))
    return {word[:6] for word in words if word not in _SMALL and len(word) > 2}


def _number(text: str) -> float | None:
    found = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return float(found.group().replace(",", "")) if found else None


def main() -> None:
    """Print the scores for choices of three and of four options, for multiple responses, for true and false."""
    tallies: defaultdict[str, defaultdict[str, Tally]] = defaultdict(lambda: defaultdict(lambda: Tally(0.0)))
    for blueprint, guess in (
        (plain_blueprint(30, interactions=("choice",)), guess_choice),
        (plain_blueprint(8, interactions=("multiple-response",)), guess_several),
        (plain_blueprint(12, interactions=("true-false",)), guess_truth),
    ):
        for name, way, stem, points, chance in _guesses(blueprint, guess):
            tallies[name][way].add(stem, points, chance)
            if min(tally.asked.total() for ways in tallies.values() for tally in ways.values()) >= ENOUGH:
                break
    for name in sorted(tallies):
        asked = next(iter(tallies[name].values())).asked
        print(f"{name}: {asked.total()} questions with {len(asked)} different stems")
        for way, tally in tallies[name].items():
            print(f"  {way:<44} {tally}")


Guess = tuple[str, str, str, float, float]
"""What sort of question, which way of guessing, the stem, the points, and those of chance."""


def _guesses(blueprint: Blueprint, guess: Callable[[Question, Answer, Paper], Iterable[Guess]]) -> Iterator[Guess]:
    for paper, key in print_papers(blueprint, range(1, MOST_PAPERS + 1)):
        for question, answer in zip(paper.questions, key.answers, strict=True):
            yield from guess(question, answer, paper)


def guess_choice(question: Question, answer: Answer, _: Paper) -> Iterator[Guess]:
    """By the most and the least suspicious option, by the longest and the shortest; between equals by lot."""
    options = list(question.options)
    key, size = question.letters.index(answer.mark), len(options)
    for most, least, score in (
        ("the most suspicious option", "the least suspicious option", suspicion(question.stem, options)),
        ("the longest option", "the shortest option", [float(len(option)) for option in options]),
    ):
        for way, wanted in ((most, max(score)), (least, min(score))):
            yield f"{size} options", way, question.stem, (score[key] == wanted) / score.count(wanted), 1 / size


def guess_several(question: Question, answer: Answer, _: Paper) -> Iterator[Guess]:
    """By so many of the most suspicious options as are right, which is more than a stranger can know."""
    score = suspicion(question.stem, list(question.options))
    keys = {question.letters.index(letter) for letter in answer.letters}
    size = len(score)
    for way, sign in (("the most suspicious options, how many told", 1), ("the least suspicious ones", -1)):
        ranked = sorted(range(size), key=lambda at: -sign * score[at])
        last = score[ranked[len(keys) - 1]]
        sure = {at for at in ranked if sign * score[at] > sign * last}
        open_ = {at for at in ranked if score[at] == last}
        missing = len(keys) - len(sure)
        right = (sure <= keys <= sure | open_) / comb(len(open_), missing)
        yield "multiple response, whole sets", way, question.stem, right, 1 / comb(size, len(keys))
        hits = len(sure & keys) + missing * len(open_ & keys) / len(open_)
        yield "multiple response, options picked", way, question.stem, hits / len(keys), len(keys) / size


def guess_truth(question: Question, answer: Answer, paper: Paper) -> Iterator[Guess]:
    """By length: what is longer than most statements of the paper is true; and by words that go too far."""
    usual = median(len(other.stem) for other in paper.questions)
    longer = len(question.stem) > usual
    absolute = bool(_ABSOLUTE & set(question.stem.lower().rstrip(".").split()))
    is_true = answer.mark == "T"
    yield (
        "true or false",
        "long is true, absolute is false",
        question.stem,
        (longer and not absolute) is is_true,
        0.5,
    )
    yield "true or false", "always true", question.stem, is_true, 0.5


if __name__ == "__main__":
    main()

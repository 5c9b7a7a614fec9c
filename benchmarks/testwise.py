"""How often somebody who never saw the article picks the key from the printed words alone, beside pure chance.

The solver reads the student's HTML page as a stranger would: no rationale, no facts. It knows the usual leaks of
multiple-choice items: the longest option, words of the stem that come back in one option, the option that shares
most with the others, absolute words, middle numbers, and grammar. Chance is 1 / options.
"""

import re
from collections import Counter
from html.parser import HTMLParser

from quizgen import __version__, pipeline
from quizgen.assembly import plain_blueprint
from quizgen.cli._options import DEFAULT_BANK
from quizgen.export import EXPORTERS, PageSetup
from quizgen.model.blueprint import Recipe
from quizgen.model.key import answer_key
from quizgen.model.student import LETTERS, student_form

ENOUGH = 1_000
_SMALL = frozenset(
    re.findall(
        r"\w+",
        "a an and are as at be been by did do does for from had has have he her his how in into is it its of on "
        "or say said she that the their them they this to was were what when where which who why will with would",
    )
)
_ABSOLUTE = {"always", "never", "all", "none", "every", "only", "must", "nobody", "everybody"}


class Choices(HTMLParser):
    """The choose-one questions of a page: each stem with its options in printed order."""

    def __init__(self) -> None:
        """A reader that has seen nothing yet."""
        super().__init__()
        self.questions: list[tuple[str, list[str]]] = []
        self._stem = ""
        self._into: list[str] | None = None
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note where a stem, a list of options or an option starts."""
        names = (dict(attrs).get("class") or "").split()
        if tag == "legend" and "stem" in names:
            self._stem, self._into = "", []
        elif tag == "ul" and names[:2] == ["options", "radio"] and "in-a-row" not in names:
            self.questions.append((self._stem, []))
            self._depth = 1
        elif tag == "label" and self._depth:
            self._into = []

    def handle_endtag(self, tag: str) -> None:
        """Keep what has been read."""
        if self._into is not None and tag in ("legend", "label"):
            text = " ".join("".join(self._into).split())
            if tag == "legend":
                self._stem = re.sub(r"^Question \d+ |\s*\d+ points?$", "", text)
            else:
                self.questions[-1][1].append(re.sub(r"^[A-Z] ", "", text))
            self._into = None
        elif tag == "ul":
            self._depth = 0

    def handle_data(self, data: str) -> None:
        """Collect the words of the element being read."""
        if self._into is not None:
            self._into.append(data)


def _stems(text: str) -> set[str]:
    words = re.findall(r"[^\W_]+", text.lower().replace("’s", ""))
    return {word[:6] for word in words if word not in _SMALL and len(word) > 2}


def _number(text: str) -> float | None:
    found = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    return float(found.group().replace(",", "")) if found else None


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


def main() -> None:
    """Print the solver's score for questions of three and of four options, beside chance."""
    bank = pipeline.read(DEFAULT_BANK, ())
    write = EXPORTERS["html"].write_paper
    assert write is not None
    asked: Counter[int] = Counter()
    right: dict[int, float] = {3: 0.0, 4: 0.0}
    different: dict[int, set[str]] = {3: set(), 4: set()}
    seed = 0
    while min(asked[3], asked[4]) < ENOUGH and seed < ENOUGH:
        seed += 1
        recipe = Recipe(
            bank=bank.id,
            bank_digest=bank.digest,
            version=__version__,
            seed=str(seed),
            blueprint=plain_blueprint(30, interactions=("choice",)),
        )
        for form in pipeline.make(bank, recipe, (), PageSetup()).forms:
            page = Choices()
            page.feed(write(student_form(form), PageSetup()).decode())
            for (stem, options), entry in zip(page.questions, answer_key(form).entries, strict=True):
                score = suspicion(stem, options)
                best = [at for at, value in enumerate(score) if value == max(score)]
                asked[len(options)] += 1
                right[len(options)] += (LETTERS.index(entry.mark) in best) / len(best)
                different[len(options)].add(stem)
    for size in (3, 4):
        share, chance = right[size] / asked[size], 1 / size
        stems = len(different[size])
        print(f"{size} options: {asked[size]} questions with {stems} different stems on {seed} papers")
        print(f"  solver {share:.1%}, chance {chance:.1%}, ratio {share / chance:.2f}")


if __name__ == "__main__":
    main()

"""How often a question tells the answer of another one on its paper, beside quizzes that people wrote.

Everything is read from the printed pages, with stems and a rule of its own: all words of a key stand in another
question, and those of no distractor do. That was counted in quizzes that people wrote on one article. Most of it
is names that stand everywhere. It tells something when the other question speaks of the same matter, and says the
name rather than offering it among options. Of these there must be none.
"""

from collections import Counter

from _papers import enemies, print_papers, printable

from quizgen import pipeline
from quizgen.assembly import offer, plain_blueprint
from tests.export.cross_cues import cross_cues

SIZES, SEEDS = (8, 12, 20, 30), range(1, 41)
HUMAN_PAIRS, HUMAN_PAPERS = 0.25, 0.75
"""Of the ordered pairs of questions on one article, and of the articles, in quizzes that people wrote."""


def main() -> None:
    """Print the figures for papers as they are made, and as they would be if enemies met."""
    leaks: Counter[str] = Counter()
    blueprints = (*map(plain_blueprint, SIZES), *pipeline.find_blueprints(()).values())
    for apart in (True, False):
        pairs = held = papers = with_one = telling = 0
        for blueprint in blueprints:
            for paper, key in print_papers(blueprint, SEEDS, apart=apart):
                found = list(cross_cues(paper, key))
                papers += 1
                pairs += len(paper.questions) * (len(paper.questions) - 1)
                held += len(found)
                with_one += bool(found)
                for question, other, tells in found:
                    telling += tells
                    if tells and apart:
                        leaks[f"  {question.stem}\n    <- {other.stem}"] += 1
        print(
            f"{papers} papers with {min(SIZES)} to {max(SIZES)} items, enemies {'apart' if apart else 'together'}:"
        )
        print(
            f"  key's words in another question: {held / pairs:.1%} of ordered pairs (people: {HUMAN_PAIRS:.0%})"
        )
        print(f"  papers with such a pair: {with_one / papers:.0%} (people: {HUMAN_PAPERS:.0%} of articles)")
        print(f"  of the same matter, so that it tells the answer: {telling}, {telling / papers:.2f} a paper")
    for pair, times in leaks.most_common(20):
        print(f"{pair} ({times} times)")
    bank = printable()
    how_many, met = len(bank.accepted), len(enemies())
    print(f"{met} of {how_many * (how_many - 1) // 2} pairs of {how_many} items are enemies")
    most, without = offer(bank, enemies()).fit_on_one_form, offer(bank).fit_on_one_form
    print(f"a form can have {most} items, and {without} if enemies could meet: {without - most} are lost")


if __name__ == "__main__":
    main()

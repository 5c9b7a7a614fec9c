"""A hundred calls of ``make`` with random recipes, their papers and keys read again as they are printed."""

import time
from collections import Counter

from quizgen import pipeline
from quizgen.cli._options import DEFAULT_BANK
from tests.export.recheck import faults
from tests.export.recipes import print_recipe

RECIPES = 100


def main() -> None:
    """Print how many papers were read, and every fault that was found in them."""
    bank = pipeline.read(DEFAULT_BANK, ())
    begun = time.perf_counter()
    papers = [pair for number in range(RECIPES) for pair in print_recipe(bank, number)]
    made = time.perf_counter() - begun
    found = Counter(f"{paper.code} {fault}" for paper, key in papers for fault in faults(paper, key))
    kinds = Counter(question.kind for paper, _ in papers for question in paper.questions)
    print(f"{RECIPES} recipes, {len(papers)} papers with {kinds.total()} questions in {made:.1f} s")
    print(f"  {', '.join(f'{times} {kind}' for kind, times in kinds.most_common())}")
    print(f"  faults seen in print: {found.total()}")
    for fault in found:
        print(f"    {fault}")


if __name__ == "__main__":
    main()

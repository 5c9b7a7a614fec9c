"""How the estimated bands are spread over the shipped bank's accepted items, by interaction and by truth.

There are no answers to hold the estimates against; what is seen is whether the bands are of use.
"""

from collections import Counter
from statistics import mean

from quizgen import pipeline
from quizgen.cli._options import DEFAULT_BANK
from quizgen.estimate import estimate
from quizgen.model.interaction import INTERACTION_TYPES, TrueFalse
from quizgen.model.item import Difficulty


def main() -> None:
    """Print a line for each interaction: how many items, their mean expected score, and their bands."""
    bank = pipeline.read(DEFAULT_BANK, ())
    estimates = [(item.interaction, estimate(item, bank.article)) for item in bank.accepted]
    print(f"{'':20}{'items':>6}{'score':>8}{''.join(f'{band:>9}' for band in Difficulty)}")
    for name in (*INTERACTION_TYPES, "all"):
        chosen = [made for interaction, made in estimates if name in (interaction.type, "all")]
        bands = Counter(made.band for made in chosen)
        shares = "".join(f"{bands[band]:>4}{bands[band] / len(chosen):>5.0%}" for band in Difficulty)
        print(f"{name:20}{len(chosen):>6}{mean(made.score for made in chosen):>8.2f}{shares}")
    for band in Difficulty:
        true = [i.answer for i, made in estimates if isinstance(i, TrueFalse) and made.band is band]
        if true:
            print(f"statements estimated {band}: {sum(true)} of {len(true)} true")


if __name__ == "__main__":
    main()

"""What an item earns when nobody says otherwise."""

from typing import assert_never

from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Interaction,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)


def usual_points(interaction: Interaction) -> int:
    """What an item of this interaction earns: a point for each thing that a student has to know."""
    match interaction:
        case Choice() | TrueFalse() | TextEntry() | NumericEntry():
            return 1
        case MultipleResponse() | Ordering():
            return 2
        case Matching(pairs=pairs):
            return len(pairs)
        case ExtendedText(scoring=scoring):
            return sum(point.points for point in scoring)
        case unknown:
            assert_never(unknown)

"""What quizgen's own exports put beside a question because a format has no place for it, taken back.

An export writes the unit of a number, and the headings of a matching, under the stem; an ordering becomes a
matching of places where there is no other way; how an answer in sentences is marked stands where there is room.
"""

import re
from collections.abc import Sequence

from quizgen.model.interaction import ExtendedText, Interaction, Matching, NumericEntry, Ordering, ScoringPoint

_UNIT = re.compile(r"Unit: (.+)")
_HEADINGS = re.compile(r"(\S.{0,38}\S|\S) – (\S.{0,38}\S|\S)")
_MODEL_ANSWER = "Model answer: "
_POINT = re.compile(r"(.+) \((\d{1,2}) points?\)")
_FEWEST_ENTRIES = 3


def taken_back(stem: str, interaction: Interaction) -> tuple[str, Interaction]:
    """The stem without what does not belong to it, and the interaction with it."""
    rest, _, last = stem.rpartition("\n")
    match interaction:
        case NumericEntry(unit=unit) if rest and (told := _UNIT.fullmatch(last)) and unit in (None, told[1]):
            return rest, interaction.model_copy(update={"unit": told[1]})
        case Matching(pairs=pairs) as matching:
            if rest and (told := _HEADINGS.fullmatch(last)):
                stem = rest
                matching = matching.model_copy(update={"premise_label": told[1], "target_label": told[2]})
            places = [str(place) for place, _ in enumerate(pairs, start=1)]
            targets = tuple(pair.target for pair in pairs)
            if [pair.premise for pair in pairs] == places and len(set(targets)) == len(targets) >= _FEWEST_ENTRIES:
                return stem, matching if matching.spare else Ordering(entries=targets)
            return stem, matching
        case _:
            return stem, interaction


def with_marking(entry: ExtendedText, told: Sequence[str]) -> tuple[ExtendedText, tuple[str, ...]]:
    """The entry with the model answer and the scoring points among these lines, and the lines that are left."""
    start = next((place for place, line in enumerate(told) if line.startswith(_MODEL_ANSWER)), None)
    if start is None:
        return entry, tuple(told)
    marked = [_POINT.fullmatch(line) for line in told[start + 1 :]]
    points = tuple(ScoringPoint(text=found[1], points=min(max(int(found[2]), 1), 20)) for found in marked if found)
    if len(points) < len(marked) or not told[start][len(_MODEL_ANSWER) :].strip():
        return entry, tuple(told)
    update = {"model_answer": told[start][len(_MODEL_ANSWER) :].strip(), "scoring": points or entry.scoring}
    return entry.model_copy(update=update), tuple(told[:start])

"""How a point is shared among options, in the grades that Moodle allows."""

from quizgen.export._carry import LeftOut
from quizgen.model.interaction import MultipleResponse

_GRADES = {
    1: "100",
    2: "50",
    3: "33.33333",
    4: "25",
    5: "20",
    6: "16.66667",
    7: "14.28571",
    8: "12.5",
    9: "11.11111",
    10: "10",
}
"""A whole point shared among so many options: Moodle refuses every grade that is not on its list."""


def grades(response: MultipleResponse) -> dict[bool, str]:
    """What a right option and what a wrong one earns, in hundredths: who ticks everything earns nothing."""
    return {True: _share(len(response.keys)), False: f"-{_share(len(response.distractors))}"}


def _share(among: int) -> str:
    if among not in _GRADES:
        raise LeftOut(f"{among} options of one kind", "Moodle cannot share a point among more than ten options")
    return _GRADES[among]

"""What items earn."""

from quizgen.assembly.points import usual_points
from tests.samples import ITEMS


def test_an_item_earns_a_point_for_each_thing_to_know() -> None:
    earned = {item.interaction.type: usual_points(item.interaction) for item in ITEMS}
    assert earned == {
        "choice": 1,
        "multiple-response": 2,
        "true-false": 1,
        "text-entry": 1,
        "numeric-entry": 1,
        "ordering": 2,
        "matching": 2,
        "extended-text": 2,
    }

"""How a section's items are shared out among the interactions."""

from collections.abc import Mapping

from quizgen.model.blueprint import Section

USUAL_SHARES: Mapping[str, int] = {
    "choice": 45,
    "true-false": 15,
    "multiple-response": 10,
    "text-entry": 10,
    "numeric-entry": 5,
    "matching": 5,
    "ordering": 5,
    "extended-text": 5,
}
"""Per cent of a section that names no interactions; of two equal claims the first here is served."""


def shares_of(section: Section) -> Mapping[str, int]:
    """The weight of each interaction in the section: equal for those that it names, else the usual ones."""
    return dict.fromkeys(section.interactions, 1) if section.interactions else USUAL_SHARES


def share_out(how_many: int, shares: Mapping[str, int], room: Mapping[str, int]) -> dict[str, int]:
    """How many items each interaction gets: by largest remainder, and never more than its ``room``.

    What one has no room for goes to the others by their shares. The sum falls short of ``how_many`` only when all
    rooms together do.
    """
    granted = dict.fromkeys(shares, 0)
    left = how_many
    while left and (open_ := [name for name in shares if granted[name] < room.get(name, 0)]):
        total = sum(shares[name] for name in open_)
        wish = {name: left * shares[name] // total for name in open_}
        by_remainder = sorted(open_, key=lambda name: -(left * shares[name] % total))
        for name in by_remainder[: left - sum(wish.values())]:
            wish[name] += 1
        for name in open_:
            grant = min(wish[name], room[name] - granted[name])
            granted[name] += grant
            left -= grant
    return granted

"""The last resort: every way to fill a few seats, tried one after the other."""

from dataclasses import dataclass

from quizgen.assembly.plan import Plan, Seat

MOST_TRIES = 20_000
"""So many candidates in turn are seated; a bank of a dozen items is searched to its end with fewer."""
_MOST_SEATS = 40


@dataclass(frozen=True)
class Totals:
    """What a form's items must add up to; None where anything will do."""

    points: int | None = None
    seconds: int | None = None
    """At most."""

    def missed_by(self, plan: Plan, form: int) -> tuple[int, int]:
        """By how many points and by how many seconds the form misses them."""
        points = 0 if self.points is None else abs(plan.points_of(form) - self.points)
        return points, 0 if self.seconds is None else max(0, plan.seconds_of(form) - self.seconds)

    def met(self, plan: Plan) -> bool:
        """Whether every form of the plan meets them."""
        return all(self.missed_by(plan, form) == (0, 0) for form in range(len(plan.forms)))


@dataclass(frozen=True)
class _Left:
    """The least and the most that the seats of a form from one on can still add."""

    least_points: int
    most_points: int
    least_seconds: int


class Trial:
    """A search through all ways to fill the empty seats of a plan."""

    def __init__(self, plan: Plan, totals: Totals, tries: int = MOST_TRIES) -> None:
        """A search that gives up after so many candidates were seated."""
        self._plan = plan
        self._totals = totals
        self._tries = tries
        # Narrow sections choose first.
        self._seats = sorted(
            plan.empty(), key=lambda seat: (seat.form, len(plan.pools[seat.section]), seat.section)
        )
        self._left = self._bounds()

    def succeeds(self) -> bool:
        """Whether a way was found; the plan holds it then, and is as it was otherwise."""
        return len(self._seats) <= _MOST_SEATS and self._fill(0, -1)

    def _bounds(self) -> list[_Left]:
        """For each seat what those of its form from there on can add at least and at most."""
        plan, bounds = self._plan, []
        for seat in self._seats:
            pool, section = plan.pools[seat.section], plan.sections[seat.section]
            earned = [candidate.earns(section) for candidate in pool] or [0]
            seconds = min((candidate.seconds for candidate in pool), default=0)
            bounds.append((min(earned), max(earned), seconds))
        left: list[_Left] = []
        for place in reversed(range(len(bounds))):
            same_form = bool(left) and self._seats[place + 1].form == self._seats[place].form
            later = left[-1] if same_form else _Left(0, 0, 0)
            least, most, seconds = bounds[place]
            left.append(_Left(later.least_points + least, later.most_points + most, later.least_seconds + seconds))
        return left[::-1]

    def _fill(self, place: int, last: int) -> bool:
        """Whether the seats from this one on could be filled; of equal seats later ones get later candidates."""
        if place == len(self._seats):
            return self._totals.met(self._plan)
        seat = self._seats[place]
        first = place == 0 or self._seats[place - 1] != seat
        if not self._can_still_meet(place, seat):
            return False
        for candidate in self._plan.free(seat, -1 if first else -1 << (last + 1)):
            if self._tries <= 0:
                return False
            self._tries -= 1
            self._plan.sit(candidate, seat)
            if self._fill(place + 1, candidate.index):
                return True
            self._plan.leave(candidate)
        return False

    def _can_still_meet(self, place: int, seat: Seat) -> bool:
        left, totals, plan = self._left[place], self._totals, self._plan
        if place and self._seats[place - 1].form != seat.form and any(totals.missed_by(plan, seat.form - 1)):
            return False
        if totals.points is not None:
            missing = totals.points - plan.points_of(seat.form)
            if not left.least_points <= missing <= left.most_points:
                return False
        return totals.seconds is None or plan.seconds_of(seat.form) + left.least_seconds <= totals.seconds

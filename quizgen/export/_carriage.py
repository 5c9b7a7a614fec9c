"""What each format carries of each interaction, told by the formats themselves."""

from collections.abc import Callable, Iterable, Mapping

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._specimens import specimen_set
from quizgen.model.base import Noun, Text
from quizgen.model.interaction import INTERACTION_TYPES, InteractionName
from quizgen.model.item_set import ItemSet
from quizgen.model.loss import Loss, Outcome


class Carriage(Noun):
    """What becomes of an interaction in a format: carried without an outcome, else simplified or left out."""

    format: Text
    interaction: InteractionName
    outcome: Outcome | None
    losses: tuple[Loss, ...] = ()
    """What is lost, for the interaction alone or for every item."""

    @property
    def words(self) -> str:
        """What becomes of it, in a word or two: "carried", "simplified", "left out"."""
        return "carried" if self.outcome is None else self.outcome.value.replace("-", " ")


def carriage(exporters: Mapping[str, Exporter]) -> tuple[Carriage, ...]:
    """What the formats for platforms carry, format by format: each is asked to write every interaction."""
    able = ((name, exporter.write_set) for name, exporter in exporters.items() if exporter.write_set is not None)
    return tuple(_carriage(name, write, interaction) for name, write in able for interaction in INTERACTION_TYPES)


def _carriage(
    name: str, write: Callable[[ItemSet, PageSetup], Exported], interaction: InteractionName
) -> Carriage:
    # An item that every format carries stands beside it, as a file without items is an error.
    items = specimen_set((interaction,) if interaction == "choice" else ("choice", interaction))
    number = items.entries[-1].number
    losses = tuple(loss for loss in write(items, PageSetup()).losses if loss.number in (None, number))
    own = [loss.outcome for loss in losses if loss.number == number]
    outcome = next((each for each in (Outcome.LEFT_OUT, Outcome.SIMPLIFIED) if each in own), None)
    return Carriage(format=name, interaction=interaction, outcome=outcome, losses=losses)


def not_carried(carriage: Iterable[Carriage]) -> tuple[tuple[str, str, str], ...]:
    """A row for each format and reason: the format, what it does not carry, and why."""
    rows: dict[tuple[str, str], dict[str, None]] = {}
    for each in carriage:
        for loss in each.losses:
            rows.setdefault((each.format, loss.why), {})[loss.what] = None
    return tuple((name, ", ".join(what), why) for (name, why), what in rows.items())

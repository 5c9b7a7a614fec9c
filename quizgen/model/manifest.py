"""The manifest of a run, ``quiz.json``, and the ledger of all runs: what was printed, never a key."""

from typing import ClassVar

from pydantic import Field

from quizgen.model.base import Grown, Noun, Text
from quizgen.model.form import Imprint


class Manifest(Grown):
    """What one call of ``quizgen make`` printed; its JSON is ``quiz.json``."""

    added: ClassVar[frozenset[str]] = frozenset({"expected_points"})

    forms: tuple[Imprint, ...]
    files: tuple[str, ...]
    """Names of the files written, in the manifest's own folder."""
    expected_points: dict[str, float] = Field(default={})
    """What students are expected to earn on each parallel form, by its label."""

    @property
    def difference(self) -> float:
        """By how many points at most parallel forms differ in what students are expected to earn."""
        expected = self.expected_points.values()
        return round(max(expected, default=0.0) - min(expected, default=0.0), 2)


class LedgerEntry(Noun):
    """What the ledger keeps of one form: its imprint, and where its bank was."""

    imprint: Imprint
    bank_folder: Text

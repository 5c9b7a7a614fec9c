"""The manifest of a run, ``quiz.json``, and the ledger of all runs: what was printed, never a key."""

from quizgen.model.base import Noun, Text
from quizgen.model.form import Imprint


class Manifest(Noun):
    """What one call of ``quizgen make`` printed; its JSON is ``quiz.json``."""

    forms: tuple[Imprint, ...]
    files: tuple[str, ...]
    """Names of the files written, in the manifest's own folder."""


class LedgerEntry(Noun):
    """What the ledger keeps of one form: its imprint, and where its bank was."""

    imprint: Imprint
    bank_folder: Text

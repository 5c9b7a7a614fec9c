"""The manifest of a run, ``quiz.json``, and the ledger of all runs: what was printed, never a key."""

from quizgen.model.base import Noun
from quizgen.model.form import Imprint


class Manifest(Noun):
    """What one call of ``quizgen make`` printed; its JSON is ``quiz.json``."""

    forms: tuple[Imprint, ...]
    files: tuple[str, ...]
    """Names of the files written, in the manifest's own folder."""

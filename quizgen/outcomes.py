"""What the pipeline gives back: values to show, and files to write by their names and bytes."""

from dataclasses import dataclass
from pathlib import Path

from quizgen.assembly import Reuse
from quizgen.bank import BuildReport
from quizgen.imports import Imported
from quizgen.ingest import Read
from quizgen.model.finding import Finding
from quizgen.model.form import Form
from quizgen.model.item import Item
from quizgen.model.loss import Loss
from quizgen.model.manifest import Manifest

Documents = dict[str, bytes]
"""Files to write: their names, and their bytes."""

Losses = dict[str, tuple[Loss, ...]]
"""What files do not hold, by their names; a file that holds everything has no entry."""


@dataclass(frozen=True)
class Quiz:
    """One call of ``make``: its forms, and the files that they become, the manifest among them."""

    forms: tuple[Form, ...]
    """Every paper: a form in several tiers stands here once for each."""
    manifest: Manifest
    documents: Documents
    set_aside: tuple[Finding, ...]
    """The errors for which accepted items were not printed."""
    reused: Reuse
    have_one_mix: bool
    """Whether all forms have as many items of each interaction."""
    losses: Losses


@dataclass(frozen=True)
class BankExport:
    """A bank's items as files for platforms."""

    documents: Documents
    losses: Losses
    set_aside: tuple[Finding, ...]
    """The errors for which accepted items were not exported."""


@dataclass(frozen=True)
class NewBank:
    """A bank to start from: its files, and what was read when it is about an article of the person's own."""

    documents: Documents
    read: Read | None


@dataclass(frozen=True)
class Build:
    """What a bank's ``items.yaml`` is to hold, and what that changes."""

    file: Path
    content: bytes
    report: BuildReport
    is_stale: bool
    """Whether the file holds something else now."""


@dataclass(frozen=True)
class Import:
    """What teachers' own files become: the bank's files by their names, and what is in them."""

    documents: Documents
    """Empty when no question came in."""
    imported: Imported


@dataclass(frozen=True)
class Inspection:
    """What the rules found in the items of a bank or of a quiz, and in its forms by their labels."""

    items: dict[str, Item]
    """The items that were looked at, in plain words, by their ids."""
    findings: tuple[Finding, ...]
    forms: dict[str, tuple[Finding, ...]]

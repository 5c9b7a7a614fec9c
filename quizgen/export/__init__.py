"""Outputs: one file per format, found by its name; each turns forms or sets of items into bytes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from quizgen.registry import Registry

if TYPE_CHECKING:  # the names of the formats are listed without loading pydantic
    from quizgen.model.form import Imprint
    from quizgen.model.item_set import ItemSet
    from quizgen.model.key import AnswerKey
    from quizgen.model.loss import Loss
    from quizgen.model.proof import ProofSheet
    from quizgen.model.student import StudentForm


@dataclass(frozen=True)
class PageSetup:
    """How pages are laid out, whatever stands on them."""

    paper: Literal["a4", "letter"] = "a4"
    templates: Path | None = None
    """A teacher's own folder of templates; a file there takes the place of the shipped one of the same name."""


@dataclass(frozen=True)
class Exported:
    """A set's file, and all that it does not hold of the set."""

    content: bytes
    losses: "tuple[Loss, ...]" = ()


@dataclass(frozen=True)
class Exporter:
    """A format: what it can write, and how to read back what a paper tells of itself.

    ``write_paper`` takes a StudentForm, which has no place for a key: a leaked key is a type error. ``write_set``
    takes items with their keys: its file is the teacher's, for a platform. A function is None where the format has
    no such document.
    """

    suffix: str
    summary: str
    write_paper: "Callable[[StudentForm, PageSetup], bytes] | None" = None
    write_key: "Callable[[AnswerKey, PageSetup], bytes] | None" = None
    write_proof: "Callable[[ProofSheet, PageSetup], bytes] | None" = None
    write_set: "Callable[[ItemSet, PageSetup], Exported] | None" = None
    """Names in its losses all that the file does not hold; a QuizgenError when that is every item."""
    read_imprint: "Callable[[bytes], Imprint | None] | None" = None
    """The imprint that ``write_paper`` put into a file; None when the file holds none."""


EXPORTERS = Registry("quizgen.export", constant="EXPORTER", of=Exporter)

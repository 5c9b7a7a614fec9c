"""A problem with content, as a value: what is wrong, where, and how to mend it."""

from enum import StrEnum

from quizgen.model.base import Noun, Slug, Text


class Severity(StrEnum):
    """How bad it is: an error stops, a warning asks to be looked at, an info is only told."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Place(Noun):
    """Where something was found, as far as it is known."""

    file: Text | None = None
    """The file's path as the person named it."""
    line: int | None = None
    """Counted from 1."""
    item: Text | None = None
    """The id of the item, fact or entity."""
    origin: Text | None = None
    """Where an imported item stood before: "quiz.gift, line 12"."""

    def __str__(self) -> str:
        """The place as editors and terminals link it: ``facts.yaml:12``."""
        return ":".join(str(part) for part in (self.file or self.item, self.line) if part is not None)


class Finding(Noun):
    """One problem, in plain words."""

    rule: Slug
    severity: Severity
    message: Text
    where: Place = Place()

    def __str__(self) -> str:
        """The finding on one line: ``facts.yaml:12: 'topic' is missing.``."""
        place = str(self.where)
        return f"{place}: {self.message}" if place else self.message

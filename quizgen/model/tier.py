"""Tiers: the same facts asked with more help or with less, side by side in one class."""

from enum import StrEnum

from pydantic import Field

from quizgen.model.base import FormCode, Noun, Text


class Tier(StrEnum):
    """How much help a paper gives; numbers, points and facts are the same on all papers of a form."""

    SUPPORT = "support"
    STANDARD = "standard"
    STRETCH = "stretch"

    @property
    def sign(self) -> str:
        """What the paper bears instead of the tier's name: nobody reads a rank off it, and all fonts have it."""
        return _SIGNS[self]


_SIGNS = {Tier.SUPPORT: "■", Tier.STANDARD: "▲", Tier.STRETCH: "◆"}


class Aid(Noun):
    """What a tier prints with an item besides what the item itself has; all of it is for students to see."""

    paragraphs: tuple[int, ...] = ()
    """The paragraphs of the passage that hold the answer, ascending."""
    words: tuple[Text, ...] = ()
    """A word bank that stands above the item, in alphabetical order, for it and for items further on."""
    from_words: bool = False
    """The answer is among the words of the form's word bank."""
    first_letter: str | None = None
    """Of the words to write."""
    choose: int | None = None
    """How many of the options are right, where several may be."""
    given: int | None = None
    """The printed position, from 0, of the entry that comes first in order: it has its number already."""
    correction: bool = False
    """A false statement is to be corrected, on a line that true ones have as well."""
    lines: int = Field(default=0, ge=0, le=10)
    """Ruled lines for an answer in words, in place of the one short line."""


class TierPrint(Noun):
    """One paper of a form that has several, and what proves its key; no part of the key can be told from it."""

    tier: Tier
    code: FormCode
    digest: str
    """See :attr:`Form.digest`."""
    left: tuple[int, ...] = ()
    """The numbers of the items that are printed as on the standard paper, though the tier changes their sort: in
    another shape a check would object to them."""

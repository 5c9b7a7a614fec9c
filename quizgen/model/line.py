"""A line beside an article's text: a caption, a heading, a share bar; nothing is ever asked about it."""

from enum import StrEnum

from quizgen.model.base import Noun, Text


class LineKind(StrEnum):
    """What a line is that is no paragraph of the article."""

    HEADING = "heading"
    BYLINE = "byline"
    DATE = "date"
    DATELINE = "dateline"
    """The place, and the agency, before an article's first words: ``HILLFORD (AP) —``."""
    CAPTION = "caption"
    CREDIT = "credit"
    PULL_QUOTE = "pull-quote"
    LIST_ENTRY = "list-entry"
    """An entry that is no sentence; one that is stays a paragraph."""
    TABLE = "table"
    SOURCE = "source"
    RELATED = "related"
    SHARE_BAR = "share-bar"
    ADVERT = "advert"
    COOKIE_NOTICE = "cookie-notice"
    NOTICE = "notice"
    """Copyright, corrections, comments, how to reach the writer."""
    NAVIGATION = "navigation"


class Line(Noun):
    """Words that stood in the file but are no part of the article's paragraphs, and what they are."""

    kind: LineKind
    text: Text

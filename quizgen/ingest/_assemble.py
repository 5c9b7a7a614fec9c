"""From a file's lines to an article: its paragraphs, and what stood beside them."""

import re
from dataclasses import dataclass, field

from quizgen.errors import QuizgenError
from quizgen.ingest import Read
from quizgen.ingest._clean import one_line
from quizgen.ingest._dates import iso_date
from quizgen.ingest._kinds import byline_in, dateline_in, is_byline, is_date, kind_of_words, opens_sources
from quizgen.ingest._language import looks_english
from quizgen.ingest._prose import is_ended, is_prose, may_be_heading
from quizgen.ingest._rough import Block, Rough
from quizgen.ingest._source import Source
from quizgen.model.article import Article
from quizgen.model.line import Line, LineKind

MAX_CHARACTERS = 2_000_000
_LONGEST_TITLE = 300
_LONGEST_LINE = 1_000
_LONGEST_NAME = 8
_HEAD = 8
"""Among so many first lines stand the headline, the byline and the date."""
_LIKE_SOURCES = (LineKind.PULL_QUOTE, LineKind.CAPTION)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_ADDRESS = re.compile(r"https?://[^\s<>\"]{3,1990}")
_UNDETERMINED = "und"
_TITLE_WITHOUT = "Untitled article"


def assemble(rough: Rough, source: Source, identifier: str) -> Read:
    """The article of a file's lines; a QuizgenError when they hold no text to ask about."""
    length = sum(len(block.text) for block in rough.blocks)
    if length > 2 * MAX_CHARACTERS:
        raise _too_long(source, length)
    sorting = _Sorting(rough)
    for number, block in enumerate(rough.blocks):
        sorting.take(number, block)
    if not sorting.paragraphs:
        raise QuizgenError(
            f"'{source.name}' has no paragraph of running text; give a file with the article's sentences."
        )
    text = "\n\n".join(sorting.paragraphs)
    if len(text) > MAX_CHARACTERS:
        raise _too_long(source, len(text))
    warnings = [*rough.warnings]
    if not sorting.title:
        warnings.append("No title was found; write one.")
    language = _language(rough.language, text, warnings)
    article = Article(
        id=identifier,
        title=sorting.title or _TITLE_WITHOUT,
        byline=sorting.byline or None,
        publisher=_short(rough.publisher) or None,
        published=sorting.published,
        url=_address(rough.url) or source.url,
        language=language,
        text=text,
    )
    return Read(article=article, lines=tuple(sorting.lines), warnings=tuple(warnings))


def _too_long(source: Source, length: int) -> QuizgenError:
    return QuizgenError(
        f"'{source.name}' has {length:,} characters of text, and quizgen reads {MAX_CHARACTERS:,} at most; "
        "give the part that the quiz is about."
    )


@dataclass
class _Sorting:
    """The lines of a file on their way to being told apart."""

    rough: Rough
    paragraphs: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    in_sources: bool = False

    def __post_init__(self) -> None:
        self.title = _short(self.rough.title)
        self.byline = _short(byline_in(one_line(self.rough.byline or "")))
        self.published = iso_date(self.rough.published or "")
        self.title_was_told = bool(self.title)

    def take(self, number: int, block: Block) -> None:
        """Put one line where it belongs."""
        text = one_line(block.text)
        if not re.search(r"\w", text):
            return
        if _same(text, self.title):
            # The headline as it stands on the page is better typeset than what a program was told.
            return
        if not self.title_was_told and not self.title and number < _HEAD and self._is_headline(text, block):
            self.title = _short(text)
            return
        kind = (
            self._kind_of_heading(text)
            if block.kind is LineKind.HEADING
            else block.kind or self._kind(text, block)
        )
        if kind is None:
            self._add_paragraph(text)
            return
        self._learn(kind, text, was_told=block.kind is not None)
        self.lines.append(Line(kind=kind, text=_cut(text, _LONGEST_LINE)))

    def _is_headline(self, text: str, block: Block) -> bool:
        if self.paragraphs or block.kind not in {None, LineKind.HEADING} or len(text) > _LONGEST_TITLE:
            return False
        if block.kind is LineKind.HEADING:
            return True
        return kind_of_words(text) is None and (may_be_heading(text) or not is_ended(text))

    def _kind_of_heading(self, text: str) -> LineKind:
        """What is set like a heading may be a date or a byline; it may also open the sources, and it ends them."""
        self.in_sources = opens_sources(text)
        return LineKind.HEADING if self.in_sources else kind_of_words(text) or LineKind.HEADING

    def _kind(self, text: str, block: Block) -> LineKind | None:
        """What the line is; None for a paragraph."""
        told = kind_of_words(text)
        if told is not None and not (self.in_sources and told in _LIKE_SOURCES):
            return told
        if opens_sources(text):
            self.in_sources = True
            return LineKind.HEADING
        if is_prose(text) and not (self.in_sources and _is_reference(text)):
            # A long text behind "Notes" or "See also" was no list of sources after all.
            self.in_sources = False
            return None
        if self.in_sources:
            return LineKind.SOURCE
        if block.is_entry:
            return LineKind.LIST_ENTRY
        return LineKind.HEADING if may_be_heading(text) else LineKind.CAPTION

    def _add_paragraph(self, text: str) -> None:
        dateline = None if self.paragraphs else dateline_in(text)
        if dateline is not None:
            self.lines.append(Line(kind=LineKind.DATELINE, text=dateline))
            text = text[len(dateline) :]
        self.paragraphs.append(text)

    def _learn(self, kind: LineKind, text: str, *, was_told: bool) -> None:
        """Take a byline or date above the text for the article's, where the file does not tell one."""
        if self.paragraphs:
            return
        is_name = was_told and len(text.split()) <= _LONGEST_NAME and not re.search(r"\d", text)
        if kind is LineKind.BYLINE and not self.byline and (is_name or is_byline(text)):
            self.byline = _short(byline_in(text))
        if kind is LineKind.DATE and not self.published and is_date(text):
            self.published = iso_date(text)


def _is_reference(text: str) -> bool:
    """Whether a line behind "Sources" is an entry there, such as "“Title” — Paper, 5 May 2015."."""
    return len(text.split()) <= 40 and (iso_date(text) is not None or "http" in text)


def _same(text: str, title: str) -> bool:
    return bool(title) and _letters(text) == _letters(title)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _short(text: str | None) -> str:
    return _cut(one_line(text or ""), _LONGEST_TITLE)


def _cut(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def _address(url: str | None) -> str | None:
    url = one_line(url or "")
    return url if _ADDRESS.fullmatch(url) else None


def _language(told: str | None, text: str, warnings: list[str]) -> str:
    """The language that the file tells, or English where the text looks so; a warning where it is another."""
    told = (told or "").strip()
    code = told.replace("_", "-") if _LANGUAGE.fullmatch(told) else None
    english = looks_english(text)
    if english is False:
        warnings.append(
            "The text does not look like English; quizgen writes its questions in English and reads no other "
            "language."
        )
        return code if code and not code.lower().startswith("en") else _UNDETERMINED
    return code if code and (english is None or code.lower().startswith("en")) else "en"

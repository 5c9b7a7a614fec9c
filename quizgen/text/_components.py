"""quizgen's rules as components of a spaCy pipeline; importing this imports spaCy."""

from spacy.language import Language
from spacy.tokens import Doc, Span

from quizgen.text._names import mend_names
from quizgen.text._sentence_starts import mark_sentence_starts

SENTENCE_STARTS = "quizgen_sentence_starts"
DAYS = "quizgen_days"
NAMES = "quizgen_names"
_WEEKDAYS = frozenset(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))


@Language.component(SENTENCE_STARTS, assigns=["token.is_sent_start"])
def sentence_starts(doc: Doc) -> Doc:
    """The document with the starts of sentences marked that the parser may not move."""
    for token, starts in zip(doc, mark_sentence_starts(doc), strict=True):
        token.is_sent_start = starts
    return doc


@Language.component(DAYS, requires=["token.dep"], assigns=["token.dep"])
def days(doc: Doc) -> Doc:
    """The document without days of the week as objects: in "he said Wednesday that …" nobody says a Wednesday."""
    for token in doc:
        if token.dep_ in ("obj", "iobj") and token.text in _WEEKDAYS and token.head.pos_ == "VERB":
            token.dep_ = "obl:unmarked"
    return doc


@Language.component(NAMES, requires=["doc.ents"], assigns=["doc.ents"])
def names(doc: Doc) -> Doc:
    """The document with its names mended."""
    found = [(span.start, span.end, span.label_) for span in doc.ents]
    mended = mend_names([token.text for token in doc], [token.tag_ for token in doc], found)
    doc.ents = tuple(Span(doc, first, end, label) for first, end, label in mended)
    return doc

"""quizgen's rules as components of a spaCy pipeline; importing this imports spaCy."""

from spacy.language import Language
from spacy.tokens import Doc, Span

from quizgen.text._names import mend_names
from quizgen.text._sentence_starts import mark_sentence_starts

SENTENCE_STARTS = "quizgen_sentence_starts"
DAYS = "quizgen_days"
LEMMAS = "quizgen_lemmas"
NAMES = "quizgen_names"
_COMMON = frozenset(("NOUN", "VERB", "AUX", "ADV", "ADP", "DET", "CCONJ", "SCONJ", "PART"))
_WEEKDAYS = frozenset(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))


@Language.component(SENTENCE_STARTS, assigns=["token.is_sent_start"])
def sentence_starts(doc: Doc) -> Doc:
    """The document with the starts of sentences marked that the parser may not move."""
    for token, starts in zip(doc, mark_sentence_starts(doc), strict=True):
        token.is_sent_start = starts
    return doc


@Language.component(DAYS, requires=["token.dep"], assigns=["token.dep", "token.head"])
def days(doc: Doc) -> Doc:
    """The document without days of the week as objects: in "he said Wednesday that …" nobody says a Wednesday."""
    for token in doc:
        if token.text in _WEEKDAYS and token.head.pos_ == "VERB" and token.dep_ in ("obj", "iobj", "obl:unmarked"):
            token.dep_ = "obl:unmarked"
            for clause in [child for child in token.rights if child.dep_ == "acl:relcl"]:
                if any(child.dep_ == "mark" and child.lower_ == "that" for child in clause.lefts):
                    clause.head, clause.dep_ = token.head, "ccomp"
    return doc


@Language.component(LEMMAS, requires=["token.pos"], assigns=["token.lemma"])
def lemmas(doc: Doc) -> Doc:
    """The document without a capital in the lemma of a common word that starts a sentence."""
    for token in doc:
        starts = token.is_sent_start or (token.i > 0 and token.nbor(-1).is_quote)
        if starts and token.pos_ in _COMMON and token.is_title and len(token) > 1:
            token.lemma_ = token.lemma_.lower()
    return doc


@Language.component(NAMES, requires=["doc.ents"], assigns=["doc.ents"])
def names(doc: Doc) -> Doc:
    """The document with its names mended."""
    found = [(span.start, span.end, span.label_) for span in doc.ents]
    mended = mend_names([token.text for token in doc], [token.tag_ for token in doc], found)
    doc.ents = tuple(Span(doc, first, end, label) for first, end, label in mended)
    return doc

"""What news has and treebanks lack: curly quotation marks, long dashes, headlines, names from everywhere."""

import random
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules

from faker.providers import person
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.training import Example
from spacy.util import registry
from thinc.api import NumpyOps, set_current_ops

from quizgen.text.gazetteer import Known, known_names

Augmenter = Callable[[Language, Example], Iterator[Example]]

# numpy multiplies matrices several times as fast as the library that spaCy would take.
set_current_ops(NumpyOps(use_blis=False))

_DASHES = {"--": ("—", "–"), "-": ("–", "-", "-"), "...": ("…",)}
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_SMALL_IN_HEADLINES = frozenset(("a", "an", "the", "of", "in", "on", "to", "for", "and", "or", "at", "by"))
_PATTERNS_OF_ORGANISATIONS = (
    "University of {place}",
    "{place} University",
    "Bank of {country}",
    "{country} Central Bank",
    "{last} & {other}",
    "{last} Inc.",
    "{last} Group",
    "{last} Foundation",
    "{place} City Council",
    "{place} United",
    "{place} Police Department",
    "Ministry of Defence",
    "Ministry of Foreign Affairs",
    "Interior Ministry",
    "Defense Ministry",
    "National Bank of {country}",
    "{country} Red Cross",
    "{place} Times",
    "{place} Football Club",
    "Supreme Court",
    "{country} Olympic Committee",
    "Democratic Party",
    "Green Party",
    "Labour Party",
    "{last} Institute",
    "Department of Health",
    "{place} Airport",
)


@registry.augmenters("quizgen.news_style.v1")  # type: ignore[untyped-decorator]
def news_style(curly: float, headline: float, lower: float) -> Augmenter:
    """An augmenter that types a share of the texts as a newsroom would.

    ``curly`` is the share of texts with typographic marks, ``headline`` the share of sentences in the case of a
    headline, ``lower`` the share of texts without capitals.
    """

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        old = [token.text for token in example.reference]
        words = _in_style(example.reference, curly, headline, lower)
        yield example if words == old else _retyped(nlp, example, words)

    return augment


@registry.augmenters("quizgen.other_names.v1")  # type: ignore[untyped-decorator]
def other_names(swapped: float, curly: float, headline: float, lower: float) -> Augmenter:
    """An augmenter that also puts others in the place of a share of the names; only for texts without trees.

    A name learned by heart is of no use for tomorrow's news: its surroundings are. Faker knows names of people.
    """
    first_names, last_names = _names_of_people()
    places = [name for name, kind in known_names().items() if kind in (Known.PLACE, Known.COUNTRY)]
    countries = [name for name, kind in known_names().items() if kind is Known.COUNTRY]
    bodies = [name for name, kind in known_names().items() if kind is Known.BODY]

    def another(label: str, length: int) -> str:
        if label == "PERSON":
            if length == 1:
                return random.choice(last_names if random.random() < 0.7 else first_names)
            middle = f" {random.choice('ABCDEFGHJKLMNPRSTW')}." if random.random() < 0.1 else ""
            return f"{random.choice(first_names)}{middle} {random.choice(last_names)}"
        if label == "ORG":
            if random.random() < 0.3:
                return random.choice(bodies)
            return random.choice(_PATTERNS_OF_ORGANISATIONS).format(
                place=random.choice(places),
                country=random.choice(countries),
                last=random.choice(last_names),
                other=random.choice(last_names),
            )
        return random.choice(countries if random.random() < 0.5 else places)

    def augment(nlp: Language, example: Example) -> Iterator[Example]:
        style = _in_style(example.reference, curly, headline, lower)
        doc = _renamed(nlp, example.reference, style, another, swapped)
        yield Example(nlp.make_doc(doc.text), doc)

    return augment


def _renamed(nlp: Language, old: Doc, typed: list[str], another: Callable[[str, int], str], share: float) -> Doc:
    words: list[str] = []
    spaces: list[bool] = []
    names: list[tuple[int, int, str]] = []
    missing: list[tuple[int, int]] = []
    starts = {span.start: span for span in old.ents}
    at = 0
    while at < len(old):
        span = starts.get(at)
        end = span.end if span is not None else at + 1
        new = typed[at:end]
        if span is not None and span.label_ in ("PERSON", "ORG", "LOC") and random.random() < share:
            new = [token.text for token in nlp.make_doc(another(span.label_, end - at))]
        if span is not None:
            names.append((len(words), len(words) + len(new), span.label_))
        elif old[at].ent_iob == 0:
            missing.append((len(words), len(words) + 1))
        kept = new == typed[at:end]
        words += new
        spaces += [bool(token.whitespace_) for token in old[at:end]] if kept else _spaces(new, old[end - 1])
        at = end
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    doc.set_ents(
        [Span(doc, start, stop, label) for start, stop, label in names],
        missing=[Span(doc, start, stop) for start, stop in missing],
        default="outside",
    )
    return doc


def _spaces(words: list[str], last: Token) -> list[bool]:
    # The parts of "D.C." or "O'Neill" stand together; all other words of a name stand apart.
    glued = frozenset(("'s", ",", ".", "'"))
    between = [following not in glued for following in words[1:]]
    return [*between, bool(last.whitespace_)]


def _names_of_people() -> tuple[list[str], list[str]]:
    first: set[str] = set()
    last: set[str] = set()
    for module in iter_modules(person.__path__):
        if not module.ispkg:
            continue
        provider = import_module(f"{person.__name__}.{module.name}").Provider
        for attribute in dir(provider):
            names = getattr(provider, attribute)
            if isinstance(names, (tuple, list, dict)):
                if re.match(r"first_(?:romanized_)?names", attribute):
                    first |= {name for name in names if _is_latin_name(name)}
                elif re.match(r"last_(?:romanized_)?names", attribute):
                    last |= {name for name in names if _is_latin_name(name)}
    return sorted(first), sorted(last)


def _is_latin_name(name: object) -> bool:
    return isinstance(name, str) and re.fullmatch(r"[A-ZÀ-Ž][a-zà-ž]+(?:-?[A-Z][a-zà-ž]+)?", name) is not None


def _in_style(doc: Doc, curly: float, headline: float, lower: float) -> list[str]:
    words = [token.text for token in doc]
    if random.random() < curly:
        words = _curly(words, [token.tag_ for token in doc])
    elif random.random() < curly:
        words = [word.translate(_STRAIGHT) for word in words]
    if random.random() < lower:
        return [word.lower() for word in words]
    for first, end in _sentences(doc):
        if end - first <= 15 and random.random() < headline:
            words[first:end] = [_in_headline(word) for word in words[first:end]]
    return words


def _curly(words: list[str], tags: list[str]) -> list[str]:
    typed: list[str] = []
    opened = False
    for word, tag in zip(words, tags, strict=True):
        if word == '"':
            # A tag says which way the mark looks; without one they take turns.
            opened = tag == "``" if tag in ("``", "''") else not opened
            typed.append("“" if opened else "”")
        elif word == "'" and tag == "``":
            typed.append("‘")
        elif word in _DASHES and tag in (":", ",", "", "NFP"):
            typed.append(random.choice(_DASHES[word]))
        else:
            typed.append(word.replace("'", "’"))
    return typed


def _in_headline(word: str) -> str:
    kept = word in _SMALL_IN_HEADLINES or not word[0].islower() or word in ("n't", "n’t")
    return word if kept else word[0].upper() + word[1:]


def _sentences(doc: Doc) -> list[tuple[int, int]]:
    if not doc.has_annotation("SENT_START"):
        return []
    return [(sentence.start, sentence.end) for sentence in doc.sents]


def _retyped(nlp: Language, example: Example, words: list[str]) -> Example:
    spaces = [bool(token.whitespace_) for token in example.reference]
    text = Doc(nlp.vocab, words=words, spaces=spaces).text
    annotated = example.to_dict()
    annotated["token_annotation"]["ORTH"] = words
    return Example.from_dict(nlp.make_doc(text), annotated)

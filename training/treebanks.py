"""Treebanks as they are published: CoNLL-U with or without entity marks, and names in IOB columns."""

import gzip
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.text.titles import is_title_word

NAME_OF_MARK = {
    "person": "PERSON",
    "organization": "ORG",
    "place": "LOC",
    "PER": "PERSON",
    "ORG": "ORG",
    "LOC": "LOC",
    "MISC": "MISC",
}
# GUM marks every noun phrase; of these only what has a proper noun's name is a name to us.
_OTHER_MARKS = frozenset(("event", "object", "abstract", "substance", "animal", "plant"))
_NOT_IN_NAMES = frozenset(("VBD", "VBZ", "VBP", "MD", "PRP", "WP", "WDT", "-LRB-", "-RRB-", "``", "''"))
_KIN = frozenset(
    ("uncle", "aunt", "mom", "mommy", "mum", "dad", "daddy", "god", "father", "mother", "sister", "brother")
)
_MARK = re.compile(r"\((?P<id>\d+)-(?P<kind>[a-z]+)-(?P<rest>[^()]*)(?P<closed>\))?|(?P<end>\d+)\)")
_NO_SPACE_BEFORE = frozenset((".", ",", ";", ":", "?", "!", ")", "]", "%", "'s", "n't", "'", "...", "’s"))
_NO_SPACE_AFTER = frozenset(("(", "[", "$", "£", "€", "#"))


@dataclass
class Token:
    """One word of a treebank; ``head`` counts within the sentence, from 0, and None means not annotated."""

    form: str
    lemma: str = ""
    pos: str = ""
    tag: str = ""
    morph: str = ""
    head: int | None = None
    relation: str = ""
    space: bool = True


@dataclass
class Sentence:
    """The words of one sentence and its names as (first word, word after the last, label); None: not annotated.

    ``unsure`` are words that may be part of a name of a sort which the annotators left out.
    """

    id: str
    tokens: list[Token]
    names: list[tuple[int, int, str]] | None = None
    unsure: frozenset[int] = frozenset()


@dataclass
class Document:
    """One text with its paragraphs of sentences; ``genre`` as the treebank calls it."""

    id: str
    genre: str = ""
    paragraphs: list[list[Sentence]] = field(default_factory=list)


def read_conllu(path: Path, *, names: bool) -> list[Document]:
    """The documents of a gzipped CoNLL-U file; ``names`` tells whether GUM's marks of entities are to be read."""
    documents: list[Document] = []
    comments: dict[str, str] = {}
    rows: list[list[str]] = []
    for line in _lines(path):
        if line.startswith("#"):
            key, _, value = line.lstrip("# ").partition("=")
            comments[key.strip()] = value.strip()
        elif line:
            rows.append(line.split("\t"))
        elif rows:
            if "newdoc id" in comments:
                documents.append(Document(comments["newdoc id"], comments.get("meta::genre", "")))
            if "newdoc id" in comments or any(key.startswith("newpar") for key in comments):
                documents[-1].paragraphs.append([])
            documents[-1].paragraphs[-1].append(_sentence(comments["sent_id"], rows, names=names))
            comments, rows = {}, []
    return documents


def read_iob_names(path: Path) -> dict[str, list[tuple[int, int, str]]]:
    """The names of a UNER file by the id of the sentence, which is that of the treebank it names things in."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    sentence, labels = "", list[str]()
    for line in _lines(path):
        if line.startswith("# sent_id"):
            sentence = line.partition("=")[2].strip()
        elif line and not line.startswith("#"):
            labels.append(line.split("\t")[2])
        elif not line and labels:
            found[sentence] = _runs(labels)
            labels = []
    return found


def read_wikigold(path: Path) -> list[Document]:
    """The articles of wikigold, spaced as English is, with names and nothing else annotated."""
    documents = [Document("wikigold-1", "wiki", [[]])]
    words: list[str] = []
    labels: list[str] = []
    for line in (*_lines(path), ""):
        if line.startswith("-DOCSTART-"):
            documents.append(Document(f"wikigold-{len(documents) + 1}", "wiki", [[]]))
        elif line:
            word, label = line.split(" ")
            words.append(word)
            labels.append(label)
        elif words:
            spaces = _spaces(words)
            tokens = [Token(word, space=space) for word, space in zip(words, spaces, strict=True)]
            paragraph = documents[-1].paragraphs[-1]
            paragraph.append(Sentence(f"{documents[-1].id}-{len(paragraph) + 1}", tokens, _runs(labels)))
            words, labels = [], []
    return [document for document in documents if document.paragraphs[0]]


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n")


def _sentence(name: str, rows: list[list[str]], *, names: bool) -> Sentence:
    tokens: list[Token] = []
    marks: list[str] = []
    glued_until, space_after = 0, True
    for row in rows:
        misc = row[9].split("|")
        if "." in row[0]:
            continue
        if "-" in row[0]:
            glued_until, space_after = int(row[0].partition("-")[2]), "SpaceAfter=No" not in misc
            continue
        at = int(row[0])
        space = space_after if at == glued_until else at > glued_until and "SpaceAfter=No" not in misc
        # The corpus writes unspaced words apart in few places; a word never holds a space of its own for us.
        tokens.append(
            Token(
                row[1].replace(" ", ""),
                row[2],
                row[3],
                row[4],
                "" if row[5] == "_" else row[5],
                int(row[6]) - 1 if row[6] != "0" else at - 1,
                row[7] if row[6] != "0" else "ROOT",
                space,
            )
        )
        marks.append(next((part.removeprefix("Entity=") for part in misc if part.startswith("Entity=")), ""))
    return Sentence(name, tokens, _names_of_marks(tokens, marks) if names else None)


def _names_of_marks(tokens: list[Token], marks: list[str]) -> list[tuple[int, int, str]]:
    """The outermost names among GUM's marks: mentions whose head is a proper noun, without article and title."""
    opened: dict[str, list[tuple[int, str, str]]] = {}
    mentions: list[tuple[int, int, str]] = []
    for at, mark in enumerate(marks):
        for part in _MARK.finditer(mark):
            if part["id"] and not part["closed"]:
                opened.setdefault(part["id"], []).append((at, part["kind"], part["rest"]))
                continue
            if part["id"]:
                first, kind, rest = at, part["kind"], part["rest"]
            elif opened.get(part["end"]):
                first, kind, rest = opened[part["end"]].pop()
            else:
                continue
            name = _name(tokens, first, at + 1, kind, rest)
            if name is not None:
                mentions.append(name)
    # A name within a name is part of it: "University of Cambridge" is one organisation.
    mentions.sort(key=lambda name: (name[0] - name[1], name[0]))
    kept: list[tuple[int, int, str]] = []
    for first, end, label in mentions:
        if all(end <= other[0] or first >= other[1] for other in kept):
            kept.append((first, end, label))
    return sorted(kept)


def _name(tokens: list[Token], first: int, end: int, kind: str, rest: str) -> tuple[int, int, str] | None:
    parts = rest.split("-")
    if len(parts) < 4 or (kind not in NAME_OF_MARK and kind not in _OTHER_MARKS):
        return None
    least = [first + int(number) - 1 for number in parts[3].split(",") if number.isdigit()]
    label = NAME_OF_MARK.get(kind, "MISC")
    # The least span that the corpus gives is the name, but for the words of a longer name before it.
    start, stop = min(least, default=end), max(least, default=end) + 1
    while start > first and _is_proper(tokens[start - 1]):
        start -= 1
    while stop < end and _is_proper(tokens[stop]) and tokens[stop].relation in ("flat", "compound"):
        stop += 1
    while start < stop and not _is_proper(tokens[start]):
        start += 1
    while stop > start and not (_is_proper(tokens[stop - 1]) or tokens[stop - 1].pos == "NUM"):
        stop -= 1
    if label == "PERSON":
        while start < stop and (
            tokens[start].relation == "nmod:desc"
            or is_title_word(tokens[start].form)
            or tokens[start].form.lower() in _KIN
        ):
            start += 1
        while start < stop and not _is_proper(tokens[start]):
            start += 1
    # "Portland, Oregon" and "Mark Twain and Jack London" are marked as one thing; each part is a name of its own,
    # and but for the first has a mark of its own.
    joints = (",", "and", "or") if label in ("PERSON", "LOC") else (",",)
    stop = next((at for at in range(start, stop) if tokens[at].form in joints), stop)
    inside = tokens[start:stop]
    if not inside or any(token.tag in _NOT_IN_NAMES for token in inside):
        return None
    # "Americans" and "the Founders" are people, and nobody's name.
    if label == "PERSON" and (inside[-1].tag == "NNPS" or any(token.form == "of" for token in inside)):
        return None
    return (start, stop, label)


def _is_proper(token: Token) -> bool:
    return token.tag in ("NNP", "NNPS")


def _runs(labels: Iterable[str]) -> list[tuple[int, int, str]]:
    runs: list[tuple[int, int, str]] = []
    before = "O"
    for at, label in enumerate(labels):
        kind = NAME_OF_MARK.get(label[2:], "")
        if kind and (label.startswith("B-") or before[2:] != label[2:]):
            runs.append((at, at + 1, kind))
        elif kind:
            runs[-1] = (runs[-1][0], at + 1, kind)
        before = label
    return runs


def _spaces(words: list[str]) -> list[bool]:
    spaces: list[bool] = []
    quotation = False
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        opens = word == '"' and not quotation
        if word == '"':
            quotation = not quotation
        closes = following == '"' and quotation
        spaces.append(not (following in _NO_SPACE_BEFORE or closes or opens or word in _NO_SPACE_AFTER))
    return spaces

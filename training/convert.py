"""Writes the treebanks as spaCy's training files: ``python training/convert.py TREEBANKS CORPUS``."""

import argparse
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import spacy
from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab
from treebanks import Document, Sentence, Token, read_conllu, read_iob_names, read_wikigold

from quizgen.text.gazetteer import Known, known_names

LONGEST = 250
# What quizgen reads is news: each such text counts twice. Blogs and newsgroups are as near as EWT comes to it.
NEWS = ("news",)


def main() -> None:
    """Write one file for each part of the corpora, and say how much is in it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("treebanks", type=Path, help="the folder that holds the gzipped treebanks")
    parser.add_argument("corpus", type=Path, help="the folder to write to")
    given = parser.parse_args()
    for name, documents in corpora(given.treebanks).items():
        docs = [doc for document in documents for doc in as_docs(document, VOCAB)]
        path = given.corpus / f"{name}.spacy"
        path.parent.mkdir(parents=True, exist_ok=True)
        DocBin(docs=docs, store_user_data=False).to_disk(path)
        words = sum(not token.is_space for doc in docs for token in doc)
        names = sum(len(doc.ents) for doc in docs)
        print(f"{name:<22} {len(documents):>5} texts {words:>8,} words {names:>6,} names")


VOCAB = spacy.blank("en").vocab


def corpora(folder: Path) -> dict[str, list[Document]]:
    """The texts of each training file; no text that is trained on stands in a dev file of the same kind.

    Trees: EWT and GUM as their makers split them. Names: GUM as its makers split it; of UNER, which names things
    in EWT's dev part alone, and of wikigold a quarter of the texts, drawn by a hash of their ids, is kept for dev.
    """
    ewt_train = read_conllu(folder / "ewt-train.conllu.gz", names=False)
    ewt_dev = read_conllu(folder / "ewt-dev.conllu.gz", names=False)
    gum_train = read_conllu(folder / "gum-train.conllu.gz", names=True)
    gum_dev = read_conllu(folder / "gum-dev.conllu.gz", names=True)
    names = read_iob_names(folder / "uner-ewt-dev.iob2.gz")
    uner = [_named(document, names) for document in ewt_dev]
    wikigold = read_wikigold(folder / "wikigold.conll.gz")
    news = [document for document in gum_train if document.genre in NEWS]
    return {
        "trees/train": [*ewt_train, *gum_train, *news],
        "trees/dev/ewt": ewt_dev,
        "trees/dev/gum": gum_dev,
        "names/train": [
            *gum_train,
            *(document for document in (*uner, *wikigold) if not _is_kept_for_dev(document)),
        ],
        "names/dev/gum": gum_dev,
        "names/dev/uner": [document for document in uner if _is_kept_for_dev(document)],
        "names/dev/wikigold": [document for document in wikigold if _is_kept_for_dev(document)],
    }


def as_docs(document: Document, vocab: Vocab) -> Iterator[Doc]:
    """The text in pieces of whole paragraphs, each as long as a few hundred words, with what is annotated."""
    piece: list[list[Sentence]] = []
    length = 0
    for paragraph in document.paragraphs:
        words = sum(len(sentence.tokens) for sentence in paragraph)
        if piece and length + words > LONGEST:
            yield _doc(piece, vocab)
            piece, length = [], 0
        piece.append(paragraph)
        length += words
    if piece:
        yield _doc(piece, vocab)


def _doc(paragraphs: Iterable[list[Sentence]], vocab: Vocab) -> Doc:
    tokens: list[Token] = []
    heads: list[int] = []
    starts: list[bool | int | None] = []
    spans: list[tuple[int, int, str]] = []
    unnamed: list[tuple[int, int]] = []
    for paragraph in paragraphs:
        if tokens:
            # A blank line is a token of its own for spaCy; it hangs on the word before it.
            tokens[-1].space = False
            heads.append(len(tokens) - 1)
            starts.append(False)
            tokens.append(Token("\n\n", "\n\n", "SPACE", "_SP", "", -1, "dep", space=False))
        for sentence in paragraph:
            first = len(tokens)
            for at, token in enumerate(sentence.tokens):
                heads.append(first + (at if token.head is None else token.head))
                starts.append(at == 0)
            tokens += sentence.tokens
            if sentence.names is None:
                unnamed.append((first, len(tokens)))
            else:
                spans += [
                    (first + start, first + end, label)
                    for start, end, label in sentence.names
                    if not _is_nationality(sentence.tokens[start:end])
                ]
                unnamed += [(first + at, first + at + 1) for at in sorted(sentence.unsure)]
    words = [token.form for token in tokens]
    spaces = [token.space for token in tokens]
    if any(token.tag not in ("", "_SP") for token in tokens):
        doc = Doc(
            vocab,
            words=words,
            spaces=spaces,
            lemmas=[token.lemma for token in tokens],
            pos=[token.pos for token in tokens],
            tags=[token.tag for token in tokens],
            morphs=[token.morph for token in tokens],
            heads=heads,
            deps=[token.relation for token in tokens],
        )
    else:
        doc = Doc(vocab, words=words, spaces=spaces, sent_starts=starts)
    missing = [Span(doc, start, end) for start, end in unnamed]
    doc.set_ents([Span(doc, start, end, label) for start, end, label in spans], missing=missing, default="outside")
    return doc


def _named(document: Document, names: dict[str, list[tuple[int, int, str]]]) -> Document:
    paragraphs = [
        [_named_sentence(sentence, names.get(sentence.id)) for sentence in paragraph]
        for paragraph in document.paragraphs
    ]
    return Document(document.id, document.genre, paragraphs)


def _named_sentence(sentence: Sentence, names: list[tuple[int, int, str]] | None) -> Sentence:
    if names is None:
        return sentence
    # UNER knows persons, organisations and places; a proper noun beside these may be the name of something else.
    within = {at for start, end, _ in names for at in range(start, end)}
    proper = {at for at, token in enumerate(sentence.tokens) if token.tag in ("NNP", "NNPS")}
    return Sentence(sentence.id, sentence.tokens, names, frozenset(proper - within))


def _is_nationality(tokens: list[Token]) -> bool:
    # Some corpora count "Swiss" among the names and some do not; the gazetteer knows them all.
    return known_names().get(" ".join(token.form for token in tokens)) is Known.NATIONALITY


def _is_kept_for_dev(document: Document) -> bool:
    return hashlib.sha256(document.id.encode()).digest()[0] % 4 == 0


if __name__ == "__main__":
    main()

"""How well and how fast quizgen's pipeline reads English.

Speed is set beside spaCy's tokeniser alone, loading beside ``import spacy``. With the folder that
``training/convert.py`` wrote as its argument, it also prints the scores on the dev parts of the treebanks, of the
model alone and with quizgen's rules for sentences and names: ``python benchmarks/reading.py CORPUS``.
"""

import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from _stopwatch import median_seconds, python, report

from quizgen import pipeline
from quizgen.cli._options import DEFAULT_BANK
from quizgen.text.language import ENGLISH, load_language

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RULES = ("quizgen_names", "quizgen_lemmas", "quizgen_days", "quizgen_sentence_starts")
SCORES = ("tag_acc", "pos_acc", "morph_acc", "lemma_acc", "dep_uas", "dep_las", "sents_f")
# The gazetteer tells countries from other places, the corpora do not; they do not name nationalities alike.
LABELS = {"PERSON": "PERSON", "ORG": "ORG", "LOC": "LOC", "COUNTRY": "LOC", "MISC": "MISC"}
TIMES = 5


def main() -> None:
    """Print speed, loading and size, and the scores when there is something to score."""
    nlp = load_language()
    print_speed(nlp)
    for corpus in map(Path, sys.argv[1:]):
        for path in sorted((corpus / "trees/dev").glob("*.spacy")):
            print_tree_scores(nlp, path)
        for path in sorted((corpus / "names/dev").glob("*.spacy")):
            print_name_scores(nlp, [path])
        print_name_scores(nlp, sorted((corpus / "names/dev").glob("*.spacy")))


def print_speed(nlp: "Language") -> None:
    """Print words per second on the shipped article, what loading costs, and how large the weights are."""
    text = "\n\n".join([pipeline.read(DEFAULT_BANK, ()).article.text] * 4)
    words = sum(not token.is_space for token in nlp.make_doc(text))
    seconds = median_seconds(lambda: nlp(text), TIMES)
    report(f"reading {words:,} words", seconds, "tokens alone", median_seconds(lambda: nlp.make_doc(text), TIMES))
    begun = time.process_time()
    nlp(text)
    print(f"  {words / (time.process_time() - begun):,.0f} words for each second of a core")
    load = "from quizgen.text.language import load_language; load_language()"
    imported = median_seconds(python("-c", "import spacy"), TIMES)
    report("loading the language", median_seconds(python("-c", load), TIMES), "import spacy", imported)
    size = sum(path.stat().st_size for path in ENGLISH.rglob("*") if path.is_file())
    print(f"  {size / 1e6:.1f} MB on disk")


def print_tree_scores(nlp: "Language", path: Path) -> None:
    """Print tags, lemmas, relations and sentences as spaCy scores them, without quizgen's rules and with them."""
    from spacy.training import Example

    print(f"{path.stem}, {'  '.join(SCORES)}")
    for title, disabled in (("model", RULES), ("with rules", RULES[:1])):
        with nlp.select_pipes(disable=[*disabled, "ner"]):
            scores = nlp.evaluate([Example(nlp.make_doc(gold.text), gold) for gold in docs(nlp, path)])
        print(f"  {title:<12}{'  '.join(f'{100 * scores[name]:>{len(name)}.1f}' for name in SCORES)}")


def print_name_scores(nlp: "Language", paths: list[Path]) -> None:
    """Print precision, recall and F1 of whole names with their labels, without quizgen's rules and with them."""
    print(f"names in {' + '.join(path.stem for path in paths)}: precision, recall, F1")
    for title, disabled in (("model", RULES), ("with rules", ())):
        right, found, wanted = Counter[str](), Counter[str](), Counter[str]()
        with nlp.select_pipes(disable=[*disabled, "trainable_lemmatizer"]):
            for path in paths:
                for gold in docs(nlp, path):
                    unsure = {token.idx for token in gold if token.ent_iob == 0}
                    expected = names_in(gold, set())
                    got = names_in(nlp(gold.text), unsure)
                    wanted.update(label for _, _, label in expected)
                    found.update(label for _, _, label in got)
                    right.update(label for _, _, label in got & expected)
        for labels in (("PERSON", "ORG", "LOC"), ("PERSON",), ("ORG",), ("LOC",), ("MISC",)):
            if total := sum(wanted[label] for label in labels):
                hit, said = sum(right[label] for label in labels), sum(found[label] for label in labels)
                scores = (hit / max(said, 1), hit / total, 2 * hit / (said + total))
                figures = "  ".join(f"{100 * score:5.1f}" for score in scores)
                print(f"  {title:<12}{'/'.join(labels):<16}{figures}  ({total} names)")


def names_in(doc: "Doc", unsure: set[int]) -> set[tuple[int, int, str]]:
    """The document's names by place and label, but for those that touch a word which nobody judged."""
    return {
        (name.start_char, name.end_char, LABELS[name.label_])
        for name in doc.ents
        if name.label_ in LABELS and not any(token.idx in unsure for token in name)
    }


def docs(nlp: "Language", path: Path) -> Iterator["Doc"]:
    """The annotated texts of a file."""
    from spacy.tokens import DocBin

    return DocBin().from_disk(path).get_docs(nlp.vocab)


if __name__ == "__main__":
    main()

"""Joins what was trained into what quizgen ships: ``python training/export.py TREES NAMES FOLDER``."""

import argparse
from pathlib import Path
from typing import Any

import spacy
import srsly
from spacy.language import Language

META = {
    "name": "quizgen",
    "version": "1.0.0",
    "description": "Tags, lemmas, Universal Dependencies, sentences and names of English news; see MODEL_CARD.md.",
    "author": "The quizgen developers",
    "license": "CC BY-SA 4.0",
    "spacy_version": ">=3.8,<4.0",
}


def main() -> None:
    """Write the pipeline with weights of 16 bits, and say how large it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trees", type=Path, help="the pipeline trained with trees.cfg")
    parser.add_argument("names", type=Path, help="the pipeline trained with names.cfg")
    parser.add_argument("folder", type=Path, help="where to write the joined pipeline")
    given = parser.parse_args()
    nlp = joined(spacy.load(given.trees), spacy.load(given.names))
    nlp.meta.update(META)
    # Scores belong to the model card, measured on the exported weights; spaCy's own table of them is long.
    nlp.meta["performance"] = {}
    halve(nlp)
    nlp.to_disk(given.folder)
    srsly.write_json(given.folder / "vocab" / "strings.json", sorted(needed_strings(nlp)))
    size = sum(path.stat().st_size for path in given.folder.rglob("*") if path.is_file())
    print(f"{given.folder}: {size / 1e6:.1f} MB")


def joined(trees: Language, names: Language) -> Language:
    """The pipeline of the trees with the names at its end, which keep a tok2vec of their own."""
    names.replace_listeners("tok2vec", "ner", ["model.tok2vec"])
    trees.add_pipe("ner", source=names)
    return trees


def needed_strings(nlp: Language) -> set[str]:
    """The strings that labels and lemmas are made of: what else was read in training stays behind."""
    needed = set(spacy.blank("en").vocab.strings)
    pipes: dict[str, Any] = dict(nlp.pipeline)
    for pipe in pipes.values():
        needed |= {str(label) for label in pipe.labels}
    trees = srsly.msgpack_loads(pipes["trainable_lemmatizer"].trees.to_bytes())["trees"]
    hashes = {node[side] for node in trees for side in ("orig", "subst") if node.get(side)}
    return needed | {nlp.vocab.strings[number] for number in hashes}


def halve(nlp: Language) -> None:
    """Store all weights with 16 bits; the loader makes 32 of them again."""
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk() if hasattr(pipe, "model") else ():
            for parameter in node.param_names:
                if node.has_param(parameter):
                    node.set_param(parameter, node.get_param(parameter).astype("float16"))


if __name__ == "__main__":
    main()

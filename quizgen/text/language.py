"""The pipeline that reads English: tokens, tags, lemmas, relations, sentences and names."""

from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from quizgen.errors import QuizgenError

if TYPE_CHECKING:
    from spacy.language import Language

ENGLISH = Path(__file__).parent / "_english"
"""The folder of the pipeline that comes with quizgen; its model card lies beside the weights."""


def load_language(name: str | None = None) -> "Language":
    """A spaCy pipeline with quizgen's own rules for sentences and names: quizgen's, or an installed one's name.

    Every offset of a document that it makes is an offset into the text that it was given. Sentences never cross a
    blank line. Labels of names are those of the pipeline, with ``COUNTRY`` and ``NORP`` (nationalities) beside
    them; relations of quizgen's own pipeline are those of Universal Dependencies. The same text always gives the
    same document.
    """
    spacy = _spacy()
    from quizgen.text import _components  # noqa: PLC0415 - it needs spaCy

    nlp = _own(spacy) if name is None else _installed(spacy, name)
    if "parser" not in nlp.pipe_names:
        raise QuizgenError(
            f"The language pipeline '{name}' has no parser, so it cannot tell who did what; take another."
        )
    nlp.add_pipe(_components.SENTENCE_STARTS, before="parser")
    nlp.add_pipe(_components.DAYS, after="parser")
    nlp.add_pipe(_components.LEMMAS)
    nlp.add_pipe(_components.NAMES)
    return nlp


def _spacy() -> ModuleType:
    try:
        # Half a second and a quarter of a gigabyte, which making a quiz does not need.
        return import_module("spacy")
    except ImportError as missing:
        raise QuizgenError(
            "Reading an article needs spaCy, which is not installed; install it with: pip install 'quizgen[read]'"
        ) from missing


def _own(spacy: ModuleType) -> "Language":
    # numpy multiplies matrices several times as fast as the library that spaCy would take.
    with import_module("thinc.api").use_ops("numpy", use_blis=False):
        nlp: Language = spacy.load(ENGLISH)
    # The weights are stored with 16 bits, which is as exact as they need to be, and computed with 32.
    for _, pipe in nlp.pipeline:
        for node in pipe.model.walk() if hasattr(pipe, "model") else ():
            for parameter in node.param_names:
                if node.has_param(parameter):
                    node.set_param(parameter, node.get_param(parameter).astype("float32"))
    return nlp


def _installed(spacy: ModuleType, name: str) -> "Language":
    if not spacy.util.is_package(name):
        known = ", ".join(sorted(spacy.util.get_installed_models())) or "none"
        raise QuizgenError(f"There is no language pipeline '{name}' installed; installed: {known}.")
    nlp: Language = spacy.load(name)
    return nlp

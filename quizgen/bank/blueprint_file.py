"""A blueprint from its YAML file."""

from pathlib import Path

from quizgen.bank._fields import flags_of
from quizgen.bank._reading import BankError, Reading, read_text
from quizgen.bank._records import Record, nearest
from quizgen.bank._yaml import Document, read_yaml
from quizgen.facts import FACT_KINDS
from quizgen.model.blueprint import Blueprint


def read_blueprint(path: Path) -> Blueprint:
    """The blueprint in the file; a BankError that lists all problems."""
    reading = Reading(str(path))
    text = read_text(path, reading, "name a blueprint file that is there.")
    document = None if text is None else read_yaml(text, reading, flags=flags_of(Blueprint))
    blueprint = None
    if document is not None and document.data is None:
        message = "The file is empty; a blueprint has at least 'sections:' with one section under it."
        reading.refuse("missing-field", message, 1)
    elif document is not None:
        blueprint = Record(document, document.data).read(Blueprint)
    if document is not None and blueprint is not None:
        _check_kinds(blueprint, document)
    if blueprint is None or reading.findings:
        raise BankError(f"the blueprint '{path.name}'", tuple(reading.findings))
    return blueprint


def _check_kinds(blueprint: Blueprint, document: Document) -> None:
    """Note kinds of facts that there are none of; kinds of questions are known to another stage."""
    record = Record(document, document.data)
    for number, section in enumerate(blueprint.sections):
        for index, kind in enumerate(section.facts):
            if kind not in FACT_KINDS:
                message = f"There is no kind of fact called '{kind}'{nearest(kind, FACT_KINDS)}"
                record.refuse("unknown-kind", message, "sections", number, "facts", index)

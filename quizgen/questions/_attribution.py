"""Who says it: a claim goes out as a claim, and a person by the full name first."""

import re

from quizgen.model.entity import Entity, EntityType
from quizgen.model.fact import Fact
from quizgen.questions._material import Material
from quizgen.text.wording import lower_first

_QUOTED = re.compile(r"“[^”]*”")


def attributed(material: Material, facts: tuple[Fact, ...], text: str, *, imperative: bool = False) -> str:
    """The sentence as the claim of whoever reported the facts; unchanged when the article itself states one."""
    reporters = {fact.reported_by for fact in facts}
    reported_by = reporters.pop() if len(reporters) == 1 else None
    if reported_by is None:
        return text
    reporter = material.entity(reported_by)
    text = text.replace(reporter.name, reporter.short_name)
    if imperative:
        return f"{text.rstrip('.')}, according to {reporter.name}."
    return f"According to {reporter.name}, {keep_lower(material, text)}"


def keep_lower(material: Material, text: str) -> str:
    """The sentence as it goes on after a comma: names keep their capital."""
    names = (answer for entity in material.entities for answer in entity.answers)
    if any(name[:1].isupper() and text.startswith(name) for name in names):
        return text
    return lower_first(text, known_in=material.article.text)


def named_in_full(material: Material, text: str) -> str:
    """The text with each person's full name where the person comes first, unless that is in a quotation."""
    for entity in material.entities:
        if entity.type is EntityType.PERSON and entity.short and entity.name not in text:
            text = _first_in_full(text, entity)
    return text


def _first_in_full(text: str, entity: Entity) -> str:
    quotations = [match.span() for match in _QUOTED.finditer(text)]
    for match in re.finditer(rf"(?<![\w-]){re.escape(entity.short_name)}(?![\w-])", text):
        if not any(start <= match.start() < end for start, end in quotations):
            return text[: match.start()] + entity.name + text[match.end() :]
    return text

"""Agreements put into words: what is still to come is told as a plan."""

from quizgen.facts.agreement import Agreement
from quizgen.questions._entities import entities, is_named, names_of
from quizgen.questions._material import Material
from quizgen.text.normal import contains_answer
from quizgen.text.wording import question, sentence


def verb_phrase(fact: Agreement, subject: str) -> str:
    """The subject with the verb: "it provides for", "the talks are to provide for"."""
    if fact.planned:
        return f"{subject} {'are' if fact.plural else 'is'} to provide for"
    return f"{subject} {'provide' if fact.plural else 'provides'} for"


def provides(material: Material, fact: Agreement, gives: str | None = None) -> str:
    """What it provides for, as a sentence; the agreement's own content unless another is given."""
    given = fact.gives if gives is None else gives
    if fact.giver is None:
        return sentence(f"{verb_phrase(fact, fact.name)} {given}")
    gives_it = "is to provide" if fact.planned else "provides"
    return sentence(f"{material.entity(fact.giver).name} {gives_it} {given}{_to(material, fact)} {under(fact)}")


def asks_what(material: Material, fact: Agreement) -> str:
    """The question for what it provides for."""
    if fact.giver is not None:
        giver = material.entity(fact.giver).name
        verb = f"is {giver} to provide" if fact.planned else f"does {giver} provide"
        return question(f"what {verb}{_to(material, fact)} {under(fact)}".rstrip())
    if fact.planned:
        return question(f"what {'are' if fact.plural else 'is'} {fact.name} to provide for")
    return question(f"what {'do' if fact.plural else 'does'} {fact.name} provide for")


def parties(material: Material, fact: Agreement) -> str:
    """Who the parties are, as a sentence."""
    return sentence(f"the parties to {fact.name} are {names_of(entities(material, fact.parties))}")


def under(fact: Agreement) -> str:
    """The agreement as the frame of what is given, "under the charter"; nothing where that names it anyway."""
    named = contains_answer(fact.gives, fact.name) or contains_answer(fact.name, fact.gives)
    return "" if named else f"under {fact.name}"


def _to(material: Material, fact: Agreement) -> str:
    receiver = material.entity(fact.receiver) if fact.receiver else None
    return f" to {receiver.name}" if receiver and not is_named(receiver, fact.name, material) else ""

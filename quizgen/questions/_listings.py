"""Sets and their members put into words."""

from collections.abc import Sequence

from quizgen.facts.listing import Listing
from quizgen.text.normal import contains_answer
from quizgen.text.wording import join_words, sentence


def members_told(fact: Listing, members: Sequence[str] = ()) -> str:
    """The members as a sentence; all of them unless some are given."""
    told = members or fact.members
    if len(told) == len(fact.members):
        return sentence(f"these are {fact.set}: {join_words(told)}")
    these_are = "these are" if len(told) > 1 else "this is"
    return sentence(f"{these_are} among {fact.set}: {join_words(told)}")


def is_member(fact: Listing, text: str) -> bool:
    """Whether the text may be understood as one of the members."""
    return any(contains_answer(member, text) or contains_answer(text, member) for member in fact.members)

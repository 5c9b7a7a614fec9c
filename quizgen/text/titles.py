"""Titles and offices before names: "President Alexander Lukashenko" is a title and a name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_HONORIFICS = "mr mrs ms miss mx dr prof sir dame lord lady madam madame rev reverend hon saint"
_OFFICES = (
    "president premier chancellor minister secretary senator representative congressman congresswoman "
    "governor mayor king queen prince princess emperor empress pope cardinal archbishop bishop rabbi imam "
    "ayatollah sheikh general colonel major captain lieutenant sergeant corporal admiral commander "
    "marshal brigadier officer judge justice attorney prosecutor ambassador envoy speaker chairman "
    "chairwoman chairperson director professor doctor detective inspector constable sheriff chief leader "
    "spokesman spokeswoman spokesperson coach manager architect author actor actress singer lawyer "
    "dictator councillor councilman councilwoman commissioner deputy delegate treasurer principal "
    "headteacher dean founder editor sen rep gov gen col maj capt lt sgt cpl adm cmdr pres vice dr prof"
)
TITLE_WORDS = frozenset((_HONORIFICS + " " + _OFFICES).split())
# Words that stand before an office and belong to it: "former prime minister", "acting foreign secretary".
_BEFORE_WORDS = (
    "former ex acting deputy vice prime first second foreign defence defense interior finance justice "
    "health home lord senior chief general assistant interim outgoing incumbent late crown attorney press "
    "party opposition state secretary trade energy education environment culture labour labor prime- "
    "minister lieutenant major rear brigadier police fire"
)
_BEFORE = frozenset(_BEFORE_WORDS.split())
_LINKS = frozenset(("of", "the", "for", "and"))


@dataclass(frozen=True)
class TitledName:
    """A name with the title before it; ``title`` is empty when there is none."""

    title: str
    name: str


def is_title_word(word: str) -> bool:
    """Whether the word is a title or an office, whatever its case: "President", "Gen.", "ex-minister"."""
    return _bare(word) in TITLE_WORDS


def is_all_title(words: Sequence[str]) -> bool:
    """Whether the words name an office and nobody who holds it: "Prime Minister"."""
    return all(is_title_word(word) or _bare(word) in _BEFORE or word in _LINKS for word in words)


def title_length(words: Sequence[str]) -> int:
    """How many of the words at the start are title; the last word is always left to be the name."""
    length = 0
    for at, word in enumerate(words[:-1]):
        # "Secretary of State Tom Reed": what follows "of" belongs to the title while a name is left.
        after_link = length > 0 and words[at - 1] in _LINKS and len(words) - at > 2
        if is_title_word(word) or after_link:
            length = at + 1
        elif not (_bare(word) in _BEFORE or (word in _LINKS and length)):
            break
    return length


def split_title(text: str) -> TitledName:
    """The title and the name of a person who is called so: "Dr. Ann Brook" gives "Dr." and "Ann Brook"."""
    words = text.split()
    length = title_length(words)
    return TitledName(" ".join(words[:length]), " ".join(words[length:]))


def title_before(words: Sequence[str]) -> str:
    """The title that the words before a name end in, such as "former Prime Minister"; empty when there is none."""
    start = len(words)
    for length in (1, 2, 3):
        office = len(words) - length - 2
        if office >= 0 and words[office + 1] == "of" and is_title_word(words[office]):
            start = office
    while start and (is_title_word(words[start - 1]) or _bare(words[start - 1]) in _BEFORE):
        start -= 1
    title = words[start:]
    return " ".join(title) if any(is_title_word(word) for word in title) else ""


def surname(name: str) -> str:
    """The last word of the name that is no mere suffix: "King" of "Martin Luther King Jr."."""
    words = [
        word for word in split_title(name).name.split() if not re.fullmatch(r"(?:[JS]r\.?|I{2,3}|IV),?", word)
    ]
    return words[-1].rstrip(",") if words else name


def _bare(word: str) -> str:
    return word.lower().rstrip(".").removeprefix("ex-")

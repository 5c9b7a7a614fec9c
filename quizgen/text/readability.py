"""How hard English prose is to read, by formulas that count syllables, words and sentences.

Reading ease = 206.835 - 1.015 * words / sentence - 84.6 * syllables / word (Flesch 1948, A new readability
yardstick). Grade = 0.39 * words / sentence + 11.8 * syllables / word - 15.59 (Kincaid, Fishburne, Rogers & Chissom
1975, Derivation of new readability formulas). Both were made for English; they know no meaning, and two programs
that count syllables in other ways differ by some tenths of a grade.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from quizgen.model.readability import Readability
from quizgen.text.normal import words

WORDS_PER_MINUTE = 238
"""Adults who read English non-fiction silently: the mean of 190 studies (Brysbaert 2019, doi
10.1016/j.jml.2019.104047); most read 175 to 300. Children and learners are slower."""

_ENDS = re.compile(r"(?<![.?!…])[.?!…]++[”’\"')\]]*+(?=\s++[“‘\"'(\[]*+[A-Z0-9])")
_SHORT = re.compile(
    r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Prof|Rev|Gen|Col|Lt|Sgt|Capt|Gov|Sen|Rep|St|Mt|Jr|Sr|No|Inc|Ltd|Co|Corp|vs|etc"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|\b[ap]\.m|\be\.g|\bi\.e)\.\Z"
)
_SPELLED = re.compile(r"[A-Z]{2,3}|[B-DF-HJ-NP-TV-XZ]{2,6}")
"""An abbreviation that is read letter by letter: US, BBC, but not NATO."""

_SOUNDS = re.compile(r"[aeiouy]+")
_APART = re.compile(
    "|".join(
        (
            # Two vowels side by side that are two sounds: radio, Albania, negotiate, annual, video, create …
            *(r"(?<![tcsgxln])i[aou]", r"nia", r"[ct]iat", r"[ln]ious", r"tio$", r"(?<![gqs])u(?:a|ou)"),
            *(r"eo(?!p|u|ns?$|r[cg])", r"creat", r"[dr]eas?$", r"[pn]ean$", r"poe[tm]", r"seum", r"[rn]uin|nuit"),
            *(r"(?:sc|cl|[dlquohxv])ie[nt]|varie", r"[aeiouy][^aeiouy]{1,2}ie(?:r|st)$", r"coop(?=er)|coord"),
            # A prefix or an ending with a sound of its own: react, going, player, mayor, tourism.
            *(r"^re(?:a(?:c[^h]|ff|ss|li)|[iu])", r"(?<=[aeiou])ing|ying", r"[aeo]y[aou]|[ae]yer", r"sm$"),
        )
    )
)
_SILENT = re.compile(
    "|".join(
        (
            # The e at the end of made, makes, called and statement, but not of table, faces or wanted.
            r"(?<![aeiouy])(?<![^aeiouylr]l)e$",
            r"(?<![aeiouyscxzg])(?<!sh)(?<!ch)(?<![^aeiouylr]l)es$",
            r"(?<![aeioutdy])(?<![^aeiouylr]l)ed$|(?<=y)ed$",
            r"(?<![aeiouy])(?<![^aeiouylr]l)e(?=(?:ment|ly|ful|less|ness|ty|some)s?$)",
            # Inside compounds and some common words: something, therefore, Wednesday, business, every, evening.
            r"(?<=som|hom|lif|tim|fac|cor|for)e(?=[^aeiouyrlnds])|(?<=wher|ther)e(?=[^aeiouyrlnd])",
            r"(?<=wedn)e|(?<=bus)i(?=ness)|(?<=ev)e(?=ry)|(?<=someon)e|(?<=v)e(?=ning)",
        )
    )
)


def measure_readability(text: str, language: str) -> Readability:
    """The text's number of words and, when its language is English, its reading time and its grades."""
    counted = words(text)
    if not counted or not re.match(r"en(?:[-_]|\Z)", language, re.IGNORECASE):
        return Readability(words=len(counted))
    per_sentence = len(counted) / max(1, count_sentences(text))
    per_word = count_syllables(counted) / len(counted)
    return Readability(
        words=len(counted),
        minutes=max(1, round(len(counted) / WORDS_PER_MINUTE)),
        flesch_kincaid_grade=round(0.39 * per_sentence + 11.8 * per_word - 15.59, 1),
        flesch_reading_ease=round(206.835 - 1.015 * per_sentence - 84.6 * per_word, 1),
    )


def count_sentences(text: str) -> int:
    """How many sentences the text has; a paragraph ends one in any case."""
    paragraphs = (part.strip() for part in re.split(r"\n[ \t]*\n", text))
    return sum(1 + _ends_inside(paragraph) for paragraph in paragraphs if words(paragraph))


def _ends_inside(paragraph: str) -> int:
    ends = (end for end in _ENDS.finditer(paragraph) if end.end() < len(paragraph))
    return sum(_SHORT.search(paragraph[: end.start() + 1][-6:]) is None for end in ends)


def count_syllables(counted: Iterable[str]) -> int:
    """How many syllables the words have together."""
    return sum(syllables(part) for word in counted for part in re.split(r"[-.]", word) if part)


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """How many syllables an English word has, told by rules; figures and initials roughly as they are read."""
    figures = sum(map(str.isdigit, word))
    if figures:
        return min(figures, 5)
    if _SPELLED.fullmatch(word):
        return len(word) + 2 * word.count("W")
    plain = re.sub(r"(?<=[dst])n't\Z", "nit", word.lower().replace("’", "'")).partition("'")[0]
    return max(1, len(_SOUNDS.findall(plain)) + len(_APART.findall(plain)) - len(_SILENT.findall(plain)))

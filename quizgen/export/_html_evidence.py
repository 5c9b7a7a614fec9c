"""Evidence shown in its passage: each paragraph cut into stretches that know which items they prove."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from quizgen.model.article import Evidence


@dataclass(frozen=True)
class Cited:
    """The evidence of an item, known by the item's number, and where it stands in the passage.

    ``anchor`` is the id of the stretch that the quote starts with; None when the quote does not stand there.
    """

    item: int
    quote: str
    paragraph: int
    start: int | None

    @property
    def anchor(self) -> str | None:
        """The id of the stretch that the quote starts with; None when the passage does not hold it."""
        return None if self.start is None else f"p{self.paragraph}-{self.start}"

    @property
    def end(self) -> int | None:
        """Where the quote ends in its paragraph, exclusive."""
        return None if self.start is None else self.start + len(self.quote)


@dataclass(frozen=True)
class Stretch:
    """Words of a paragraph that prove the same items."""

    anchor: str
    text: str
    items: tuple[int, ...]
    ending: tuple[int, ...]
    """The items whose evidence ends here."""


def find_cited(item: int, evidence: Iterable[Evidence], paragraphs: Sequence[str]) -> tuple[Cited, ...]:
    """Where each quote of an item stands; a passage has spaces where the article breaks its lines."""
    return tuple(_find(item, each, paragraphs) for each in evidence)


def _find(item: int, evidence: Evidence, paragraphs: Sequence[str]) -> Cited:
    quote = " ".join(evidence.quote.split())
    start = paragraphs[evidence.paragraph - 1].find(quote) if evidence.paragraph <= len(paragraphs) else -1
    return Cited(item=item, quote=quote, paragraph=evidence.paragraph, start=None if start < 0 else start)


def cut_paragraph(number: int, text: str, cited: Iterable[Cited]) -> tuple[Stretch, ...]:
    """The paragraph cut wherever a quote starts or ends, however the quotes overlap; joined, it reads the same."""
    here = [(each.start, each.end, each.item) for each in cited if each.paragraph == number]
    found = [(start, end, item) for start, end, item in here if start is not None and end is not None]
    cuts = sorted({0, len(text), *(start for start, _, _ in found), *(end for _, end, _ in found)})
    return tuple(
        Stretch(
            anchor=f"p{number}-{start}",
            text=text[start:end],
            items=tuple(sorted({item for first, last, item in found if first <= start and end <= last})),
            ending=tuple(sorted({item for _, last, item in found if last == end})),
        )
        for start, end in pairwise(cuts)
    )

"""Forms and proof sheets whose every free text says the same thing: something plain, or something hostile."""

from quizgen.model.article import Evidence
from quizgen.model.form import Form, passage_of
from quizgen.model.item import Item
from quizgen.model.proof import ProofSheet
from tests.samples import ARTICLE, ITEMS, sample_form

NAUGHTY = (
    "</script></style></title></textarea>--><script>window.hacked = 1</script>"
    "<b id=\"hacked\" onclick='x'>\"'`{{ 7*7 }}{% raw %}{# #}&amp;&#60;]]>\\3c */ \u2028 …"
)

# fmt: off
_CLOSED = frozenset((
    "id", "type", "article", "question", "facts", "fact_kind", "variant", "topic", "status", "difficulty",
    "value", "tolerance", "bloom", "bank", "bank_digest", "version", "seed", "interactions", "code",
))
# fmt: on
"""Fields that hold no free text."""


def form_saying(words: str) -> Form:
    """The sample form with ``words`` in each free text."""
    return Form.model_validate(_saying(sample_form().model_dump(mode="json"), words, [0]))


def sheet_saying(words: str) -> ProofSheet:
    """The sample items with ``words`` in each free text; some of their evidence stands in the passage."""
    sheet = ProofSheet(
        title=ARTICLE.title,
        subject=ARTICLE.subject,
        language=ARTICLE.language,
        passage=passage_of(ARTICLE),
        items=ITEMS,
    )
    said = ProofSheet.model_validate(_saying(sheet.model_dump(mode="json"), words, [0]))
    return said.model_copy(update={"items": (*said.items, _quoting(said, 0, 90), _quoting(said, 40, 120))})


def _quoting(sheet: ProofSheet, start: int, end: int) -> Item:
    item = sheet.items[0]
    assert sheet.passage is not None
    quote = Evidence(quote=sheet.passage.paragraphs[1][start:end], paragraph=2)
    return item.model_copy(update={"source": item.source.model_copy(update={"evidence": (quote,)})})


def _saying(value: object, words: str, count: list[int]) -> object:
    match value:
        case str():
            # The number keeps texts apart that must differ, such as options.
            count[0] += 1
            return f"{words} {value} {count[0]}"
        case list():
            return [_saying(part, words, count) for part in value]
        case dict():
            return {name: part if name in _CLOSED else _saying(part, words, count) for name, part in value.items()}
        case _:
            return value

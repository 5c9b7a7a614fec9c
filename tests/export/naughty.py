"""Forms, sets and proof sheets whose every free text says the same thing, plain or hostile."""

from quizgen.estimate import estimate
from quizgen.model.article import Evidence
from quizgen.model.form import Form, passage_of
from quizgen.model.item import Item
from quizgen.model.item_set import ItemSet
from quizgen.model.proof import ProofSheet
from quizgen.text.readability import measure_readability
from tests.samples import ARTICLE, ITEMS, sample_form, sample_set

NAUGHTY = (
    "</script></style></title></textarea>--><script>window.hacked = 1</script>"
    "<b id=\"hacked\" onclick='x'>\"'`{{ 7*7 }}{% raw %}{# #}&amp;&#60;]]>\\3c */ \u2028 …"
)

NAUGHTY_WORDS = {
    "markup": "<b>bold</b> <img src=x onerror=alert(1)> &amp; &#60; <!-- ]]> -->",
    "script": "</script></style></title><script>window.hacked = 1</script>",
    "quotes": "\"double\" 'single' “curly” «angle» `tick` \"\" '''' said \"",
    "braces": "{curly} }{ {=right ~wrong} [square] (round) {{1:SA:=x}}",
    "signs": "~ = # : :: -> // $CATEGORY: x % | * ** \\ \\n \\t \\\\= /",
    "formula": '=1+1 +1 -1 @SUM(A1) =HYPERLINK("http://x")',
    "emoji": "👩‍🏫 🇪🇺 ✍🏽 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "right-to-left": "שלום עולם مرحبا بالعالم",
    "bidi": "a\u202eb\u202c c\u2066d\u2069",
    "zero-width": "zero\u200bwidth\u200djoined\u2060word soft\u00adhyphen",
    "template": "${HOME} #{x} {{ 7*7 }} {% raw %} <%= x %> $(id) %s %(x)s",
    "latex": "\\(x^2\\) \\[y\\] $$z$$ $w$ \\frac{1}{2} \\input{x} ^~_&",
    "separators": 'comma, semicolon; tab\there, "quoted, field"',
    "aiken": "ANSWER: B A. one B) two",
    "lines": "first line\nsecond line\n\nafter an empty one\nANSWER: A\n}",
    "spaces": "two  spaces   and\u00a0one that does not break",
    "long": "word " * 1_950 + "end",
}
"""What hostile or merely unlucky words look like, one danger each."""

# fmt: off
_CLOSED = frozenset((
    "id", "type", "article", "question", "facts", "fact_kind", "variant", "topic", "status", "difficulty",
    "band", "value", "tolerance", "bloom", "bank", "bank_digest", "version", "seed", "interactions", "code",
))
# fmt: on
"""Fields that hold no free text."""


def form_saying(words: str) -> Form:
    """The sample form with ``words`` in each free text."""
    return Form.model_validate(_saying(sample_form().model_dump(mode="json"), words, [0]))


def set_saying(words: str) -> ItemSet:
    """The sample set with ``words`` in each free text."""
    return ItemSet.model_validate(_saying(sample_set().model_dump(mode="json"), words, [0]))


def sheet_saying(words: str) -> ProofSheet:
    """The sample items with ``words`` in each free text; some of their evidence stands in the passage."""
    sheet = ProofSheet(
        title=ARTICLE.title,
        subject=ARTICLE.subject,
        language=ARTICLE.language,
        passage=passage_of(ARTICLE),
        items=ITEMS,
        estimates=tuple(estimate(item, ARTICLE) for item in ITEMS),
        readability=measure_readability(ARTICLE.text, ARTICLE.language),
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

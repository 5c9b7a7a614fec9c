"""Items in Markdown: they opt in, their pictures belong to them, and what they may not use is refused by line."""

from pathlib import Path
from textwrap import indent

import pytest

from quizgen.bank import ItemRecord, Override, find_problems, items_file, read_bank, read_records
from quizgen.markup import Markup, Words, parse
from quizgen.model.interaction import Choice, Option
from quizgen.model.item import Item, item_id
from tests.bank.folders import DERIVED, write_bank
from tests.rich_samples import png

CHOICE = """
type: choice
options:
  - {text: "H~2~O", is_key: true}
  - {text: "CO~2~", feedback: "That is *carbon* dioxide."}
"""
_ENTRY = """\
items:
  - markup: markdown
    stem: {stem}
    interaction:
{interaction}
    rationale: {rationale}
    topic: harbour
    source:
      question: by-hand
      facts: [channel-closes]
      evidence: ["the piers would close the channel to large boats"]
"""


def bank_of(parent: Path, stem: str, interaction: str = CHOICE, rationale: str = "So *it* is.") -> Path:
    """A bank with one item in Markdown, and one picture."""
    folder = write_bank(parent, ())
    entry = _ENTRY.format(stem=stem, interaction=indent(interaction.strip(), " " * 6), rationale=rationale)
    (folder / "items.yaml").write_text(entry, encoding="utf-8")
    (folder / "pictures").mkdir()
    (folder / "pictures" / "map.png").write_bytes(png("red"))
    return folder


def the_item(folder: Path) -> Item:
    (item,) = read_bank(folder).items
    return item


def problems(folder: Path) -> list[tuple[str, int | None, str]]:
    return [(finding.rule, finding.where.line, finding.message) for finding in find_problems(folder)]


def test_an_item_in_markdown_has_its_words_and_its_pictures(tmp_path: Path) -> None:
    item = the_item(bank_of(tmp_path, "'What is *this*? ![a map](map.png)'"))
    assert item.markup is Markup.MARKDOWN
    assert [picture.name for picture in item.pictures] == ["map.png"]
    assert item.plain.stem == "What is this? a map"
    assert item.plain.key_text == "H2O"
    assert item.plain.id == item.id == item_id(item)
    assert (item.plain.markup, item.plain.pictures) == (Markup.PLAIN, ())


def test_another_picture_makes_another_item(tmp_path: Path) -> None:
    folder = bank_of(tmp_path, "'What is this? ![a map](map.png)'")
    before = the_item(folder)
    (folder / "pictures" / "map.png").write_bytes(png("blue"))
    after = the_item(folder)
    assert after.id != before.id
    assert after.seal != before.seal


def test_markdown_is_written_back_as_it_was(tmp_path: Path) -> None:
    folder = bank_of(tmp_path, "'What is *this*? ![a map](map.png)'")
    records = read_records(folder)
    (folder / "items.yaml").write_bytes(items_file(records))
    assert read_records(folder) == records
    assert "pictures" not in (folder / "items.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("stem", "rule", "words"),
    [
        ("'![](map.png) What?'", "picture", "Nothing says what the picture 'map.png' shows"),
        ("'![a map](mop.png) What?'", "picture", "did you mean 'map.png'?"),
        ("'![a map](../map.png) What?'", "picture", "no picture's name"),
        ("'![a map](http://example.org/map.png) What?'", "picture", "no picture's name"),
        ("'![a map](my map.png) What?'", "markup", "'![' is no markup of ours"),
        ("'<script>alert(1)</script> What?'", "markup", "'<script>' is no markup of ours"),
        ("'[What](javascript:alert(1))?'", "markup", "items have no links"),
        ("'What is &alpha;?'", "markup", "'&alpha;' is no markup of ours"),
    ],
)
def test_what_items_may_not_use_is_refused_on_its_line(tmp_path: Path, stem: str, rule: str, words: str) -> None:
    (found_rule, line, message), *_ = problems(bank_of(tmp_path, stem))
    assert (found_rule, line) == (rule, 3)
    assert words in message


def test_options_and_rationales_are_looked_at_too(tmp_path: Path) -> None:
    options = CHOICE.replace("CO~2~", "CO<br>")
    found = problems(bank_of(tmp_path, "What?", options, rationale="'![x](no.png)'"))
    assert [(rule, line) for rule, line, _ in found] == [("markup", 8), ("picture", 9)]


def test_options_that_differ_in_marks_alone_are_one(tmp_path: Path) -> None:
    ((rule, _, message),) = problems(bank_of(tmp_path, "What?", CHOICE.replace("CO~2~", "*H2O*")))
    assert rule == "wrong-value"
    assert "two options read 'h2o'" in message.lower()


def test_a_blank_has_no_backslash(tmp_path: Path) -> None:
    entry = "type: text-entry\naccepted: [water]"
    ((rule, _, message),) = problems(bank_of(tmp_path, r"'It is \_\_\_\_.'", entry))
    assert (rule, "____" in message) == ("markup", True)


def test_without_markup_nothing_is_read_as_such(tmp_path: Path) -> None:
    folder = bank_of(tmp_path, "'*What* is <b>this</b>? ![](no.png)'")
    file = folder / "items.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("markup: markdown\n    ", ""), encoding="utf-8")
    item = the_item(folder)
    assert (item.markup, item.pictures, item.plain) == (Markup.PLAIN, (), item)


def test_the_words_of_an_article_are_never_markdown(tmp_path: Path) -> None:
    starred = (
        DERIVED[0]
        .model_copy(
            update={
                "interaction": Choice(
                    options=(Option(text="*Ada* <b>Brook</b>", is_key=True), Option(text="Tom_Reed"))
                ),
                "rationale": "It `says` [so](http://example.org) ![x](map.png).",
            }
        )
        .under_its_id()
    )
    override = Override(stem="*Who*?", markup=Markup.MARKDOWN)
    item = the_item(write_bank(tmp_path, (ItemRecord(starred, override),)))
    assert isinstance(item.interaction, Choice)
    assert parse(item.stem)[0] == Words("Who", emphasis=True)
    assert [parse(option.text) for option in item.interaction.options] == [
        (Words("*Ada* <b>Brook</b>"),),
        (Words("Tom_Reed"),),
    ]
    assert parse(item.rationale) == (Words(starred.rationale),)
    assert item.id == item_id(item)


def test_an_override_may_show_pictures(tmp_path: Path) -> None:
    folder = write_bank(
        tmp_path, (ItemRecord(DERIVED[0], Override(stem="![A map](map.png) Who?", markup=Markup.MARKDOWN)),)
    )
    ((rule, _, _),) = problems(folder)
    assert rule == "picture"
    (folder / "pictures").mkdir()
    (folder / "pictures" / "map.png").write_bytes(png("red"))
    assert [picture.name for picture in the_item(folder).pictures] == ["map.png"]
    (record,) = read_records(folder)
    assert items_file((record,)) == (folder / "items.yaml").read_bytes()


def test_a_derived_item_opts_in_under_its_override_alone(tmp_path: Path) -> None:
    folder = write_bank(tmp_path, (ItemRecord(DERIVED[0]),))
    file = folder / "items.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("    stem:", "    markup: markdown\n    stem:", 1), encoding="utf-8")
    ((rule, _, message),) = problems(folder)
    assert rule == "wrong-value"
    assert "override" in message

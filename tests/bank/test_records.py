"""Every slip is told in plain words: what is wrong, on which line, and how to mend it."""

from pathlib import Path

import pytest

from quizgen.bank import find_problems
from tests.bank.folders import edit, write_bank

JARGON = (
    "Input should",
    "valid",
    "Extra inputs",
    "Field required",
    "pydantic",
    "NoneType",
    "union",
    "dict",
    "tuple",
)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("entities.yaml", "short: Brook", "shrot: Brook", "There is no field 'shrot' here; did you mean 'short'?"),
        ("entities.yaml", "id: marsh", "id: Lena Marsh", "'id' is made of small letters and digits"),
        ("entities.yaml", "id: marsh", "id: reed", "The id 'reed' is taken by the record on line"),
        ("entities.yaml", "type: place", "type: town", "'type' is one of 'person', 'organisation', 'country'"),
        ("entities.yaml", "outsider: true", "outsider: yes", "'outsider' is true or false, not 'yes'."),
        ("entities.yaml", "name: Lena Marsh", "name:", "'name' is empty; write something"),
        ("entities.yaml", "name: Lena Marsh", "name: [Lena, Marsh]", "'name' is one text, not a list or a record"),
        ("entities.yaml", "- Mayor Brook", "- [Mayor]", "Entry 1 of 'aliases' is one text"),
        ("entities.yaml", "aliases:\n  - Mayor Brook", "aliases: Brook", "'aliases' is a list; write each entry"),
        ("entities.yaml", "entities:", "entitys:", "There is no field 'entitys' here; did you mean 'entities'?"),
        ("entities.yaml", "outsider: true", "also: [reet]", "There is no entity 'reet' in entities.yaml; did you"),
        (
            "facts.yaml",
            "kind: event",
            "kind: evnt",
            "There is no kind of fact called 'evnt'; did you mean",
        ),
        ("facts.yaml", "kind: event", "sort: event", "'kind' is missing; the kinds of facts are agreement, cause"),
        (
            "facts.yaml",
            "speaker: reed",
            "speaker: read",
            "There is no entity 'read' in entities.yaml; did",
        ),
        (
            "facts.yaml",
            "value: '12000'",
            "value: 12,000",
            "'value' is a number such as 1500 or 1.5, without",
        ),
        ("facts.yaml", "value: '12000'", "value: 1e99999", "'value' has more than 30 digits."),
        ("facts.yaml", "form: money", "form: cash", "'form' is one of 'count', 'money'"),
        ("facts.yaml", "planned: true", "planned: maybe", "'planned' is true or false, not 'maybe'."),
        ("facts.yaml", "when: in May", "after: mayor", "There is no event 'mayor'; there are: work-begins."),
        ("facts.yaml", "when: in May", "after: work-begins", "take one link out"),
        ("facts.yaml", "planned: true", "verb: begin", "'verb' is one of"),
        ("facts.yaml", "planned: true", "when: in June", "The field 'when' is given twice in one record"),
        ("facts.yaml", "gap: waited", "gap: wated", "The gap 'wated' does not stand in the quotation"),
        ("facts.yaml", "- Mayor Ada Brook", "- Mayor Ada Bruck", "it has: “Mayor Ada Brook"),
        (
            "facts.yaml",
            "- Mayor Ada Brook",
            "- the",
            "more than once, in paragraphs 2, 3; quote more",
        ),
        ("facts.yaml", "- Mayor Ada Brook", "- {quote: Mayor Ada Brook, paragraph: 2}", "in paragraph 1, not in"),
        (
            "facts.yaml",
            "- Mayor Ada Brook",
            "- {quote: Mayor Ada Brook, page: 2}",
            "no field 'page' here",
        ),
        ("facts.yaml", "- Mayor Ada Brook", "- Nothing like it stands here at all", "nor any like them"),
        (
            "facts.yaml",
            "evidence:\n  - Mayor Ada Brook",
            "evidence: []",
            "'evidence' is missing; quote",
        ),
        (
            "items.yaml",
            "type: text-entry",
            "type: text-enrty",
            "There is no type 'text-enrty'; did you mean",
        ),
        (
            "items.yaml",
            "type: text-entry",
            "size: 3",
            "'interaction' has no type; add a line",
        ),
        ("items.yaml", "value: 12000", "value: many", "'value' is a number such as 1500 or 1.5"),
        ("items.yaml", "lines: 3", "lines: three", "'lines' is a whole number, not 'three'."),
        ("items.yaml", "lines: 3", "lines: 300", "'lines' is 40 or less, not '300'."),
        ("items.yaml", "lines: 3", "lines: 0", "'lines' is 1 or more, not '0'."),
        (
            "items.yaml",
            "- text: Lena Marsh",
            "- text: tom reed",
            "Two options read 'tom reed'; give each",
        ),
        (
            "items.yaml",
            "- text: Ada Brook\n          is_key: true",
            "- text: Ada",
            "exactly one key, not 0",
        ),
        ("items.yaml", "        - the spring floods\n", "", "'entries' has 2 entries and needs 3 or more."),
        ("items.yaml", "stem: Match each", "stem: ____ Match each", "The stem has 1 blanks"),
        ("items.yaml", "article: ", "articel: ", "There is no field 'articel' here; did you mean 'article'?"),
        (
            "article.md",
            "title: ",
            "headline: x\ntitle: ",
            "There is no field 'headline' here; there are: title",
        ),
        ("article.md", "title: ", "id: x\ntitle: ", "There is no field 'id' here"),
        ("article.md", "title: A bridge for Port Elm\n", "", "'title' is missing; add a line 'title: …'."),
    ],
)
def test_a_slip_is_told_in_plain_words_on_its_line(
    tmp_path: Path, file: str, old: str, new: str, said: str
) -> None:
    folder = write_bank(tmp_path)
    text = (folder / file).read_text(encoding="utf-8")
    (folder / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert old in text
    findings = find_problems(folder)
    found = [finding for finding in findings if said in finding.message]
    assert found, [str(finding) for finding in findings]
    line = text.count("\n", 0, text.index(old)) + 1
    assert found[0].where.file == str(folder / file)
    assert found[0].where.line is not None
    assert abs(found[0].where.line - line) <= 12
    for finding in findings:
        assert finding.message.endswith((".", "?", "”")), finding.message
        for jargon in JARGON:
            assert jargon not in finding.message


def test_a_typing_slip_blames_the_very_line(tmp_path: Path) -> None:
    folder = write_bank(tmp_path)
    for file, old, new in (
        ("entities.yaml", "short: Brook", "shrot: Brook"),
        ("facts.yaml", "speaker: reed", "speaker: read"),
        ("facts.yaml", "value: '12000'", "value: 12,000"),
        ("items.yaml", "lines: 3", "lines: three"),
    ):
        line = edit(folder, file, old, new)
        blamed = [
            finding.where.line for finding in find_problems(folder) if finding.where.file == str(folder / file)
        ]
        assert line in blamed

from pathlib import Path

import pytest
import yaml

from quizgen.bank._reading import MAX_FINDINGS, Reading
from quizgen.bank._yaml import Value, read_yaml
from quizgen.bank.read import find_problems
from tests.bank.folders import write_bank

FLAGS = frozenset({"flag"})


@pytest.fixture(params=["libyaml", "pure"], autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every promise holds with and without libyaml."""
    if request.param == "pure":
        monkeypatch.delattr(yaml, "CBaseLoader", raising=False)


def read(text: str) -> tuple[Value, list[tuple[str, int | None]]]:
    reading = Reading("test.yaml")
    document = read_yaml(text, reading, flags=FLAGS)
    data = document.data if document is not None else None
    return data, [(finding.rule, finding.where.line) for finding in reading.findings]


@pytest.mark.parametrize(
    "text",
    ["no", "yes", "on", "1:30", "2021-05-28", "1e3", "0x1F", "010", "1_000", ".inf", "~", "Null", "True", "<<"],
)
def test_what_looks_like_something_else_stays_text(text: str) -> None:
    assert read(f"- {text}\n- a: {text}\n") == ([text, {"a": text}], [])


def test_null_and_nothing_are_nothing_unless_quoted() -> None:
    assert read("a: null\nb:\nc: 'null'\nd: ''\ne: [null, 'null']") == (
        {"a": None, "b": None, "c": "null", "d": "", "e": [None, "null"]},
        [],
    )


def test_only_true_and_false_are_flags() -> None:
    assert read("flag: true") == ({"flag": True}, [])
    assert read("flag: false") == ({"flag": False}, [])
    for other in ("yes", "True", "1", "on"):
        assert read(f"a: b\nflag: {other}")[1] == [("wrong-value", 2)]


def test_nested_lists_and_records_keep_their_lines() -> None:
    text = "a:\n  - b: 1\n    c:\n      - d\n      - e: f\n\n        g: h\n  - [i,\n     j]\nk: l\n"
    document = read_yaml(text, Reading("test.yaml"), first_line=10)
    assert document is not None
    assert document.data == {"a": [{"b": "1", "c": ["d", {"e": "f", "g": "h"}]}, ["i", "j"]], "k": "l"}
    paths: dict[tuple[str | int, ...], int] = {
        ("a",): 10,
        ("a", 0, "b"): 11,
        ("a", 0, "c"): 12,
        ("a", 0, "c", 0): 13,
        ("a", 0, "c", 1, "e"): 14,
        ("a", 0, "c", 1, "g"): 16,
        ("a", 0, "c", 1, "missing"): 14,
        ("a", 1): 17,
        ("a", 1, 1): 18,
        ("k",): 19,
    }
    assert {path: document.line(path) for path in paths} == paths


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("a: b\nc: &x d", "yaml-feature", 2),
        ("a: b\nc: &x [d]", "yaml-feature", 2),
        ("a: b\n\nc: !!str d", "yaml-feature", 3),
        ("a: ! b", "yaml-feature", 1),
        ("a: !!python/object/apply:os.system [ls]", "yaml-feature", 1),
        ("a: b\na: c", "duplicate-field", 2),
        ("- {a: b, 'a': c}", "duplicate-field", 1),
        ("a: b\n---\nc: d", "many-documents", 2),
        ("a: b\n? [c]\n: d", "yaml-feature", 2),
        ("%YAML 1.1\n---\na: b", "yaml-feature", 1),
        ('a: b\nc: "\\0"', "control-character", 2),
        ('a: b\nc: "\\e[2J"', "control-character", 2),
        ("a: b\nc: d: e", "yaml-syntax", 2),
        ("a: b\n\tc: d", "yaml-syntax", 2),
        ("a: b\nc: 'd\ne: f\n", "yaml-syntax", 2),
        ("a: b\nc: @d", "yaml-syntax", 2),
        ("a: b\n- c", "yaml-syntax", 2),
        ('a: b\nc: "\\q"', "yaml-syntax", 2),
        ("a: b\nc: *", "yaml-syntax", 2),
    ],
)
def test_what_a_teacher_cannot_have_meant_is_refused_by_line(text: str, rule: str, line: int) -> None:
    assert (rule, line) in read(text)[1]


def test_an_alias_bomb_is_refused_and_never_expanded() -> None:
    bomb = "a: &a [lol]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(20)
    )
    _, problems = read(bomb)
    assert {rule for rule, _ in problems} == {"yaml-feature"}


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? "])
def test_deep_nesting_is_refused(opening: str) -> None:
    _, problems = read("a:\n " + opening * 5_000)
    assert problems in ([("too-deep", 2)], [("yaml-feature", 2)])


def test_a_list_of_a_million_entries_is_refused() -> None:
    assert read("- a\n" * 30_000)[1] == [("too-many", 30_001)]


def test_no_more_problems_are_gathered_than_anybody_reads() -> None:
    assert len(read("\n".join(f"a{n}: !x y" for n in range(1_000)))[1]) == MAX_FINDINGS


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("title: The bridge: a history", "put the text in quotes"),
        ("title: 'The bridge", "never closed"),
        ("\ttitle: x", "indent with spaces"),
        ("a: [b, c", "brackets"),
        ("a:\n  - b\n c: d", "compare indents"),
        ("a: !x y", "put the text in quotes"),
        ("a: *bold*", "put"),
    ],
)
def test_syntax_errors_are_told_in_plain_words(text: str, advice: str) -> None:
    reading = Reading("test.yaml")
    read_yaml(text, reading)
    assert advice in reading.findings[0].message
    for jargon in ("token", "mapping", "scalar", "block", "indicator", "stream"):
        assert jargon not in reading.findings[0].message


@pytest.mark.parametrize("file", ["entities.yaml", "facts.yaml", "items.yaml"])
@pytest.mark.parametrize(
    "text", ["", "x", "[]", "[[[]]]", "items:\nfacts:\nentities:", "null", "{}", "- - -", "? "]
)
def test_no_bank_file_breaks_the_reader(tmp_path: Path, file: str, text: str) -> None:
    folder = write_bank(tmp_path)
    (folder / file).write_text(text)
    assert any(finding.where.file == str(folder / file) for finding in find_problems(folder))

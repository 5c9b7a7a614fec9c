"""Tables: what stands in which column, whatever program saved them."""

import pytest

from quizgen.model.interaction import Choice, Matching, MultipleResponse, Ordering, TextEntry
from quizgen.model.item import Item
from tests.imports.reading import losses, read, the_item, what_is_wrong

HEAD = "type,question,option 1,option 2,option 3,correct,explanation\n"


def key_of(row: str, head: str = HEAD) -> str:
    return the_item(head + row, "a.csv").key_text


@pytest.mark.parametrize("correct", ["B", "b", "2", "two", "Two"])
def test_a_key_goes_by_letter_number_or_words(correct: str) -> None:
    assert key_of(f"choice,Q?,one,two,three,{correct},") == "two"


@pytest.mark.parametrize("correct", ['"A,C"', "A; C", "1|3", "one | three", '"one, three"', "A and C", "A C"])
def test_several_keys_stand_in_one_cell(correct: str) -> None:
    item = the_item(f"{HEAD},Q?,one,two,three,{correct},", "a.csv")
    assert isinstance(item.interaction, MultipleResponse)
    assert item.key_text == "one; three"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.csv", "question;option 1;option 2;correct\nQ?;one;two;A\n".encode("utf-8-sig")),
        ("a.tsv", b"question\toption 1\toption 2\tcorrect\nQ?\tone\ttwo\tA\n"),
        ("a.txt", "question\toption 1\toption 2\tcorrect\r\nQ?\tone\ttwo\tA\r\n".encode("utf-16")),
        ("a.csv", b"sep=;\nquestion;option 1;option 2;correct\nQ?;one;two;A\n"),
        ("a.csv", b"My quiz,,,\n,,,\nQuestion Text,Answer 1,Answer 2,Correct Answer(s) (Only #)\nQ?,one,two,1\n"),
        ("a.csv", b"Question,Correct Answer,Incorrect Answer 1,Incorrect Answer 2 (Optional)\nQ?,one,two,three\n"),
        ("a.csv", b"Option_A,Option-B,STEM,Key\none,two,Q?,A\n"),
    ],
)
def test_delimiters_encodings_and_headings_of_many_programs_are_known(name: str, content: bytes) -> None:
    (item,) = read(content, name).items
    assert item.key_text == "one"
    assert item.stem == "Q?"


def test_all_eight_interactions_have_a_row() -> None:
    rows = (
        "choice,Q1?,a,b,,A,",
        "multiple-response,Q2?,a,b,c,A;B,",
        "true-false,Q3.,,,,TRUE,",
        "text-entry,Q4 ____.,,,,a|b,",
        "numeric-entry,Q5?,,,,1.5,",
        "ordering,Q6.,a,b,c,,",
        "matching,Q7.,a -> b,c → d,-> e,,",
        "extended-text,Q8.,a point,,,An answer.,",
    )
    kinds = [item.interaction.type for item in read(HEAD + "\n".join(rows), "a.csv").items]
    assert kinds == [row.split(",")[0] for row in rows]


def test_an_ordering_and_a_matching_are_read_as_they_stand() -> None:
    ordering, matching = read(f"{HEAD}order,Q1.,a,b,c,,\nmatch,Q2.,a -> b,c => d,-> e,,", "a.csv").items
    assert ordering.interaction == Ordering(entries=("a", "b", "c"))
    assert isinstance(matching.interaction, Matching)
    assert matching.interaction.spare == ("e",)


def test_a_cell_guarded_against_spreadsheets_is_read_without_its_apostrophe() -> None:
    item = the_item(f"{HEAD}choice,Q?,'=1+1,'-5,''tis,A,", "a.csv")
    assert isinstance(item.interaction, Choice)
    assert [option.text for option in item.interaction.options] == ["=1+1", "-5", "''tis"]


def test_a_formula_is_text_like_any_other() -> None:
    assert key_of('choice,Q?,"=HYPERLINK(""http://x"")",two,three,A,') == '=HYPERLINK("http://x")'


def test_columns_that_are_not_read_are_named_once() -> None:
    imported = read("question,correct,Author\nQ?,a,me\nR?,b,me\n", "a.csv")
    assert [found.message for found in imported.findings] == ["The column “Author” is not read."]


def test_true_or_false_is_known_by_its_cells() -> None:
    item = the_item("question,option 1,option 2,correct\nIt is.,True,False,false\n", "a.csv")
    assert item.key_text == "False"
    words = the_item("question,correct\nThe sky is ____.,blue;azure\n", "a.csv").interaction
    assert words == TextEntry(accepted=("blue", "azure"))


@pytest.mark.parametrize(
    ("row", "rule"),
    [
        ("choice,Q?,one,two,three,four,", "keys"),
        ("choice,Q?,one,two,three,,", "keys"),
        ("choice,Q?,one,two,three,A;B,", "keys"),
        ("choice,Q?,3,4,5,3,", "keys"),
        ("choice,,one,two,three,A,", "no-stem"),
        ("choice,Q?,one,,three,A,", "no-text"),
        ("poem,Q?,one,two,three,A,", "not-read"),
        ("true-false,Q.,,,,perhaps,", "keys"),
        ("numeric-entry,Q?,,,,ten,", "numbers"),
        ("matching,Q.,a,b,c,,", "syntax"),
        ("ordering,Q.,a,b,,,", "how-many"),
        ('choice,Q?,"one" x,two,three,A,', "syntax"),
        ('choice,Q?,"one,two,three,A,', "syntax"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line(row: str, rule: str) -> None:
    assert what_is_wrong(f"{HEAD}\n{row}", "a.csv")[::2] == (rule, 3)


def test_a_table_without_names_of_columns_is_one_problem() -> None:
    assert what_is_wrong("Who?,a,b\nWhat?,c,d\n", "a.csv")[0] == "no-columns"


def test_cells_of_several_lines_count_all_their_lines() -> None:
    imported = read(f'{HEAD}choice,"Q?\nmore",a,b,,A,\nchoice,R?,a,b,,X,\n', "a.csv")
    assert imported.items[0].stem == "Q?\nmore"
    assert [found.where.line for found in imported.findings] == [4]


def test_a_difficulty_that_does_not_exist_is_told() -> None:
    text = "question,correct,difficulty\nQ?,a,hard\nR?,b,fiendish\n"
    items: tuple[Item, ...] = read(text, "a.csv").items
    assert [item.difficulty.value for item in items] == ["hard", "medium"]
    assert losses(text, "a.csv") == ["There is no difficulty “fiendish”; the item is taken for medium."]

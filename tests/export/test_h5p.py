"""A package holds what H5P's libraries take, of the types that they want, and gives back every item as it was."""

import html
import re
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from quizgen.assembly import bank_set
from quizgen.export._explain import explanation
from quizgen.export._markup import one_line
from quizgen.model.interaction import (
    BLANK,
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    Pair,
    ScoringPoint,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.item_set import ItemSet, SetEntry
from quizgen.model.loss import Outcome
from tests.export.h5p_reading import Gap, Json, as_edited, gaps, rows, shown, unpacked
from tests.export.naughty import NAUGHTY, NAUGHTY_WORDS, set_saying
from tests.export.set_reading import of_type, one, with_answers, write
from tests.rich_samples import RICH_ITEMS
from tests.samples import BANK, ITEMS, sample_set

every_words = pytest.mark.parametrize(
    "words", [None, *NAUGHTY_WORDS.values(), NAUGHTY], ids=["plain", *NAUGHTY_WORDS, "all"]
)


def saying(words: str | None) -> ItemSet:
    return sample_set() if words is None else set_saying(words)


def params(item: Item) -> Json:
    """The parameters of the only question of a set."""
    (question,) = unpacked(one("h5p", item).content).questions
    told: Json = question["params"]
    return told


def lost(item: Item) -> dict[str, Outcome]:
    """What is lost of the item, when it is the second of a set."""
    losses = write("h5p", sample_set((ITEMS[0], item))).losses
    return {loss.what: loss.outcome for loss in losses if loss.number == 2}


def carried(items: ItemSet) -> list[tuple[SetEntry, Json]]:
    """The entries that the package holds, each with its question."""
    exported = write("h5p", items)
    gone = {loss.number for loss in exported.losses if loss.outcome is Outcome.LEFT_OUT}
    kept = [entry for entry in items.entries if entry.number not in gone]
    return list(zip(kept, unpacked(exported.content).questions, strict=True))


def told_after(question: Json) -> str:
    """What a student is told after an answer that is not right."""
    asked = question["params"]
    match question["library"].split()[0]:
        case "H5P.TrueFalse":
            feedback: str = asked["behaviour"]["feedbackOnWrong"]
            return html.unescape(feedback)
        case "H5P.Essay":
            return shown(asked["solution"]["introduction"])
        case _:
            (whatever,) = asked["overallFeedback"]
            assert (whatever["from"], whatever["to"]) == (0, 100)
            return html.unescape(whatever["feedback"])


def test_a_package_is_two_files_without_folders_and_the_same_on_every_day() -> None:
    package = write("h5p", sample_set()).content
    with ZipFile(BytesIO(package)) as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == ["h5p.json", "content/content.json"]
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {ZIP_STORED}, "zlib packs differently in each version"
    assert package == write("h5p", sample_set()).content


def test_a_package_asks_for_the_libraries_that_it_uses_and_no_others() -> None:
    items = sample_set()
    about = unpacked(write("h5p", items).content).about
    assert about["mainLibrary"] == "H5P.QuestionSet"
    assert (about["title"], about["language"], about["license"]) == (items.heading, "en", "U")
    asked = [
        f"{each['machineName']} {each['majorVersion']}.{each['minorVersion']}"
        for each in about["preloadedDependencies"]
    ]
    types = ("MultiChoice 1.16", "TrueFalse 1.8", "Blanks 1.14", "DragText 1.10", "Essay 1.5")
    assert asked == ["H5P.QuestionSet 1.20", *(f"H5P.{each}" for each in types)]
    choice_alone = unpacked(one("h5p", ITEMS[0]).content).about["preloadedDependencies"]
    assert [each["machineName"] for each in choice_alone] == ["H5P.QuestionSet", "H5P.MultiChoice"]


@pytest.mark.parametrize(
    ("language", "written"), [("de", "de"), ("zh-Hans-CN", "zh-Hans-CN"), ("en-GB-oxendict", "und"), ("e1", "und")]
)
def test_a_language_that_h5p_would_refuse_is_said_to_be_unknown(language: str, written: str) -> None:
    items = sample_set().model_copy(update={"language": language})
    assert unpacked(write("h5p", items).content).about["language"] == written


@pytest.mark.parametrize("title", ["t" * 300, "two\nlines", "<b>&amp;"])
def test_a_title_is_such_as_h5p_takes(title: str) -> None:
    about = unpacked(write("h5p", sample_set().model_copy(update={"title": title})).content).about
    assert re.fullmatch(r".{1,255}", about["title"])
    assert about["title"][:9] == f"{title} "[:9].replace("\n", " ")


@every_words
def test_every_field_is_such_as_h5p_keeps_it(words: str | None) -> None:
    package = unpacked(write("h5p", saying(words)).content)
    ids = [question["subContentId"] for question in package.questions]
    assert len(set(ids)) == len(ids)


@every_words
def test_stem_heading_and_explanation_come_back_as_they_were(words: str | None) -> None:
    for entry, question in carried(saying(words)):
        asked = question["params"]
        task = shown(asked.get("question") or asked.get("taskDescription") or asked["text"])
        text, _ = gaps("".join(asked.get("questions", [])))
        stem = (
            shown(text)
            if BLANK in entry.item.stem and text != f"<p>{BLANK}</p>"
            else task.replace("_" * 12, BLANK)
        )
        assert entry.item.stem in stem
        assert not entry.heading or task.startswith(entry.heading)
        told, why = told_after(question), [one_line(text) for text in explanation(entry.item)]
        if words is None or len(words) < 1_000 or question["library"] != "H5P.TrueFalse 1.8":
            assert all(text in told.replace("\n", " ") for text in why)


@every_words
def test_options_with_their_keys_and_feedback_come_back_as_they_were(words: str | None) -> None:
    for entry, question in carried(saying(words)):
        if not entry.options:
            continue
        answers = question["params"]["answers"]
        for option, answer in zip(entry.options, answers, strict=True):
            assert (shown(answer["text"]), answer["correct"]) == (option.text, option.is_key)
            assert shown(answer["tipsAndFeedback"]["chosenFeedback"]) == (option.feedback or "")


@every_words
def test_gaps_take_what_was_accepted_and_survive_h5ps_editor(words: str | None) -> None:
    for entry, question in carried(saying(words)):
        if not question["library"].startswith("H5P.Blanks"):
            continue
        (text,) = question["params"]["questions"]
        (gap,) = gaps(text)[1]
        assert gap.tip is None
        assert gaps(as_edited(text))[1] == (gap,)
        if isinstance(entry.item.interaction, TextEntry):
            assert gap.answers[0] == one_line(entry.item.interaction.key)
            assert {*gap.answers} <= {one_line(each) for each in entry.item.interaction.accepted}
        assert question["params"]["behaviour"]["caseSensitive"] is False


@every_words
def test_rows_come_back_with_the_marks_that_belong_to_them(words: str | None) -> None:
    for entry, question in carried(saying(words)):
        asked = question["params"]
        match entry.item.interaction:
            case Ordering(entries=entries):
                read = rows(asked["textField"])
                assert [text for _, text in read] == [one_line(text) for text in entry.jumbled]
                assert [text for _, text in sorted(read)] == [one_line(text) for text in entries]
            case Matching(pairs=pairs):
                task = shown(asked["taskDescription"])
                for (letter, premise), pair in zip(rows(asked["textField"]), pairs, strict=True):
                    assert premise == one_line(pair.premise)
                    assert f"{letter}. {pair.target}" in task
            case _:
                pass


def test_a_bank_may_be_shuffled_but_for_numbers_and_dates_and_a_form_never() -> None:
    item, choice = of_type(Choice)
    fixed = with_answers(item, choice.model_copy(update={"fixed_order": True}))
    items = bank_set(BANK.model_copy(update={"items": (item, fixed)}))
    read = {entry.item.id: question["params"]["behaviour"]["randomAnswers"] for entry, question in carried(items)}
    assert read == {item.id: True, fixed.id: False}
    assert params(item)["behaviour"]["randomAnswers"] is False


def test_a_set_is_asked_in_its_order() -> None:
    content = unpacked(write("h5p", sample_set()).content).content
    assert content["randomQuestions"] is False
    titles = [html.unescape(question["metadata"]["title"]) for question in content["questions"]]
    assert titles == [item.stem for item in ITEMS]


@pytest.mark.parametrize("answer", [True, False])
def test_true_or_false_is_a_word_and_tells_who_was_wrong_what_is_right(answer: bool) -> None:
    item, _ = of_type(TrueFalse)
    asked = params(with_answers(item, TrueFalse(answer=answer, feedback="So it was.")))
    assert asked["correct"] == ("true" if answer else "false")
    assert asked["behaviour"]["feedbackOnWrong"].startswith("So it was. The article says so.")
    assert "So it was." not in asked["behaviour"]["feedbackOnCorrect"]


def test_of_a_long_explanation_whole_texts_are_kept_and_the_rest_is_told() -> None:
    item, _ = of_type(TrueFalse)
    long = item.model_copy(update={"rationale": "It does. " * 226}).under_its_id()
    told = params(long)["behaviour"]["feedbackOnWrong"]
    assert told == long.rationale
    assert lost(long) == {"explanation": Outcome.SIMPLIFIED}


def test_a_stem_with_a_gap_has_it_where_it_stands() -> None:
    item, _ = of_type(TextEntry)
    asked = params(with_answers(item, TextEntry(accepted=("waited", "been waiting"))))
    text, found = gaps(asked["questions"][0])
    assert shown(text) == item.stem
    assert found == (Gap(("waited", "been waiting"), None),)


def test_a_star_in_a_stem_is_no_gap() -> None:
    item, entry = of_type(TextEntry)
    asked = params(with_answers(item, entry, stem="By *Reed*: “We have ____ long enough.”"))
    assert shown(asked["text"]).startswith("By *Reed*: “We have ____")
    assert gaps(asked["questions"][0]) == ("<p>____</p>", (Gap(("waited",), None),))


@pytest.mark.parametrize("words", ["9/11", "10:30", "f*", "<b>", "a &lt; b"])
def test_an_answer_that_h5p_would_misread_is_left_out_by_name(words: str) -> None:
    item, _ = of_type(TextEntry)
    (what, outcome), *others = lost(with_answers(item, TextEntry(accepted=(words, "waited")))).items()
    assert what.startswith("an answer ")
    assert (outcome, others) == (Outcome.LEFT_OUT, [])
    (what, outcome), *others = lost(with_answers(item, TextEntry(accepted=("waited", words)))).items()
    assert what.startswith("an accepted answer ")
    assert (outcome, others) == (Outcome.SIMPLIFIED, [])


@pytest.mark.parametrize("words", ["AT&T", "O’Neill", 'the "old" one', "5 > 3", "café"])
def test_other_signs_in_answers_are_fine(words: str) -> None:
    item, _ = of_type(TextEntry)
    assert lost(with_answers(item, TextEntry(accepted=(words,)))) == {}
    assert gaps(params(with_answers(item, TextEntry(accepted=(words,))))["questions"][0])[1][0].answers == (words,)


@pytest.mark.parametrize(
    ("value", "unit", "spellings"),
    [
        ("12000.0", "cars", ("12000", "12,000", "12000 cars", "12,000 cars")),
        ("-1234.50", None, ("-1234.5", "-1,234.5")),
        ("40", "%", ("40", "40%")),
        ("40", "km/h", ("40",)),
    ],
)
def test_a_number_may_be_written_as_people_write_it(
    value: str, unit: str | None, spellings: tuple[str, ...]
) -> None:
    item, _ = of_type(NumericEntry)
    asked = params(with_answers(item, NumericEntry(value=Decimal(value), unit=unit)))
    assert gaps(asked["questions"][0])[1] == (Gap(spellings, None),)
    assert (f"Unit: {unit}" in shown(asked["text"])) is bool(unit)


def test_a_number_in_a_sentence_is_written_without_its_unit() -> None:
    item, number = of_type(NumericEntry)
    asked = params(with_answers(item, number, stem="The bridge is to carry ____ cars a day."))
    assert gaps(asked["questions"][0])[1] == (Gap(("12000", "12,000"), None),)


def test_a_tolerance_is_told_to_be_lost() -> None:
    item, _ = of_type(NumericEntry)
    near = with_answers(item, NumericEntry(value=Decimal(40), tolerance=Decimal(2)))
    assert lost(near) == {"tolerance": Outcome.SIMPLIFIED}


def test_a_row_with_a_star_is_left_out_by_name() -> None:
    item, ordering = of_type(Ordering)
    starred = ordering.model_copy(update={"entries": (*ordering.entries, "the *last* one")})
    assert lost(with_answers(item, starred))["a row with *"] is Outcome.LEFT_OUT


def test_two_rows_may_share_a_letter_and_a_spare_one_is_dragged_nowhere() -> None:
    item, matching = of_type(Matching)
    twice = (*matching.pairs, Pair(premise="Ada Brook’s deputy", target=matching.pairs[0].target))
    asked = params(with_answers(item, matching.model_copy(update={"pairs": twice})))
    assert rows(asked["textField"]) == [("C", "Ada Brook"), ("B", "Tom Reed"), ("C", "Ada Brook’s deputy")]
    assert asked["distractors"] == "*A*"
    assert shown(asked["taskDescription"]).split("\n")[1:3] == ["Person – Role", "A. the ferry’s captain"]


@pytest.mark.parametrize(("points", "single", "told"), [(1, True, False), (2, False, False), (3, True, True)])
def test_points_are_counted_as_far_as_h5p_can(points: int, single: bool, told: bool) -> None:
    item, _ = of_type(MultipleResponse)
    items = sample_set((item,), passage=False)
    entry = items.entries[0].model_copy(update={"points": points})
    exported = write("h5p", items.model_copy(update={"entries": (entry,)}))
    (question,) = unpacked(exported.content).questions
    assert question["params"]["behaviour"]["singlePoint"] is single
    assert ("points" in {loss.what for loss in exported.losses}) is told


def test_one_right_option_of_many_is_still_ticked_and_not_chosen() -> None:
    item, _ = of_type(MultipleResponse)
    options = (Option(text="x", is_key=True), Option(text="y"))
    assert params(with_answers(item, MultipleResponse(options=options)))["behaviour"]["type"] == "multi"
    assert params(ITEMS[0])["behaviour"]["type"] == "single"


@pytest.mark.parametrize(("lines", "size"), [(1, "1"), (2, "3"), (4, "10"), (40, "10")])
def test_sentences_are_marked_by_nobody_and_compared_with_the_model_answer(lines: int, size: str) -> None:
    item, essay = of_type(ExtendedText)
    long = with_answers(item, essay.model_copy(update={"lines": lines}))
    asked = params(long)
    assert shown(asked["solution"]["sample"]) == essay.model_answer
    assert all(f"{point.text} (1 point)" in shown(asked["solution"]["introduction"]) for point in essay.scoring)
    assert essay.model_answer not in shown(asked["taskDescription"])
    assert (asked["keywords"], asked["behaviour"]["ignoreScoring"]) == ([], True)
    assert asked["behaviour"]["inputFieldSize"] == size
    assert lost(long) == {"marking": Outcome.SIMPLIFIED}


@every_words
def test_the_passage_stands_before_the_first_question_with_all_that_a_form_says(words: str | None) -> None:
    items = saying(words).model_copy(update={"instructions": "Read & answer.", "minutes": 20})
    exported = write("h5p", items)
    page = unpacked(exported.content).content["introPage"]
    assert page["showIntroPage"] is True
    assert html.unescape(page["title"].replace("<br>", "\n")) == items.heading
    told = shown(page["introduction"])
    assert items.passage is not None
    for text in ("Read & answer.", "20 minutes", items.passage.title, *items.passage.paragraphs):
        assert text in told
    assert "passage beside the questions" in {loss.what for loss in exported.losses}


def test_a_set_with_nothing_to_say_starts_with_its_first_question() -> None:
    silent = sample_set((ITEMS[0],), passage=False).model_copy(update={"subject": None})
    exported = write("h5p", silent)
    assert unpacked(exported.content).content["introPage"]["showIntroPage"] is False
    assert [loss.what for loss in exported.losses if loss.number is None] == ["topics"]


def test_names_that_h5p_fills_in_stay_words() -> None:
    item, _ = of_type(Choice)
    asked = params(item.model_copy(update={"rationale": "Write to @score."}).under_its_id())
    (whatever,) = asked["overallFeedback"]
    assert "@score" not in whatever["feedback"]
    assert "@score" in html.unescape(whatever["feedback"])


def test_a_question_has_the_same_id_as_long_as_its_item_has() -> None:
    items = sample_set()
    again = {question["subContentId"] for _, question in carried(items)}
    assert again == {question["subContentId"] for _, question in carried(items)}
    slot = items.entries[0].item.source.model_copy(update={"question": "who-holds"})
    told, reworded = (
        one("h5p", ITEMS[0].model_copy(update={"stem": stem, "source": slot})) for stem in ("Who?", "Who is it?")
    )
    ids = {unpacked(each.content).questions[0]["subContentId"] for each in (told, reworded)}
    assert len(ids) == 1


def starless(item: Item) -> Item:
    """The item without a star in a row, for which H5P would leave it out."""
    match item.interaction:
        case Matching(pairs=(first, *others)) as matching:
            pairs = (first.model_copy(update={"premise": "Ada~2~"}), *others)
            return with_answers(item, matching.model_copy(update={"pairs": pairs}))
        case _:
            return item


STARLESS = tuple(map(starless, RICH_ITEMS))


def test_each_field_has_the_markup_that_h5p_keeps_and_characters_for_the_rest() -> None:
    choice, response, statement, entry, number, ordering, matching, essay = map(params, STARLESS)
    assert choice["question"] == "<p>Who <em>first</em> told of the <strong>bridge</strong> (a drop)?</p>"
    assert {each["text"] for each in choice["answers"]} == {
        "<div><em>Ada</em> Brook</div>",
        "<div>(a river)</div>",
        "<div>Lena<sub>2</sub> Marsh<sup>th</sup></div>",
    }
    feedback = {each["tipsAndFeedback"]["chosenFeedback"] for each in choice["answers"]}
    assert "<div>A river <strong>tells</strong> nothing.</div>" in feedback
    assert choice["overallFeedback"][0]["feedback"].startswith("It says so: (the secret) Paragraph ")
    assert response["question"].startswith("<p>What is told?<br>(A bridge over a harbour)<br>Choose.</p>")
    assert "<div>the start</div>" in {each["text"] for each in response["answers"]}
    assert statement["question"] == "<p>H<sub>2</sub>O is <em>wet</em>.</p>"
    assert statement["behaviour"]["feedbackOnWrong"].startswith("It is, in fact. It says so")
    assert entry["questions"] == ["<p>“We <em>have </em>*H2O/10^3*<em> long</em>² enough.”</p>"]
    assert number["questions"] == ["<p>What does print(*12*) print?</p>"]
    assert {text for _, text in rows(ordering["textField"])} == {"the spring floods", "x²", "the end"}
    assert ordering["taskDescription"].startswith("<p>Put in <em>order</em>.</p>")
    assert {text for _, text in rows(matching["textField"])} == {"Ada₂", "(a river)"}
    assert "<p><em>Person</em> – <strong>Role</strong></p>" in matching["taskDescription"]
    assert essay["solution"]["sample"] == "<p>Because of the <strong>piers</strong>.</p>"
    assert "names the <em>piers</em> (1 point)" in essay["solution"]["introduction"]


def test_pictures_and_the_emphasis_of_plain_fields_are_told_to_be_lost() -> None:
    for item in STARLESS:
        told = lost(item)
        assert told["a picture"] is Outcome.SIMPLIFIED
        assert ("emphasis" in told) is not isinstance(item.interaction, ExtendedText)
    answer = ExtendedText(model_answer="*So.*", scoring=(ScoringPoint(text="says so"),))
    assert lost(with_answers(RICH_ITEMS[-1], answer))["emphasis"] is Outcome.SIMPLIFIED
    assert write("h5p", sample_set(RICH_ITEMS)) == write("h5p", sample_set(RICH_ITEMS))

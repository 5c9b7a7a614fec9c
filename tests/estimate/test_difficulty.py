"""What an estimate promises: its direction and its limits; that it is right, only answers could tell."""

from dataclasses import asdict
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen import pipeline
from quizgen.cli._options import DEFAULT_BANK
from quizgen.estimate import estimate, expected_score
from quizgen.estimate.difficulty import BASE, EASY_FROM, HARD_BELOW, WEIGHTS, band_of, guess_rate
from quizgen.model.article import Article, Evidence
from quizgen.model.interaction import (
    INTERACTION_TYPES,
    Choice,
    ExtendedText,
    Interaction,
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
from quizgen.model.item import Difficulty, Item, Source
from tests.samples import ARTICLE, ITEMS

TEXT = (
    "The town of Port Elm will build a bridge of steel over the harbour.\n\n"
    "The council voted for it in a long meeting, and the fishers protested.\n\n"
    "A heron nests beside the old lighthouse, where Tom Reed keeps bees."
)
TOWN = Article(id="town", title="Port Elm plans a bridge", text=TEXT)
KEEPS_BEES = "A heron nests beside the old lighthouse, where Tom Reed keeps bees."
samples = pytest.mark.parametrize("item", ITEMS, ids=lambda item: item.interaction.type)


def item(stem: str, interaction: Interaction, quote: str | None = KEEPS_BEES, paragraph: int = 3) -> Item:
    evidence = () if quote is None else (Evidence(quote=quote, paragraph=paragraph),)
    # Items from elsewhere come without evidence.
    source = Source.model_construct(
        article="town", question="sample", facts=("bees",), fact_kind="role", variant="1", evidence=evidence
    )
    whole = ITEMS[0].model_copy(update={"stem": stem, "interaction": interaction, "source": source})
    return whole.under_its_id()


def choice(key: str, *wrong: str) -> Choice:
    return Choice(options=(Option(text=key, is_key=True), *(Option(text=text) for text in wrong)))


def score(stem: str, interaction: Interaction, quote: str | None = KEEPS_BEES, paragraph: int = 3) -> float:
    return expected_score(item(stem, interaction, quote, paragraph), TOWN)


def test_the_samples_show_every_interaction() -> None:
    assert {sample.interaction.type for sample in ITEMS} == set(INTERACTION_TYPES)


@samples
def test_an_estimate_is_a_share_with_its_band_and_is_always_the_same(item: Item) -> None:
    made = estimate(item, ARTICLE)
    assert guess_rate(item.interaction) <= made.score <= 1
    assert made.score == expected_score(item, ARTICLE)
    assert made.band is band_of(made.score)
    again = Item.model_validate_json(item.model_dump_json())
    assert estimate(again, Article.model_validate_json(ARTICLE.model_dump_json())) == made


@samples
def test_no_person_s_decision_and_no_rationale_moves_an_estimate(item: Item) -> None:
    other = item.model_copy(update={"difficulty": Difficulty.HARD, "status": "draft", "rationale": "So it is."})
    assert estimate(other, ARTICLE) == estimate(item, ARTICLE)


@samples
@pytest.mark.parametrize("text", [ARTICLE.text, "", "木曜日に市長が橋を発表した。", "— … “”"])
@pytest.mark.parametrize("has_evidence", [True, False])
def test_what_is_missing_or_strange_is_no_obstacle(item: Item, text: str, has_evidence: bool) -> None:
    article = ARTICLE.model_copy(update={"text": text, "language": "ja"})
    evidence = item.source.evidence if has_evidence else ()
    source = item.source.model_copy(update={"evidence": evidence})
    made = estimate(item.model_copy(update={"source": source}), article)
    assert 0 <= made.score <= 1


def test_without_any_text_the_interaction_still_tells_items_apart() -> None:
    bare = TOWN.model_copy(update={"text": ""})
    scoring = (ScoringPoint(text="names him"),)
    explained = ExtendedText(
        model_answer="Tom Reed keeps the bees beside the old lighthouse, and nobody else in town does so.",
        scoring=scoring,
    )
    chosen = choice("Tom Reed", "Ada Brook", "Lena Marsh")
    easiest, middle, hardest = (
        expected_score(item("Who?", interaction, None), bare)
        for interaction in (TrueFalse(answer=True), chosen, explained)
    )
    assert easiest > middle > hardest


def test_an_item_in_another_language_is_read_by_the_same_measures() -> None:
    article = Article(id="stadt", title="Neue Brücke", text="Die Brücke kostet viel.\n\nDer Imker wohnt am Hafen.")
    asked = item("Wer wohnt am Hafen?", choice("Der Imker", "Der Bäcker", "Der Müller"), None)
    copied = item("Wer wohnt am Hafen?", choice("Der Imker", "Die Brücke", "Der Müller"), None)
    assert expected_score(copied, article) <= expected_score(asked, article)


def test_bands_follow_the_score() -> None:
    assert [band_of(share) for share in (1.0, EASY_FROM, 0.7, HARD_BELOW, 0.6, 0.0)] == [
        Difficulty.EASY,
        Difficulty.EASY,
        Difficulty.MEDIUM,
        Difficulty.MEDIUM,
        Difficulty.HARD,
        Difficulty.HARD,
    ]


@pytest.mark.parametrize(
    ("interaction", "share"),
    [
        (choice("a", "b", "c", "d"), 1 / 4),
        (TrueFalse(answer=False), 1 / 2),
        (MultipleResponse(options=(Option(text="a", is_key=True), Option(text="b"), Option(text="c"))), 1 / 7),
        (Ordering(entries=("a", "b", "c")), 1 / 6),
        (
            Matching(
                premise_label="A",
                target_label="B",
                pairs=(Pair(premise="a", target="1"), Pair(premise="b", target="2")),
                spare=("3",),
            ),
            1 / 3,
        ),
        (TextEntry(accepted=("a",)), 0),
        (NumericEntry(value=Decimal(1)), 0),
        (ExtendedText(model_answer="a", scoring=(ScoringPoint(text="a"),)), 0),
    ],
    ids=lambda value: getattr(value, "type", None),
)
def test_a_guess_is_right_as_often_as_chance_has_it(interaction: Interaction, share: float) -> None:
    assert guess_rate(interaction) == pytest.approx(share)


@settings(deadline=None)
@given(st.integers(2, 11), st.data())
def test_another_option_never_makes_a_choice_easier(how_many: int, data: st.DataObject) -> None:
    words = (
        "Reed",
        "heron",
        "lighthouse",
        "Brook",
        "council",
        "steel",
        "bees",
        "Marsh",
        "bridge",
        "a fisher",
        "he",
    )
    wrong = data.draw(st.permutations(words))[:how_many]
    before, after = (choice("Tom Reed of the bees", *wrong[:count]) for count in (how_many - 1, how_many))
    assert guess_rate(after) < guess_rate(before)
    assert score("Who keeps bees?", after) <= score("Who keeps bees?", before)


@settings(deadline=None)
@given(st.integers(2, 500), st.integers(2, 500), st.integers(2, 500))
def test_a_nearer_number_never_makes_a_choice_easier(key: int, one: int, other: int) -> None:
    near, far = sorted((one, other), key=lambda number: -min(key, number) / max(key, number))
    if len({key, near, far}) < 3:
        return
    stem = "How many bees are there?"
    assert score(stem, choice(f"{key} bees", f"{near} bees", "a few")) <= score(
        stem, choice(f"{key} bees", f"{far} bees", "a few")
    )


def test_wrong_answers_from_the_article_are_harder_and_those_beside_the_evidence_hardest() -> None:
    stem = "What nests beside the lighthouse?"
    elsewhere = score(stem, choice("A heron", "A sparrow", "A magpie"))
    in_the_article = score(stem, choice("A heron", "A fisher", "A council"))
    beside = score(stem, choice("A heron", "A lighthouse", "A Reed"))
    assert beside < in_the_article < elsewhere


def test_the_closer_a_false_statement_the_harder_it_is() -> None:
    close = "A heron nests beside the old lighthouse, where Ada Brook keeps bees."
    far = "A painter lives inside the new windmill, whose sails Ada Brook mends."
    assert score(close, TrueFalse(answer=False)) < score(far, TrueFalse(answer=False))


@settings(deadline=None)
@given(st.sets(st.integers(0, 5)), st.integers(0, 5))
def test_a_copied_word_never_makes_an_item_harder(copied: set[int], one_more: int) -> None:
    pairs = (
        ("heron", "bird"),
        ("nests", "broods"),
        ("beside", "near"),
        ("old", "ancient"),
        ("lighthouse", "beacon"),
        ("keeps", "tends"),
    )

    def stem(own: set[int]) -> str:
        chosen = [pair[0] if at in own else pair[1] for at, pair in enumerate(pairs)]
        return "Who, where the {} {} {} the {} {}, {} bees?".format(*chosen)

    key = choice("Tom Reed", "Ada Brook", "Lena Marsh")
    assert score(stem(copied | {one_more}), key) >= score(stem(copied), key)
    judged = TrueFalse(answer=True)
    assert score(stem(copied | {one_more}), judged) >= score(stem(copied), judged)


def test_early_evidence_and_the_title_make_an_item_easier() -> None:
    key = choice("Lena Marsh", "Ada Brook", "Tom Hale")
    places = [score("Who?", key, "and", paragraph) for paragraph in (1, 2, 3)]
    assert places == sorted(places, reverse=True)
    assert len(set(places)) == 3
    titled = TOWN.model_copy(update={"title": "Heron, lighthouse and bees"})
    asked = item("Who keeps bees beside the lighthouse?", key)
    assert expected_score(asked, titled) > expected_score(asked, TOWN)


def test_a_frequent_answer_is_easier_than_a_rare_one() -> None:
    often = TOWN.model_copy(update={"text": f"{TEXT}\n\nLena Marsh came, and Lena Marsh went."})
    once = TOWN.model_copy(update={"text": f"{TEXT}\n\nLena Marsh came, and Ada Brook went."})
    key = choice("Lena Marsh", "A sparrow", "A magpie")
    assert expected_score(item("Who?", key), often) > expected_score(item("Who?", key), once)


def test_a_long_stem_is_harder_but_not_for_telling_how_to_answer() -> None:
    entry = TextEntry(accepted=("Tom Reed",))
    plain = "Who keeps bees?"
    assert score(f"{plain} Write the name on the line below, in one word or in two.", entry) == score(plain, entry)
    long = "Who, as one may well suppose of somebody in a town as small and as quiet as that one is, keeps bees?"
    assert score(long, TrueFalse(answer=True), None) < score(plain, TrueFalse(answer=True), None)


def test_more_places_and_more_writing_are_harder() -> None:
    def explain(words: int, points: int) -> float:
        scoring = tuple(ScoringPoint(text=f"point {number}") for number in range(points))
        return score("Who?", ExtendedText(model_answer=" ".join(["bees"] * words), scoring=scoring))

    assert explain(20, 1) <= explain(6, 1) < explain(2, 1)
    assert explain(24, 2) < explain(12, 1)
    assert score("Put in order.", Ordering(entries=("bees", "heron", "Reed", "old"))) < score(
        "Put in order.", Ordering(entries=("bees", "heron", "Reed"))
    )


def test_whether_a_statement_is_true_does_not_decide_its_band() -> None:
    # A quiz of easy statements would tell its key.
    bank = pipeline.read(DEFAULT_BANK, ())
    judged = [item for item in bank.accepted if isinstance(item.interaction, TrueFalse)]
    for band in (Difficulty.EASY, Difficulty.MEDIUM):
        answers = [
            item.interaction.answer
            for item in judged
            if estimate(item, bank.article).band is band and isinstance(item.interaction, TrueFalse)
        ]
        assert 0.4 <= sum(answers) / len(answers) <= 0.6


def test_reasons_name_what_weighs_most_first() -> None:
    hard = estimate(item("What?", choice("Tom Reed", "old heron", "old bees")), TOWN)
    assert hard.reasons[0] == "right and wrong are close"
    written = estimate(item("Who keeps bees?", TextEntry(accepted=("Tom Reed",))), TOWN)
    assert "the answer has to be written" in written.reasons
    assert "a blind guess is right 50% of the time" in estimate(ITEMS[2], ARTICLE).reasons


def test_the_documentation_has_the_weights_and_limits() -> None:
    page = (Path(__file__).parents[2] / "docs/reference/estimates.md").read_text(encoding="utf-8")
    for name, weight in asdict(WEIGHTS).items():
        assert f"| `{name}` | {weight:+.1f} |".replace("-", "−") in page
    assert f"{BASE}" in page
    assert f"{EASY_FROM:.0%}" in page
    assert f"{HARD_BELOW:.0%}" in page

"""The papers of a form's tiers: the same facts, numbers and points, one key, and no answer given away."""

from collections import Counter

import pytest

from quizgen.assembly import assemble_forms, rebuild_form, rebuild_tiers, side_by_side, tier_form
from quizgen.assembly.tiers import ANSWER_THE_QUESTIONS
from quizgen.errors import QuizgenError
from quizgen.model.blueprint import Section
from quizgen.model.entity import Entity, EntityType
from quizgen.model.form import Form, FormItem
from quizgen.model.interaction import (
    Choice,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    Pair,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.key import answer_key
from quizgen.model.student import StudentItem, student_form
from quizgen.model.tier import Aid, Tier
from tests.assembly.banks import CYCLE, LARGE_BANK, bank_of, make_item, recipe_for
from tests.checks.imported import bank_of_imported
from tests.samples import BANK, ITEMS, sample_form
from tests.tiered import FERRY, FIGURES, MORE, WHY, is_right, tiered

every_item = pytest.mark.parametrize("sample", [*ITEMS, *MORE], ids=lambda sample: sample.stem[:30])
every_tier = pytest.mark.parametrize("tier", Tier)


def printed(sample: Item, tier: Tier, *, passage: bool = True) -> FormItem:
    return tier_form(BANK, sample_form((sample,), passage=passage), tier).items[0]


def seen(sample: Item, tier: Tier, *, passage: bool = True) -> StudentItem:
    return student_form(tier_form(BANK, sample_form((sample,), passage=passage), tier)).items[0]


@every_tier
@every_item
def test_every_interaction_keeps_its_number_points_stem_and_facts(sample: Item, tier: Tier) -> None:
    before, after = sample_form((sample,)).items[0], printed(sample, tier)
    assert (after.number, after.points, after.item.stem, after.item.id) == (
        1,
        before.points,
        sample.stem,
        sample.id,
    )
    assert after.item.source == sample.source


@every_tier
@every_item
def test_the_mark_that_the_key_gives_for_a_tier_is_right_on_its_paper(sample: Item, tier: Tier) -> None:
    paper = tier_form(BANK, sample_form((sample,)), tier)
    (asked,), (entry,) = student_form(paper).items, answer_key(paper).entries
    assert is_right(asked, entry, sample)


def test_the_standard_paper_is_the_form_as_it_is() -> None:
    form = sample_form()
    paper = tier_form(BANK, form, Tier.STANDARD)
    assert (paper.items, paper.code, paper.digest) == (form.items, form.code, form.digest)


def test_each_paper_has_a_code_and_a_digest_of_its_own_and_tells_of_the_others() -> None:
    papers = tiered()
    assert [paper.tier.tier for paper in papers if paper.tier] == [Tier.STANDARD, Tier.SUPPORT, Tier.STRETCH]
    assert len({paper.code for paper in papers}) == len({paper.digest for paper in papers}) == 3
    for paper in papers:
        assert [tier.code for tier in paper.imprint.tiers] == [other.code for other in papers]
        assert paper.imprint.items == papers[0].imprint.items


def test_a_tier_has_the_same_code_whatever_is_printed_beside_it() -> None:
    form = sample_form()
    (alone,) = side_by_side([tier_form(BANK, form, Tier.SUPPORT)])
    assert alone.code == tiered(form=form)[1].code


class TestSupport:
    def test_a_choice_of_four_keeps_its_key_and_two_distractors(self) -> None:
        choice = printed(FIGURES, Tier.SUPPORT).item.interaction
        assert isinstance(choice, Choice)
        assert choice.key.text == "About $40 million"
        assert "A single dollar" not in {option.text for option in choice.options}
        assert len(choice.options) == 3

    def test_a_choice_of_three_keeps_all(self) -> None:
        assert printed(WHY, Tier.SUPPORT).item.interaction == WHY.interaction

    def test_a_choice_of_two_keeps_both(self) -> None:
        options = (Option(text="Brook", is_key=True), Option(text="Reed"))
        two = ITEMS[0].model_copy(update={"interaction": Choice(options=options)})
        assert printed(two, Tier.SUPPORT).item.interaction == two.interaction

    def test_numbers_stay_in_order_and_the_one_to_go_is_drawn(self) -> None:
        positions = Counter[int]()
        for seed in range(40):
            form = sample_form((FERRY,))
            recipe = form.recipe.model_copy(update={"seed": str(seed)})
            as_printed = form.model_copy(
                update={"recipe": recipe, "items": (form.items[0].model_copy(update={"order": (0, 1, 2, 3)}),)}
            )
            placed = tier_form(BANK, as_printed, Tier.SUPPORT).items[0]
            choice = placed.item.interaction
            assert isinstance(choice, Choice)
            texts = [choice.options[index].text for index in placed.order]
            assert texts == sorted(texts)
            positions[texts.index("In 1911")] += 1
        assert set(positions) == {1, 2}

    def test_a_multiple_response_loses_one_distractor_and_says_how_many_are_right(self) -> None:
        options = tuple(Option(text=f"part {n}", is_key=n < 2) for n in range(5))
        several = ITEMS[1].model_copy(update={"interaction": MultipleResponse(options=options)})
        placed = printed(several, Tier.SUPPORT)
        response = placed.item.interaction
        assert isinstance(response, MultipleResponse)
        assert (len(response.keys), len(response.distractors), placed.aid.choose) == (2, 2, 2)

    def test_a_multiple_response_keeps_its_last_distractor(self) -> None:
        assert printed(ITEMS[1], Tier.SUPPORT).item.interaction == ITEMS[1].interaction

    @pytest.mark.parametrize(("had", "left"), [(0, 0), (1, 1), (2, 1), (3, 1), (4, 2)])
    def test_half_of_the_spare_targets_go_and_three_targets_stay(self, had: int, left: int) -> None:
        matching = ITEMS[6].interaction
        assert isinstance(matching, Matching)
        more = matching.model_copy(update={"spare": ("the captain", "the cook", "the clerk", "the mate")[:had]})
        placed = printed(with_matching(more), Tier.SUPPORT)
        assert isinstance(placed.item.interaction, Matching)
        assert len(placed.item.interaction.spare) == left

    def test_a_last_spare_target_goes_where_three_others_stay(self) -> None:
        pairs = tuple(Pair(premise=f"person {number}", target=f"role {number}") for number in range(3))
        spare = Matching(premise_label="Person", target_label="Role", pairs=pairs, spare=("role 9",))
        placed = printed(with_matching(spare), Tier.SUPPORT)
        assert isinstance(placed.item.interaction, Matching)
        assert placed.item.interaction.spare == ()

    def test_an_ordering_begins_with_its_first_entry(self) -> None:
        ordering, sample = seen(ITEMS[5], Tier.SUPPORT), ITEMS[5].interaction
        assert isinstance(sample, Ordering)
        assert ordering.aid.given is not None
        assert getattr(ordering.interaction, "entries", ())[ordering.aid.given] == sample.entries[0]

    @every_item
    def test_every_item_says_where_to_look_when_the_passage_is_printed(self, sample: Item) -> None:
        paragraphs = tuple(sorted({evidence.paragraph for evidence in sample.source.evidence}))
        assert seen(sample, Tier.SUPPORT).aid.paragraphs == paragraphs
        assert seen(sample, Tier.SUPPORT, passage=False).aid.paragraphs == ()

    def test_a_question_about_paragraphs_is_not_answered_by_where_to_look(self) -> None:
        asking = ITEMS[0].model_copy(update={"stem": "Which paragraph names the mayor?"})
        assert seen(asking, Tier.SUPPORT).aid.paragraphs == ()


class TestStretch:
    def test_a_question_that_makes_sense_alone_loses_its_options(self) -> None:
        placed = printed(ITEMS[0], Tier.STRETCH)
        assert placed.item.interaction == TextEntry(accepted=("Ada Brook", "Brook", "Mayor Brook"))
        assert placed.aid == Aid()

    def test_a_clause_gets_lines_as_all_clauses_do(self) -> None:
        placed = printed(WHY, Tier.STRETCH)
        assert placed.item.interaction == TextEntry(accepted=("The piers would close the channel",))
        assert placed.aid.lines == 2

    def test_a_number_is_entered(self) -> None:
        options = tuple(Option(text=text, is_key=text == "12,000") for text in ("10,000", "12,000", "14,000"))
        cars = ITEMS[4].model_copy(update={"interaction": Choice(options=options, fixed_order=True)})
        assert printed(cars, Tier.STRETCH).item.interaction == NumericEntry(value=12000)

    def test_a_question_that_needs_its_options_keeps_them(self) -> None:
        assert printed(FIGURES, Tier.STRETCH).item.interaction == FIGURES.interaction

    def test_every_statement_has_a_line_to_correct_it_on_true_or_false(self) -> None:
        false = ITEMS[2].model_copy(update={"interaction": TrueFalse(answer=False)})
        for sample, corrected in ((ITEMS[2], False), (false, True)):
            paper = tier_form(BANK, sample_form((sample,)), Tier.STRETCH)
            assert student_form(paper).items[0].aid.correction
            assert answer_key(paper).entries[0].corrected is corrected

    @every_item
    def test_nothing_says_where_to_look(self, sample: Item) -> None:
        aid = seen(sample, Tier.STRETCH).aid
        assert (aid.paragraphs, aid.words, aid.first_letter, aid.given, aid.choose) == ((), (), None, None, None)

    def test_a_matching_of_names_has_a_stranger_more(self) -> None:
        speakers = Matching(
            premise_label="Words",
            target_label="Speaker",
            pairs=(Pair(premise="“enough”", target="Ada Brook"), Pair(premise="“closed”", target="Tom Reed")),
        )
        paper = tier_form(BANK, sample_form((with_matching(speakers),)), Tier.STRETCH)
        (asked,), (entry,) = student_form(paper).items, answer_key(paper).entries
        assert set(getattr(asked.interaction, "targets", ())) == {"Ada Brook", "Tom Reed", "Lena Marsh"}
        assert is_right(asked, entry, with_matching(speakers))
        assert paper.tier is not None
        assert paper.tier.left == ()

    def test_a_matching_without_a_stranger_is_left_as_it_is(self) -> None:
        paper = tier_form(BANK, sample_form((ITEMS[6],)), Tier.STRETCH)
        assert paper.items == sample_form((ITEMS[6],)).items
        assert paper.tier is not None
        assert paper.tier.left == (1,)

    def test_lines_for_words_are_as_wide_as_any(self) -> None:
        assert tier_form(BANK, sample_form(), Tier.STRETCH).line_chars == 40


def with_matching(matching: Matching) -> Item:
    return ITEMS[6].model_copy(update={"interaction": matching})


@pytest.mark.parametrize(
    ("heading", "printed_heading"),
    [
        ("Choose the answer", ANSWER_THE_QUESTIONS),
        ("Part 2. Choose one answer", f"Part 2. {ANSWER_THE_QUESTIONS}"),
        ("B) Pick one", f"B) {ANSWER_THE_QUESTIONS}"),
        ("II. Pick one", f"II. {ANSWER_THE_QUESTIONS}"),
    ],
)
def test_a_heading_that_says_to_choose_gives_way(heading: str, printed_heading: str) -> None:
    form = sectioned(heading, ("choice",))
    assert tier_form(BANK, form, Tier.STRETCH).items[0].heading == printed_heading
    for tier in (Tier.STANDARD, Tier.SUPPORT):
        assert tier_form(BANK, form, tier).items[0].heading == heading


def test_a_heading_over_questions_of_all_sorts_stays() -> None:
    assert tier_form(BANK, sectioned("People", ()), Tier.STRETCH).items[0].heading == "People"


def sectioned(heading: str, interactions: tuple[str, ...]) -> Form:
    form = sample_form((ITEMS[0], FIGURES))
    section = Section.model_validate({"items": 2, "heading": heading, "interactions": interactions})
    blueprint = form.recipe.blueprint.model_copy(update={"sections": (section,)})
    first = form.items[0].model_copy(update={"heading": heading})
    recipe = form.recipe.model_copy(update={"blueprint": blueprint})
    return form.model_copy(update={"recipe": recipe, "items": (first, *form.items[1:])})


@pytest.mark.parametrize("tier", [Tier.SUPPORT, Tier.STRETCH])
def test_an_item_that_is_left_keeps_the_standard_shape(tier: Tier) -> None:
    form = sample_form((*ITEMS, *MORE))
    everything = range(1, len(form.items) + 1)
    paper = tier_form(BANK, form, tier, everything)
    assert [placed.item for placed in paper.items] == [placed.item for placed in form.items]
    assert paper.digest != form.digest
    assert paper.tier is not None
    assert paper.tier.left == tuple(everything)


@every_tier
def test_items_without_evidence_or_facts_have_tiers_too(tier: Tier) -> None:
    bank = bank_of_imported(*ITEMS, *MORE)
    form = sample_form(bank.items)
    paper = tier_form(bank, form, tier)
    for asked, entry, placed in zip(student_form(paper).items, answer_key(paper).entries, form.items, strict=True):
        assert is_right(asked, entry, placed.item)
        assert asked.aid.paragraphs == ()


def large_form() -> Form:
    """A form of thirty items with many choices of three and of four options."""
    items = tuple(make_item(number, CYCLE[number % len(CYCLE)]) for number in range(30))
    form = sample_form(items)
    return form.model_copy(update={"recipe": recipe_for(LARGE_BANK, Section(items=30))})


@pytest.mark.parametrize("tier", [Tier.SUPPORT, Tier.STRETCH])
def test_keys_stand_at_each_letter_equally_often_and_in_no_long_run(tier: Tier) -> None:
    form = large_form()
    paper = tier_form(LARGE_BANK, form, tier)
    used: dict[int, Counter[int]] = {}
    row = []
    for placed in paper.items:
        choice = placed.item.interaction
        if isinstance(choice, Choice):
            row.append(placed.order.index(choice.options.index(choice.key)))
            if not choice.fixed_order:
                used.setdefault(len(choice.options), Counter())[row[-1]] += 1
    assert row
    for options, counts in used.items():
        assert max(counts.values()) - min(counts[position] for position in range(options)) <= 1
    assert all(len(set(row[start : start + 4])) > 1 for start in range(len(row) - 3))


class TestRebuilding:
    def test_every_paper_leads_to_all_of_them(self) -> None:
        papers = papers_of_the_bank()
        for paper in papers:
            assert rebuild_form(FROM, paper.imprint) == paper
            assert rebuild_tiers(FROM, paper.imprint) == papers
            assert answer_key(*rebuild_tiers(FROM, paper.imprint)) == answer_key(*papers)

    def test_a_key_outlives_what_becomes_of_the_rest_of_the_bank(self) -> None:
        papers = papers_of_the_bank()
        kept = {placed.item.id for placed in papers[0].items}
        others = tuple(make_item(number, "text-entry") for number in range(800, 820))
        stranger = Entity(id="new", name="Nora New", type=EntityType.PERSON, outsider=True)
        changed = FROM.model_copy(
            update={
                "items": (*others, *(each for each in FROM.items if each.id in kept)),
                "entities": (stranger, *(entity for entity in FROM.entities if entity.id != "reed")),
            }
        )
        for paper in papers:
            rebuilt = rebuild_form(changed, paper.imprint)
            assert rebuilt.imprint == paper.imprint
            assert [entry.mark for entry in answer_key(rebuilt).entries] == [
                entry.mark for entry in answer_key(paper).entries
            ]

    @pytest.mark.parametrize("what", ["tier", "digest", "left", "tiers"])
    def test_an_altered_imprint_is_refused(self, what: str) -> None:
        imprint = papers_of_the_bank()[1].imprint
        support = imprint.tiers[1]
        changes: dict[str, dict[str, object]] = {
            "tier": {"tier": Tier.STRETCH},
            "digest": {"digest": "0" * 16},
            "left": {"tiers": (support.model_copy(update={"left": tuple(range(1, 9))}),)},
            "tiers": {"tiers": ()},
        }
        with pytest.raises(QuizgenError, match="its key cannot be proven"):
            rebuild_form(FROM, imprint.model_copy(update=changes[what]))


FROM = BANK.model_copy(update={"items": (*ITEMS, *MORE)})


def papers_of_the_bank() -> tuple[Form, ...]:
    """A real form of the bank, arranged and coded, in all tiers."""
    (form,) = assemble_forms(FROM, recipe_for(FROM, Section(items=8)))
    return tiered(FROM, form)


def test_the_same_form_gives_the_same_papers() -> None:
    assert tiered() == tiered()
    assert tiered(bank_of(tuple(reversed(BANK.items)))) == tiered(bank_of(BANK.items))

"""What to tell a teacher whose recipe the bank cannot fill: what was asked, what there is, what to loosen."""

from collections.abc import Iterable, Sequence

from quizgen.assembly.exact import Totals
from quizgen.assembly.load import Goal
from quizgen.assembly.loosen import SORTS, find_ways
from quizgen.assembly.plan import Plan
from quizgen.assembly.planning import Planning
from quizgen.assembly.select import how_many_fit, plan_forms
from quizgen.assembly.task import Task
from quizgen.errors import QuizgenError
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Section
from quizgen.text.wording import join_words

_OUT_OF_REACH = 1_000_000


def refuse_unknown_names(bank: Bank, blueprint: Blueprint) -> None:
    """Raise QuizgenError for a bank without accepted items, and for a sort that none of them is of."""
    if not bank.accepted:
        others = (
            f"; accept some of its {len(bank.items)} items first"
            if bank.items
            else "; write items from its facts with `quizgen bank build`, read them and accept the good ones"
        )
        raise QuizgenError(f"The bank '{bank.id}' has no accepted items{others}.")
    for number, section in enumerate(blueprint.sections, start=1):
        for noun, asked, has in (
            ("kind of fact", section.facts, {kind for item in bank.accepted if (kind := item.source.fact_kind)}),
            ("kind of question", section.questions, {item.source.question for item in bank.accepted}),
            ("topic", section.topics, {item.topic for item in bank.accepted}),
        ):
            for name in asked:
                if name not in has:
                    raise QuizgenError(
                        f"{_subject(blueprint, number)} asks for the {noun} '{name}', but no accepted item of the "
                        f"bank '{bank.id}' has it; there are: {', '.join(sorted(has)) or 'none'}."
                    )


def describe_shortage(planning: Planning) -> str:
    """One sentence on why the recipe's forms could not be filled, and on each wish without which they could be."""
    ways = find_ways(planning)
    several = planning.own_forms > 1
    one_form = planning.with_recipe(parallel=False, anchors=0, forms=1) if several else planning
    if several and one_form.find_plan() is not None:
        return _parallel_shortage(planning, ways)
    missing, advice = (
        _section_shortage(planning, ways)
        or (_pins_in_the_way(planning) if planning.recipe.pinned else _shortage_of_all(planning))
        or _totals_missed(one_form)
    )
    return f"{missing}; {', or '.join([*advice, *ways]) or 'ask for less'}."


def _section_shortage(planning: Planning, ways: list[str]) -> tuple[str, list[str]] | None:
    """What the first section that could not be filled even alone asks for, and fewer that there are."""
    blueprint = planning.recipe.blueprint
    for number, section in enumerate(blueprint.sections, start=1):
        pool = tuple(candidate for candidate in planning.candidates if section.admits(candidate.item))
        fit = how_many_fit(pool)
        if fit < section.items:
            barred = sum(section.admits(item) for item in planning.bank.accepted) - len(pool)
            beside = f" beside {barred} that are excluded or were printed before" if barred else ""
            once = (
                f" ({fit} once no fact is used twice and no item tells another's answer)"
                if fit < len(pool)
                else ""
            )
            asked = f"{_subject(blueprint, number)} asks for {_describe_items(section)}"
            advice = [f"ask for {fit} at most"] if fit else []
            sorts = [noun for name, noun in SORTS.items() if getattr(section, name)]
            if sorts and not ways:
                advice.append(f"allow more {_either(sorts)}, none of which is enough alone")
            return f"{asked}, but the bank has {len(pool) or 'none'}{beside}{once}", advice
    return None


def _shortage_of_all(planning: Planning) -> tuple[str, list[str]] | None:
    """That the sections take each other's items, if they do."""
    blueprint = planning.recipe.blueprint
    plan = plan_forms(Task(planning.candidates, blueprint.sections))
    short = sorted({seat.section + 1 for seat in plan.empty()})
    if not short:
        return None
    if len(blueprint.sections) == 1:
        return (
            f"The quiz asks for {_describe_items(blueprint.sections[0])}, but no more than {len(plan.seats)} were "
            "found that fit on one form"
        ), [f"ask for {len(plan.seats)} at most"]
    where = f"section{'s' if len(short) > 1 else ''} {join_words([str(number) for number in short])}"
    return (
        f"Each section could be filled alone, but together they ask for {blueprint.how_many} items and only "
        f"{len(plan.seats)} fit on one form when no fact is used twice and no item tells another's answer"
    ), [f"ask for fewer, or allow more sorts of items, in {where}"]


def _totals_missed(planning: Planning) -> tuple[str, list[str]]:
    """That the items cannot add up to the points or keep to the minutes that the blueprint asks for."""
    blueprint = planning.recipe.blueprint
    items = f"{blueprint.how_many} item{'s' if blueprint.how_many > 1 else ''}"
    any_points = blueprint.model_copy(update={"points": None})
    quickest = planning.with_recipe(blueprint=any_points) if blueprint.points else planning
    if blueprint.minutes and (minutes := quickest.fewest_minutes) > blueprint.minutes:
        reading = ", the reading included" if planning.reading_seconds else ""
        return (
            f"The quiz is to take {blueprint.minutes} minutes, but its {items} take {minutes} at least by "
            f"estimate{reading}"
        ), ["ask for fewer items"]
    least, most = (_reach(planning, Totals(points=points)).points_of(0) for points in (0, _OUT_OF_REACH))
    if blueprint.points and not least <= blueprint.points <= most:
        found = f"{least} to {most}" if least < most else str(least)
        return f"The quiz is to earn {blueprint.points} points, but {items} that fit together earn {found}", []
    if blueprint.points and blueprint.minutes:
        return (
            f"No {items} were found that earn exactly {blueprint.points} points and take {blueprint.minutes} "
            "minutes at most"
        ), []
    return f"No {items} were found that fit together and earn exactly {blueprint.points} points", []


def _reach(planning: Planning, totals: Totals) -> Plan:
    """A form whose items come as near to the totals as exchanging them leads."""
    return plan_forms(Task(planning.candidates, planning.recipe.blueprint.sections, goal=Goal(totals)))


def _pins_in_the_way(planning: Planning) -> tuple[str, list[str]]:
    many = len(planning.recipe.pinned) > 1
    return f"With the pinned item{'s' if many else ''} the rest of the quiz cannot be filled as asked", []


def _parallel_shortage(planning: Planning, ways: list[str]) -> str:
    """Why so many forms with items of their own could not be filled, though one can."""
    recipe = planning.recipe
    forms, anchors = recipe.forms, max(recipe.anchors, len(recipe.pinned))
    enough, too_many = 1, forms
    while too_many - enough > 1:
        middle = (enough + too_many) // 2
        if planning.with_recipe(forms=middle).find_plan() is None:
            too_many = middle
        else:
            enough = middle
    needed = anchors + forms * (recipe.blueprint.how_many - anchors)
    admitted = sum(any(s.admits(c.item) for s in recipe.blueprint.sections) for c in planning.candidates)
    reason = "" if needed > admitted else " and earn the same points"
    advice = ["ask for fewer forms", *ways, "let them share their items"]
    return (
        f"{forms} forms with items of their own need {needed} items{reason}, but the bank is enough for {enough} "
        f"such form{'s' if enough > 1 else ''}; {', or '.join(advice)}."
    )


def _describe_items(section: Section) -> str:
    """What a section asks for: "8 easy numeric-entry items on the topic 'sanctions'"."""
    words = [str(section.items), _either(section.difficulty), _either(section.interactions)]
    words.append("item" if section.items == 1 else "items")
    if section.facts:
        words.append(f"from facts of the kind {_either(_quoted(section.facts))}")
    if section.questions:
        words.append(f"of the question kind {_either(_quoted(section.questions))}")
    if section.topics:
        words.append(f"on the topic {_either(_quoted(section.topics))}")
    return " ".join(word for word in words if word)


def _subject(blueprint: Blueprint, number: int) -> str:
    return "The quiz" if len(blueprint.sections) == 1 else f"Section {number}"


def _quoted(names: Iterable[str]) -> list[str]:
    return [f"'{name}'" for name in names]


def _either(names: Sequence[str]) -> str:
    return join_words(names, "or")

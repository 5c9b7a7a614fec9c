"""What to tell a teacher whose blueprint the bank cannot fill: what was asked, what there is, what to loosen."""

from collections.abc import Iterable, Sequence

from quizgen.assembly.plan import Candidate, Plan
from quizgen.assembly.select import how_many_fit, plan_forms
from quizgen.errors import QuizgenError
from quizgen.model.bank import Bank
from quizgen.model.blueprint import Blueprint, Section
from quizgen.text.wording import join_words


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


def describe_shortage(candidates: tuple[Candidate, ...], blueprint: Blueprint) -> str:
    """One sentence on why no form of the blueprint could be filled from the candidates."""
    for number, section in enumerate(blueprint.sections, start=1):
        pool = tuple(candidate for candidate in candidates if section.admits(candidate.item))
        fit = how_many_fit(pool)
        if fit < section.items:
            once = (
                f" ({fit} once no fact is used twice and no item tells another's answer)"
                if fit < len(pool)
                else ""
            )
            return (
                f"{_subject(blueprint, number)} asks for {_describe_items(section)}, "
                f"but the bank has {len(pool) or 'none'}{once}; {_advice(fit, section)}."
            )
    plan = plan_forms(candidates, blueprint)
    wanted = tuple(section.items for section in blueprint.sections)
    short = sorted({seat.section + 1 for seat in plan.empty(wanted)})
    where = f"section{'s' if len(short) > 1 else ''} {join_words([str(number) for number in short])}"
    return (
        f"Each section could be filled alone, but together they ask for {blueprint.how_many} items and only "
        f"{len(plan.seats)} fit on one form when no fact is used twice and no item tells another's answer; "
        f"ask for fewer, or allow more sorts of items, in {where}."
    )


def describe_parallel_shortage(candidates: tuple[Candidate, ...], blueprint: Blueprint, forms: int) -> str:
    """One sentence on why so many forms with items of their own could not be filled, though one can."""
    admitted = sum(any(s.admits(c.item) for s in blueprint.sections) for c in candidates)
    enough, too_many = 1, min(forms, admitted // blueprint.how_many + 1)
    while too_many - enough > 1:
        middle = (enough + too_many) // 2
        if has_empty_seats(plan_forms(candidates, blueprint, forms=middle), blueprint):
            too_many = middle
        else:
            enough = middle
    return (
        f"{forms} forms with items of their own need {forms * blueprint.how_many} items, but the bank is enough "
        f"for {enough} such form{'s' if enough > 1 else ''}; ask for fewer forms, or let them share their items."
    )


def has_empty_seats(plan: Plan, blueprint: Blueprint) -> bool:
    """Whether the plan leaves a seat of the blueprint empty."""
    return bool(plan.empty(tuple(section.items for section in blueprint.sections)))


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


def _advice(fit: int, section: Section) -> str:
    loosen = [
        noun
        for noun, asked in (
            ("levels of difficulty", section.difficulty),
            ("interactions", section.interactions),
            ("kinds of facts", section.facts),
            ("kinds of questions", section.questions),
            ("topics", section.topics),
        )
        if asked
    ]
    fewer = f"ask for {fit} at most" if fit else ""
    more = f"allow more {_either(loosen)}" if loosen else ""
    return ", or ".join(part for part in (fewer, more) if part)


def _quoted(names: Iterable[str]) -> list[str]:
    return [f"'{name}'" for name in names]


def _either(names: Sequence[str]) -> str:
    return join_words(names, "or")

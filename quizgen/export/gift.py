"""GIFT: questions as text that Moodle and many other programs import.

The format is that of ``question/format/gift`` in Moodle. An item has no blank line inside, as one ends it.
"""

import re
from collections.abc import Iterable
from typing import assert_never

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._carry import LeftOut, Simplify, carry, holds_no, holds_no_paper, tell_lost_markup
from quizgen.export._explain import explanation, marking, passage_lines, plain, stem_lines, tolerance
from quizgen.export._filing import filed, passage_folder
from quizgen.export._grades import grades
from quizgen.export._markup import as_html, one_line, paragraphs, short_name
from quizgen.export._rich_text import as_plain, as_typed
from quizgen.model.interaction import (
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.item_set import ItemSet, SetEntry

_SPECIAL = re.compile(r"[\\~=#{}:]")
_MISREAD = re.compile(r"->|\A\[(?:html|moodle|plain|markdown)\]")
"""What GIFT obeys in a plain answer and cannot escape: the arrow of a matching, and the name of a markup."""
_LONGEST_TARGET = 255


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as one file: its categories, the passage as a description, and each item with a name and tags."""
    carried = carry(items, "GIFT", lambda entry, simplify: (entry, _question(entry, simplify)), shows_markup=True)
    blocks: list[str] = []
    if items.passage is not None:
        blocks += (_category(passage_folder(items)), _description(items))
    for folder, question in filed(items, carried.parts):
        if folder is not None:
            blocks.append(_category(folder))
        blocks.append(question)
    losses = (*carried.losses, *holds_no_paper(items, "GIFT"))
    if any(entry.points != 1 for entry in items.entries):
        losses = (*losses, holds_no("points", "GIFT has no place for them, so that every question earns one"))
    return Exported(("\n\n".join(blocks) + "\n").encode(), losses)


def _category(folder: str) -> str:
    return "$CATEGORY: " + folder.replace("\\", r"\\")


def _description(items: ItemSet) -> str:
    title, *lines = passage_lines(items)
    return f"// [id:{items.id}-passage]\n::{_plain(short_name(title))}::[html]{_escaped(paragraphs(lines))}"


def _question(entry: SetEntry, simplify: Simplify) -> str:
    item = entry.item
    tags = " ".join(f"[tag:{tag}]" for tag in (*entry.tags, f"id:{item.id}"))
    shown = "<br>".join(as_html(line, item) for line in stem_lines(item))
    return (
        f"// [id:{entry.lasting_id}] {tags}\n"
        f"::{_plain(short_name(f'{entry.number:03d} {as_plain(item.stem, item)}'))}::[html]{_escaped(shown)} "
        f"{{{_answers(entry, simplify)}}}"
    )


def _answers(entry: SetEntry, simplify: Simplify) -> str:
    item = entry.item
    general = _general(explanation(item), item)
    match item.interaction:
        case Choice():
            return _lines((*_options(entry, {True: "=", False: "~"}), general))
        case MultipleResponse() as response:
            signs = {is_key: f"~%{earned}%" for is_key, earned in grades(response).items()}
            return _lines((*_options(entry, signs), general))
        case TrueFalse(answer=answer, feedback=feedback):
            wrong = f"#{_html(as_html(feedback, item))}" if feedback else ""
            return f"{'TRUE' if answer else 'FALSE'}{wrong}{general}"
        case TextEntry() as words:
            # The share keeps an answer such as “%50% more” from being read as a share.
            return _lines((*(f"=%100%{text}" for text in _accepted(words, item, simplify)), general))
        case NumericEntry() as number:
            return f"#{plain(number)}:{tolerance(number)}{general}"
        case Ordering(entries=entries):
            simplify("ordering", "GIFT has no ordering; it becomes a matching of places")
            tell_lost_markup(entries, item, "Moodle's menus take", simplify)
            steps = (_pair(str(place), text, item) for place, text in enumerate(entries, start=1))
            return _lines((*steps, general))
        case Matching() as matching:
            tell_lost_markup(matching.targets, item, "Moodle's menus take", simplify)
            pairs = (_pair(as_html(pair.premise, item), pair.target, item) for pair in matching.pairs)
            return _lines((*pairs, *(_pair("", target, item) for target in matching.spare), general))
        case ExtendedText():
            simplify(
                "notes for graders", "GIFT has no place for them; they stand in the feedback after the answer"
            )
            return _general((*explanation(item), *marking(item)), item)
        case unknown:
            assert_never(unknown)


def _general(told: Iterable[str], item: Item) -> str:
    """What is said to everybody after the answer; empty where there is nothing to say."""
    shown = "<br>".join(as_html(text, item) for text in told)
    return f"####{_html(shown)}" if shown else ""


def _options(entry: SetEntry, signs: dict[bool, str]) -> Iterable[str]:
    for option in entry.options:
        feedback = f"#{_html(as_html(option.feedback, entry.item))}" if option.feedback else ""
        yield f"{signs[option.is_key]}{_html(as_html(option.text, entry.item))}{feedback}"


def _accepted(words: TextEntry, item: Item, simplify: Simplify) -> Iterable[str]:
    why = "GIFT takes -> for a matching, and [html] for a markup"
    accepted = tuple(as_typed(text, item) for text in words.accepted)
    if _MISREAD.search(accepted[0]):
        raise LeftOut("an answer with ->", why)
    for text in accepted:
        if _MISREAD.search(text):
            simplify("an accepted answer with ->", why)
        else:
            # A star stands for any words.
            yield _plain(text.replace("*", r"\*"))


def _pair(premise: str, target: str, item: Item) -> str:
    target = as_plain(target, item)
    if len(target) > _LONGEST_TARGET:
        raise LeftOut("a long target", f"Moodle takes targets of up to {_LONGEST_TARGET} characters")
    return f"={_html(premise)} -> {_plain(target)}"


def _lines(answers: Iterable[str]) -> str:
    return "".join(f"\n\t{answer}" for answer in answers if answer) + "\n"


def _html(markup: str) -> str:
    """Markup where GIFT would obey its first sign: a percentage, or the name of a markup in brackets."""
    if markup[:1] in ("%", "["):
        markup = f"&#{ord(markup[0])};{markup[1:]}"
    return _escaped(markup)


def _plain(text: str) -> str:
    return _escaped(one_line(text))


def _escaped(text: str) -> str:
    return _SPECIAL.sub(lambda found: f"\\{found.group()}", text)


EXPORTER = Exporter(
    suffix=".txt",
    summary="questions as text that Moodle and many other programs import",
    write_set=write_set,
)

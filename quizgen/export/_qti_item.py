"""Items of QTI 2.1 and 3.0: what a student sees, with what :mod:`_qti_answers` makes of the answer."""

from typing import assert_never

from quizgen.export import _labels
from quizgen.export._explain import explanation, marking, unit_hint
from quizgen.export._markup import short_name
from quizgen.export._qti_answers import (
    EXPLAINED,
    EXPLANATION,
    FEEDBACK,
    RESPONSE,
    letter,
    option_feedback,
    outcome_declarations,
    premise_name,
    response_declaration,
    response_processing,
)
from quizgen.export._qti_version import QtiVersion
from quizgen.export._qti_words import inline, paragraphs, words
from quizgen.export._qti_xml import Element, identifier, node, root
from quizgen.export._rich_text import as_plain
from quizgen.markup import parse, split_at
from quizgen.model.form import Passage
from quizgen.model.interaction import (
    BLANK,
    Choice,
    ExtendedText,
    Matching,
    MultipleResponse,
    NumericEntry,
    Option,
    Ordering,
    TextEntry,
    TrueFalse,
)
from quizgen.model.item import Item
from quizgen.model.item_set import ItemSet, SetEntry

_ENTRY_LENGTH = "24"
"""The width of every field to write into: one that fits the answer would tell it."""


def item_name(entry: SetEntry) -> str:
    """The identifier of an item, which stays when its wording changes."""
    return identifier("item", entry.lasting_id)


def assessment_item(items: ItemSet, entry: SetEntry, version: QtiVersion, stimulus: Element | None) -> Element:
    """The item as a file's root, in the words of 2.1; ``stimulus`` refers to the passage where items share one."""
    item = entry.item
    explained = node("modalFeedback", *paragraphs(explanation(item), item), **_shown(EXPLANATION, EXPLAINED))
    return _root(
        version,
        response_declaration(entry),
        *outcome_declarations(entry),
        *([stimulus] if stimulus is not None else []),
        node("itemBody", *_body(items, entry)),
        response_processing(entry),
        *(
            node("modalFeedback", *paragraphs([text], item), **_shown(FEEDBACK, name))
            for name, text in option_feedback(entry).items()
        ),
        explained,
        identifier=item_name(entry),
        title=short_name(f"{entry.number:03d} {as_plain(item.stem, item)}"),
        label=item.id,
        language=items.language,
    )


def passage_item(name: str, passage: Passage, content: tuple[Element, ...], version: QtiVersion) -> Element:
    """The passage as an item that asks nothing."""
    return _root(
        version,
        node("itemBody", *content),
        identifier=name,
        title=short_name(passage.title),
        label=name,
        language=passage.language,
    )


def _root(version: QtiVersion, *inside: Element, language: str, **attributes: str) -> Element:
    made = root("assessmentItem", version.namespace, version.schema, *inside, **attributes)
    made.attrib.update(
        {"xml:lang": language, "adaptive": "false", "timeDependent": "false", "toolName": "quizgen"}
    )
    return made


def _shown(outcome: str, name: str) -> dict[str, str]:
    return {"outcomeIdentifier": outcome, "identifier": name, "showHide": "show"}


def _body(items: ItemSet, entry: SetEntry) -> list[Element]:
    shuffle = _yes(items.may_shuffle)
    match entry.item.interaction:
        case Choice(fixed_order=fixed) | MultipleResponse(fixed_order=fixed) as asked:
            most = "1" if isinstance(asked, Choice) else "0"
            choices = [_choice(letter(place), option, entry.item) for place, option in enumerate(entry.options)]
            return [_choices(entry, choices, shuffle=_yes(items.may_shuffle and not fixed), maxChoices=most)]
        case TrueFalse():
            labels = {"true": _labels.TRUE, "false": _labels.FALSE}
            choices = [node("simpleChoice", text, identifier=name) for name, text in labels.items()]
            return [_choices(entry, choices, shuffle="false", maxChoices="1")]
        case TextEntry() | NumericEntry():
            return _with_field(entry)
        case Ordering():
            choices = [
                node("simpleChoice", *words(text, entry.item), identifier=letter(place))
                for place, text in enumerate(entry.jumbled)
            ]
            return [_asked("orderInteraction", entry, *choices, shuffle=shuffle)]
        case Matching() as matching:
            return [_matching(entry, matching, shuffle)]
        case ExtendedText(lines=lines):
            notes = node("rubricBlock", *paragraphs(marking(entry.item), entry.item), view="scorer", use="scoring")
            return [_asked("extendedTextInteraction", entry, expectedLines=str(lines)), notes]
        case unknown:
            assert_never(unknown)


def _yes(said: bool) -> str:
    return "true" if said else "false"


def _asked(tag: str, entry: SetEntry, *inside: Element, **attributes: str) -> Element:
    """An interaction under the item's stem."""
    prompt = node("prompt", *words(entry.item.stem, entry.item))
    return node(tag, prompt, *inside, responseIdentifier=RESPONSE, **attributes)


def _choices(entry: SetEntry, choices: list[Element], **attributes: str) -> Element:
    return _asked("choiceInteraction", entry, *choices, **attributes)


def _choice(name: str, option: Option, item: Item) -> Element:
    return node("simpleChoice", *words(option.text, item), identifier=name)


def _with_field(entry: SetEntry) -> list[Element]:
    """The stem with a field in its blank, or below it."""
    field = node("textEntryInteraction", responseIdentifier=RESPONSE, expectedLength=_ENTRY_LENGTH)
    item = entry.item
    parts = split_at(parse(item.stem, item.markup), BLANK)
    if parts is not None:
        before, after = (inline(part, item) for part in parts)
        return [node("p", *before, field, *after)]
    hint = unit_hint(item)
    return [*paragraphs([item.stem, *([hint] if hint else [])], item), node("p", field)]


def _matching(entry: SetEntry, matching: Matching, shuffle: str) -> Element:
    premises = [
        node(
            "simpleAssociableChoice",
            *words(pair.premise, entry.item),
            identifier=premise_name(number),
            matchMax="1",
        )
        for number, pair in enumerate(matching.pairs)
    ]
    several = str(len(premises))
    targets = [
        node("simpleAssociableChoice", *words(text, entry.item), identifier=letter(place), matchMax=several)
        for place, text in enumerate(entry.jumbled)
    ]
    sets = (node("simpleMatchSet", *premises), node("simpleMatchSet", *targets))
    return _asked("matchInteraction", entry, *sets, shuffle=shuffle, maxAssociations=several)

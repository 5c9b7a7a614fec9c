"""HTML: papers to answer on screen or to print, keys, and proof sheets for reviewers."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from markupsafe import Markup as Html

from quizgen.export import Exporter, PageSetup, _labels
from quizgen.export._html_imprint import embed_imprint, read_imprint
from quizgen.export._html_page import Foot, language_tag, render_page, text_direction
from quizgen.export._html_proof import filters_of, marked_passage, proofs_of
from quizgen.export._rich_text import Worded, as_html, nodes_as_html
from quizgen.markup import Markup, Nodes, Words, parse, split_at
from quizgen.model.interaction import BLANK
from quizgen.model.key import AnswerKey
from quizgen.model.proof import ProofSheet
from quizgen.model.student import (
    LETTERS,
    StudentChoice,
    StudentExtendedText,
    StudentForm,
    StudentInteraction,
    StudentItem,
    StudentMatching,
    StudentMultipleResponse,
    StudentNumericEntry,
    StudentOrdering,
    StudentTextEntry,
    StudentTrueFalse,
)

_SIGNS_AT_START = re.compile(r"\A[^\w\s]{1,4}")
_SIGNS_AT_END = re.compile(r"[^\w\s]{1,4}\Z")


@dataclass(frozen=True)
class Question:
    """An item as the template takes it: ``macro`` draws its answer's place.

    A blank parts the stem; the signs next to it, ``opening`` and ``closing``, stay on its line.
    """

    item: StudentItem
    macro: str
    hint: str | None
    before: Html
    opening: Html
    has_blank: bool
    closing: Html
    after: Html

    def words(self, text: str) -> Html:
        """One of the item's texts as HTML."""
        return as_html(text, self.item)


def write_paper(form: StudentForm, setup: PageSetup) -> bytes:
    """The paper, with a control at each answer's place; printed, it leaves room for a pen."""
    return render_page(
        "paper.html",
        setup,
        foot=Foot(form.label, _labels.form_label(form.label, form.sign), form.code, form.title),
        styles=("base.css", "paper.css", *(("tiers.css",) if form.sign else ()), *_more_styles(form.items)),
        form=form,
        questions=tuple(_question(item) for item in form.items),
        instructions=form.instructions or _labels.default_instructions(form),
        imprint=embed_imprint(form.imprint),
        language=language_tag(form.language),
        direction=text_direction(form.language),
        passage_language=language_tag(form.passage.language) if form.passage else "",
        labels=_labels,
        letters=LETTERS,
    )


def _more_styles(items: Iterable[Worded]) -> tuple[str, ...]:
    """The style sheet of markup, on pages that have some."""
    return () if all(item.markup is Markup.PLAIN for item in items) else ("markup.css",)


def _question(item: StudentItem) -> Question:
    stem = parse(item.stem, item.markup)
    parts = split_at(stem, BLANK)
    before, opening = _cut_end(parts[0]) if parts else (stem, ())
    closing, after = _cut_start(parts[1]) if parts else ((), ())
    return Question(
        item=item,
        macro=_macro(item.interaction),
        hint=_labels.item_hint(item),
        before=nodes_as_html(before, item),
        opening=nodes_as_html(opening, item),
        has_blank=parts is not None,
        closing=nodes_as_html(closing, item),
        after=nodes_as_html(after, item),
    )


def _cut_end(nodes: Nodes) -> tuple[Nodes, Nodes]:
    """The nodes, and the signs that they end with."""
    last = nodes[-1] if nodes else None
    found = _SIGNS_AT_END.search(last.text) if isinstance(last, Words) else None
    if found is None or not isinstance(last, Words):
        return nodes, ()
    text = last.text[: found.start()]
    return (*nodes[:-1], replace(last, text=text)), (replace(last, text=found[0]),)


def _cut_start(nodes: Nodes) -> tuple[Nodes, Nodes]:
    """The signs that the nodes start with, and the other nodes."""
    first = nodes[0] if nodes else None
    found = _SIGNS_AT_START.search(first.text) if isinstance(first, Words) else None
    if found is None or not isinstance(first, Words):
        return (), nodes
    return (replace(first, text=found[0]),), (replace(first, text=first.text[found.end() :]), *nodes[1:])


def _macro(interaction: StudentInteraction) -> str:
    match interaction:
        case StudentChoice():
            return "choice"
        case StudentMultipleResponse():
            return "multiple_response"
        case StudentTrueFalse():
            return "true_false"
        case StudentTextEntry():
            return "text_entry"
        case StudentNumericEntry():
            return "numeric_entry"
        case StudentOrdering():
            return "ordering"
        case StudentMatching():
            return "matching"
        case StudentExtendedText():
            return "extended_text"
        case unknown:
            assert_never(unknown)


def write_key(key: AnswerKey, setup: PageSetup) -> bytes:
    """The key: a strip to mark by, then each answer with the words that prove it."""
    return render_page(
        "key.html",
        setup,
        foot=Foot(
            key.label,
            _labels.form_label(key.label),
            key.code,
            f"{_labels.ANSWER_KEY} · {key.title}",
        ),
        styles=("base.css", "key.css", *(("tiers.css",) if key.tiers else ()), *_more_styles(key.entries)),
        key=key,
        words=as_html,
        language=language_tag(key.language),
        direction=text_direction(key.language),
        labels=_labels,
    )


def write_proof(sheet: ProofSheet, setup: PageSetup) -> bytes:
    """The proof sheet: every item beside the passage, in which its evidence is marked."""
    proofs = proofs_of(sheet)
    return render_page(
        "proof.html",
        setup,
        foot=Foot("", _labels.PROOF_SHEET, "", sheet.title),
        styles=("base.css", "proof.css", *_more_styles(sheet.items)),
        script="proof.js",
        sheet=sheet,
        proofs=proofs,
        words=as_html,
        paragraphs=marked_passage(sheet, proofs),
        filters=filters_of(sheet.items),
        language=language_tag(sheet.language),
        direction=text_direction(sheet.language),
        passage_language=language_tag(sheet.passage.language) if sheet.passage else "",
        labels=_labels,
    )


EXPORTER = Exporter(
    suffix=".html",
    summary="one page to answer on screen or to print, with nothing to fetch",
    write_paper=write_paper,
    write_key=write_key,
    write_proof=write_proof,
    read_imprint=read_imprint,
)

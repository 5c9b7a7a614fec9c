"""HTML: papers to answer on screen or to print, keys, and proof sheets for reviewers."""

import re
from dataclasses import dataclass
from typing import assert_never

from quizgen.export import Exporter, PageSetup, _labels
from quizgen.export._html_imprint import embed_imprint, read_imprint
from quizgen.export._html_page import Foot, language_tag, render_page, text_direction
from quizgen.export._html_proof import filters_of, marked_passage, proofs_of
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
    before: str
    opening: str
    has_blank: bool
    closing: str
    after: str


def write_paper(form: StudentForm, setup: PageSetup) -> bytes:
    """The paper, with a control at each answer's place; printed, it leaves room for a pen."""
    return render_page(
        "paper.html",
        setup,
        foot=Foot(form.label, _labels.form_label(form.label, form.sign), form.code, form.title),
        styles=("base.css", "paper.css", *(("tiers.css",) if form.sign else ())),
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


def _question(item: StudentItem) -> Question:
    before, blank, after = item.stem.partition(BLANK)
    opening = "".join(_SIGNS_AT_END.findall(before)) if blank else ""
    closing = "".join(_SIGNS_AT_START.findall(after))
    return Question(
        item=item,
        macro=_macro(item.interaction),
        hint=_labels.item_hint(item),
        before=before.removesuffix(opening),
        opening=opening,
        has_blank=bool(blank),
        closing=closing,
        after=after.removeprefix(closing),
    )


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
        styles=("base.css", "key.css", *(("tiers.css",) if key.tiers else ())),
        key=key,
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
        styles=("base.css", "proof.css"),
        script="proof.js",
        sheet=sheet,
        proofs=proofs,
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

"""The pages that other programs check: each document, plain and with the hostile texts of a hostile bank."""

from quizgen.export import PageSetup
from quizgen.export.html import write_key, write_paper, write_proof
from quizgen.model.key import answer_key
from quizgen.model.student import student_form
from tests.checks.imported import bank_of_imported
from tests.export.naughty import NAUGHTY, form_saying, sheet_saying
from tests.rich_samples import RICH_ITEMS, rich_form
from tests.samples import ITEMS, sample_form
from tests.tiered import tiered

_SETUP = PageSetup()
_SECTIONED = sample_form().model_copy(
    update={
        "minutes": 20,
        "items": tuple(item.model_copy(update={"heading": "Part"}) for item in sample_form().items),
    }
)

PAGES = {
    "paper": write_paper(student_form(_SECTIONED), _SETUP),
    "paper-without-passage": write_paper(student_form(sample_form(passage=False)), PageSetup(paper="letter")),
    "key": write_key(answer_key(sample_form()), _SETUP),
    "key-not-reviewed": write_key(answer_key(sample_form()).model_copy(update={"reviewed": False}), _SETUP),
    "key-imported": write_key(answer_key(sample_form(bank_of_imported(*ITEMS).items)), _SETUP),
    **{f"paper-{paper.tier.tier}": write_paper(student_form(paper), _SETUP) for paper in tiered() if paper.tier},
    "key-of-tiers": write_key(answer_key(*tiered()), _SETUP),
    "proof": write_proof(sheet_saying("some words"), _SETUP),
    "markup-paper": write_paper(student_form(rich_form()), _SETUP),
    "markup-key": write_key(answer_key(rich_form()), _SETUP),
    "markup-proof": write_proof(sheet_saying("some words").model_copy(update={"items": RICH_ITEMS}), _SETUP),
    "proof-without-passage": write_proof(
        sheet_saying("some words").model_copy(
            update={"passage": None, "readability": None, "items": bank_of_imported(*ITEMS).items}
        ),
        _SETUP,
    ),
    "naughty-paper": write_paper(student_form(form_saying(NAUGHTY)), _SETUP),
    "naughty-key": write_key(answer_key(form_saying(NAUGHTY)), _SETUP),
    "naughty-proof": write_proof(sheet_saying(NAUGHTY), _SETUP),
}
"""File names without suffix, and what stands in the files."""

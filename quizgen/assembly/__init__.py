"""From blueprint, items and seed to forms."""

from quizgen.assembly.blueprints import plain_blueprint
from quizgen.assembly.code import form_code, read_code
from quizgen.assembly.forms import assemble_forms
from quizgen.assembly.item_set import bank_set
from quizgen.assembly.offers import Count, Offer, offer
from quizgen.assembly.past import Reuse, find_reuse, past_items
from quizgen.assembly.rebuild import rebuild_form
from quizgen.assembly.timing import form_minutes
from quizgen.assembly.wishes import find_items

__all__ = [
    "Count",
    "Offer",
    "Reuse",
    "assemble_forms",
    "bank_set",
    "find_items",
    "find_reuse",
    "form_code",
    "form_minutes",
    "offer",
    "past_items",
    "plain_blueprint",
    "read_code",
    "rebuild_form",
]

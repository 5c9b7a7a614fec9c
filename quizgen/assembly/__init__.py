"""From blueprint, items and seed to forms."""

from quizgen.assembly.blueprints import plain_blueprint
from quizgen.assembly.code import form_code, read_code
from quizgen.assembly.forms import assemble_forms, have_one_mix
from quizgen.assembly.item_set import bank_set
from quizgen.assembly.offers import Count, Offer, offer
from quizgen.assembly.past import Reuse, find_reuse, past_items
from quizgen.assembly.rebuild import rebuild_form, rebuild_tiers
from quizgen.assembly.tiers import side_by_side, tier_form
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
    "have_one_mix",
    "offer",
    "past_items",
    "plain_blueprint",
    "read_code",
    "rebuild_form",
    "rebuild_tiers",
    "side_by_side",
    "tier_form",
]

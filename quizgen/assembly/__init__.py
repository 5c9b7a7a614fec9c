"""From blueprint, items and seed to forms."""

from quizgen.assembly.blueprints import plain_blueprint
from quizgen.assembly.code import form_code, read_code
from quizgen.assembly.forms import assemble_forms
from quizgen.assembly.item_set import bank_set
from quizgen.assembly.offers import Count, Offer, offer
from quizgen.assembly.rebuild import rebuild_form, rebuild_tiers
from quizgen.assembly.tiers import side_by_side, tier_form

__all__ = [
    "Count",
    "Offer",
    "assemble_forms",
    "bank_set",
    "form_code",
    "offer",
    "plain_blueprint",
    "read_code",
    "rebuild_form",
    "rebuild_tiers",
    "side_by_side",
    "tier_form",
]

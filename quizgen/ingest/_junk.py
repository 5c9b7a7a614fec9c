"""What an element of a web page is for, told from its tag, its role and the names that its makers gave it."""

import re
from typing import Any

from quizgen.model.line import LineKind

_UNREAD_LISTED = """
script style noscript template svg math iframe object embed canvas audio video map form button select textarea
input label datalist dialog head link meta title
"""
UNREAD = frozenset(_UNREAD_LISTED.split())
_BY_TAG = {
    "figcaption": LineKind.CAPTION,
    "caption": LineKind.CAPTION,
    "figure": LineKind.CAPTION,
    "nav": LineKind.NAVIGATION,
    "menu": LineKind.NAVIGATION,
    "footer": LineKind.NAVIGATION,
    "aside": LineKind.RELATED,
    "address": LineKind.NOTICE,
    "table": LineKind.TABLE,
    "pre": LineKind.TABLE,
}
_BY_ROLE = {
    "navigation": LineKind.NAVIGATION,
    "banner": LineKind.NAVIGATION,
    "contentinfo": LineKind.NAVIGATION,
    "search": LineKind.NAVIGATION,
    "complementary": LineKind.RELATED,
}
# The first that fits counts; whole words of the names, which are split at capitals, dashes and underscores.
_BY_NAME = tuple(
    (kind, frozenset(names.split()))
    for kind, names in (
        (LineKind.COOKIE_NOTICE, "cookie cookies consent gdpr onetrust cmp ccpa cookiebanner"),
        (
            LineKind.ADVERT,
            "ad ads advert adverts advertisement advertising sponsored sponsor promo dfp taboola outbrain adslot",
        ),
        (LineKind.SHARE_BAR, "share sharing sharebar social socials addthis sharethis sharedaddy"),
        (LineKind.CAPTION, "caption captions figcaption cutline imagecaption thumbcaption"),
        (LineKind.CREDIT, "credit credits photocredit imagecredit"),
        (LineKind.PULL_QUOTE, "pullquote"),
        (LineKind.BYLINE, "byline bylines author authors contributor contributors bio"),
        (LineKind.DATE, "timestamp pubdate dateline datetime published updated"),
        (LineKind.SOURCE, "references reflist citations footnotes bibliography"),
        (
            LineKind.RELATED,
            "related recirc recirculation recommended recommendations readmore trending popular newsletter "
            "subscribe subscription signup teaser teasers paywall outbound promobox",
        ),
        (LineKind.NOTICE, "comments comment disqus disclaimer copyright correction corrections respond"),
        (
            LineKind.NAVIGATION,
            "nav navbar navigation menu breadcrumb breadcrumbs sidebar footer toc pagination toolbar tags "
            "masthead editsection skip noprint navbox catlinks siteheader topbar",
        ),
        (LineKind.TABLE, "infobox"),
    )
)
_HEADLINE_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_STYLED_AWAY = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:[^.\d]|$)|opacity\s*:\s*0(?:[^.\d]|$)",
    re.IGNORECASE,
)
_LONGEST_NAMES = 500


def is_unread(element: Any) -> bool:  # noqa: ANN401 - lxml tells no types
    """Whether a reader of the page sees nothing of the element, or it is no text."""
    return (
        not isinstance(element.tag, str)
        or element.tag in UNREAD
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(_STYLED_AWAY.search((element.get("style") or "")[:1_000]))
    )


def kind_of_element(element: Any) -> LineKind | None:  # noqa: ANN401
    """What stands in the element, as far as its tag and names tell; None when they do not."""
    tag = element.tag
    if tag in _HEADLINE_TAGS:
        return LineKind.HEADING
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"[
        :_LONGEST_NAMES
    ]
    words = {word.lower() for word in _WORD.findall(names)}
    if "pull" in words and "quote" in words:
        return LineKind.PULL_QUOTE
    for kind, known in _BY_NAME:
        if not words.isdisjoint(known):
            return kind
    if tag in _BY_TAG:
        return _BY_TAG[tag]
    return _BY_ROLE.get((element.get("role") or "").lower())

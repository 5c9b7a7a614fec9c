"""What a web page tells programs of its article: JSON-LD, meta elements, links."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from quizgen.ingest._clean import one_line

_ARTICLES = re.compile(r"(?:\w*Article|BlogPosting|Report|ReportageNewsArticle|Review|WebPage)")
_DEEPEST = 12
_TITLE_META = ("og:title", "twitter:title", "dc.title", "citation_title", "parsely-title")
_BYLINE_META = ("author", "article:author", "dc.creator", "citation_author", "parsely-author", "sailthru.author")
_DATE_META = (
    *(
        "article:published_time",
        "datepublished",
        "date",
        "dc.date",
        "dc.date.issued",
        "pubdate",
        "parsely-pub-date",
    ),
    *("citation_publication_date", "dcterms.created", "sailthru.date"),
)
_PUBLISHER_META = ("og:site_name", "application-name", "dc.publisher", "citation_journal_title")
_BETWEEN = re.compile(r"\s+[|•·»–—-]\s+")


@dataclass(frozen=True)
class Told:
    """What a page tells of its article; empty where it does not."""

    title: str = ""
    byline: str = ""
    publisher: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


def read_told(tree: Any) -> Told:  # noqa: ANN401 - lxml tells no types
    """What the page's head tells."""
    meta = _meta(tree)
    linked = _linked_data(tree)
    publisher = _name(linked.get("publisher")) or _first(meta, _PUBLISHER_META)
    title = _text(linked.get("headline")) or _first(meta, _TITLE_META) or _text(tree.findtext(".//head/title"))
    canonical = [link.get("href") for link in tree.iter("link") if _text(link.get("rel")).lower() == "canonical"]
    byline = _name(linked.get("author")) or _first(meta, _BYLINE_META)
    return Told(
        title=_without_site(title, publisher),
        # Some sites put the address of the author's page there.
        byline="" if "://" in byline else byline,
        publisher=publisher,
        published=_text(linked.get("datePublished")) or _first(meta, _DATE_META),
        url=_text(next(iter(canonical), "")) or meta.get("og:url", "") or _text(linked.get("url")),
        language=_text(tree.get("lang")) or _text(linked.get("inLanguage")) or meta.get("og:locale", ""),
    )


def _meta(tree: Any) -> dict[str, str]:  # noqa: ANN401
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = _text(element.get("content"))
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _first(meta: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((meta[name] for name in names if name in meta), "")


def _linked_data(tree: Any) -> Mapping[str, Any]:  # noqa: ANN401
    """The first article in the page's JSON-LD; a page about no article has none."""
    fallback: Mapping[str, Any] = {}
    for script in tree.iter("script"):
        if _text(script.get("type")).lower() != "application/ld+json":
            continue
        try:
            data = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        for record in _records(data, 0):
            kind = record.get("@type")
            kinds = [kind] if isinstance(kind, str) else kind if isinstance(kind, list) else []
            if any(isinstance(kind, str) and _ARTICLES.fullmatch(kind) for kind in kinds):
                if "WebPage" not in kinds:
                    return record
                fallback = fallback or record
    return fallback


def _records(data: object, depth: int) -> Iterator[Mapping[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(data, list):
        for entry in data[:200]:
            yield from _records(entry, depth + 1)
    elif isinstance(data, dict):
        yield data
        yield from _records(data.get("@graph"), depth + 1)
        yield from _records(data.get("mainEntity"), depth + 1)


def _name(value: object) -> str:
    """The name or names that a record gives a person or organisation."""
    if isinstance(value, list):
        names = list(dict.fromkeys(filter(None, map(_name_of_one, value[:10]))))
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""
    return _name_of_one(value)


def _name_of_one(value: object) -> str:
    return _text(value.get("name")) if isinstance(value, dict) else _text(value)


def _text(value: object) -> str:
    return one_line(unescape(value)) if isinstance(value, str) else ""


def _without_site(title: str, publisher: str) -> str:
    """The title without the site's name behind or before it."""
    parts = _BETWEEN.split(title)
    if len(parts) < 2:
        return title
    last = _BETWEEN.split(title)[-1]
    if last.casefold() == publisher.casefold() or (not publisher and len(last.split()) <= 3):
        return title[: title.rindex(last)].rstrip(" |•·»–—-")
    if parts[0].casefold() == publisher.casefold():
        return title[len(parts[0]) :].lstrip(" |•·»–—-")
    return title

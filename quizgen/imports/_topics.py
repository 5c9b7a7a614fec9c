"""Topics from the categories of a file: names by which items can be asked for."""

import re
import unicodedata
from collections.abc import Iterable

_LONGEST = 60
_OWN_TO_MOODLE = re.compile(r"\$[\w$]*\$|top", re.IGNORECASE)
_DEFAULT = re.compile(r"default for ", re.IGNORECASE)
# Moodle writes a slash inside a name twice.
_SLASH = re.compile(r"(?<!/)/(?!/)")
NO_TOPIC = "general"


def slug_of(name: str) -> str:
    """The name in small letters and digits joined by dashes; empty when nothing is left of it."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", plain))
    slug = ""
    for word in words:
        if len(slug) + len(word) + 1 > _LONGEST:
            return slug or word[:_LONGEST]
        slug = f"{slug}-{word}" if slug else word
    return slug


def name_topics(categories: Iterable[str]) -> dict[str, str]:
    """A topic for each category: its last name, with the name before it where two would be the same.

    A name without a Latin letter becomes ``topic-1``, ``topic-2`` …
    """
    topics: dict[str, str] = {}
    for category in dict.fromkeys(categories):
        names = _names_in(category)
        slugs = [slug_of(name) for name in names[-2:]]
        if not names:
            topics[category] = NO_TOPIC
            continue
        if not slugs[-1]:
            slugs = [f"topic-{sum(topic.startswith('topic-') for topic in topics.values()) + 1}"]
        taken = {topic for other, topic in topics.items() if _names_in(other) != names}
        wanted = slugs[-1]
        if wanted in taken and len(slugs) == 2 and slugs[0]:
            wanted = slug_of(" ".join(slugs))
        number = 2
        topic = wanted
        while topic in taken:
            topic, number = f"{wanted}-{number}", number + 1
        topics[category] = topic
    return topics


def _names_in(category: str) -> list[str]:
    names = [name.replace("//", "/").strip() for name in _SLASH.split(category)]
    return [_DEFAULT.sub("", name, count=1) for name in names if name and not _OWN_TO_MOODLE.fullmatch(name)]

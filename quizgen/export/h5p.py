"""H5P: a question set as a package for Moodle, WordPress, Lumi and whatever else shows H5P.

The package holds the content alone; the platform has the libraries. Their versions are those of the question set
1.20, which takes questions in these versions only.
"""

import json
import re
import uuid
from collections.abc import Iterable, Iterator

from quizgen.export import Exported, Exporter, PageSetup, _labels
from quizgen.export._carry import carry, holds_no
from quizgen.export._explain import passage_lines
from quizgen.export._h5p_questions import Library, Params, Question, question
from quizgen.export._h5p_texts import plain
from quizgen.export._markup import as_html, paragraphs, short_name
from quizgen.export._rich_text import as_plain
from quizgen.export._zip import packed
from quizgen.model.item_set import ItemSet, SetEntry
from quizgen.model.loss import Loss

_QUESTION_SET = Library("H5P.QuestionSet", "Question Set", 1, 20)
_IDS = uuid.uuid5(uuid.NAMESPACE_URL, "https://h5p.org/quizgen")
_LANGUAGE = re.compile(r"[-a-zA-Z]{1,10}")
_UNKNOWN_LANGUAGE = "und"
_LONGEST_TITLE = 255


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as a package: an introduction with the passage, then a question for each item in the set's order."""
    carried = carry(
        items,
        "H5P",
        lambda entry, simplify: (entry, question(entry, simplify, shuffled=items.may_shuffle)),
        shows_markup=True,
    )
    content = {
        "introPage": _introduction(items),
        "progressType": "dots",
        "passPercentage": 50,
        "questions": [_placed(entry, asked) for entry, asked in carried.parts],
        "disableBackwardsNavigation": False,
        "randomQuestions": False,
        "endGame": {
            "showResultPage": True,
            "showSolutionButton": True,
            "showRetryButton": True,
            "overallFeedback": [{"from": 0, "to": 100}],
        },
        # Without it, a question set does not start.
        "override": {"checkButton": True},
    }
    used = dict.fromkeys(asked.library for _, asked in carried.parts)
    # H5P refuses a package with entries for folders.
    package = packed({"h5p.json": _json(_about(items, used)), "content/content.json": _json(content)})
    counted = all(entry.points == asked.most for entry, asked in carried.parts)
    return Exported(package, (*carried.losses, *_lost(items, counted=counted)))


def _placed(entry: SetEntry, asked: Question) -> Params:
    """The question as an entry of the set's list."""
    return {
        "library": asked.library.versioned,
        "params": asked.params,
        "subContentId": str(uuid.uuid5(_IDS, entry.lasting_id)),
        "metadata": {
            "contentType": asked.library.title,
            "license": "U",
            "title": plain(short_name(as_plain(entry.item.stem, entry.item))),
        },
    }


def _about(items: ItemSet, used: Iterable[Library]) -> Params:
    language = items.language if _LANGUAGE.fullmatch(items.language) else _UNKNOWN_LANGUAGE
    return {
        "title": short_name(items.heading, _LONGEST_TITLE),
        "language": language,
        "defaultLanguage": language,
        "mainLibrary": _QUESTION_SET.name,
        "embedTypes": ["iframe"],
        # Undisclosed: nobody told who may copy the article's words.
        "license": "U",
        "preloadedDependencies": [
            {"machineName": each.name, "majorVersion": each.major, "minorVersion": each.minor}
            for each in (_QUESTION_SET, *used)
        ],
    }


def _introduction(items: ItemSet) -> Params:
    minutes = _labels.minutes_label(items.minutes) if items.minutes else None
    told = paragraphs(text for text in (items.subject, items.instructions, minutes) if text)
    title, *lines = passage_lines(items) or ("",)
    passage = f"<p><strong>{as_html(title)}</strong></p>{paragraphs(lines)}" if title else ""
    return {
        "showIntroPage": bool(told or passage),
        "title": as_html(items.heading),
        "introduction": f"{told}{passage}",
    }


def _lost(items: ItemSet, *, counted: bool) -> Iterator[Loss]:
    """What H5P has of no item; ``counted`` tells that it counts the points that the set gives."""
    yield holds_no("topics", "H5P has no place for them")
    if not counted:
        yield holds_no("points", "H5P counts one for each question, or for each row or right option")
    if items.passage is not None:
        beside = "H5P shows the passage once, before the first question; hand it out as well"
        yield holds_no("passage beside the questions", beside)


def _json(content: Params) -> bytes:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()


EXPORTER = Exporter(
    suffix=".h5p",
    summary="a question set to answer on screen, for Moodle, WordPress, Lumi and other H5P platforms",
    write_set=write_set,
)

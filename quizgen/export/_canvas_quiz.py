"""What Canvas wants to know of a quiz beside its questions: its settings, and what lies in the package."""

from collections.abc import Iterable

from quizgen.export._canvas_pictures import picture_resources
from quizgen.export._markup import paragraphs
from quizgen.export._qti_xml import XSI, Element, node, root
from quizgen.model.item_set import ItemSet

_CANVAS = "http://canvas.instructure.com/xsd/cccv1p0"
_CANVAS_SCHEMA = "https://canvas.instructure.com/xsd/cccv1p0.xsd"
_PACKAGE = "http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1"
_LOM = "http://www.imsglobal.org/xsd/imsmd_v1p2"

_OFF = (
    ("require_lockdown_browser", "false"),
    ("require_lockdown_browser_for_results", "false"),
    ("require_lockdown_browser_monitor", "false"),
    ("lockdown_browser_monitor_data", ""),
)
_ANSWERS = (
    ("show_correct_answers", "true"),
    ("anonymous_submissions", "false"),
    ("could_be_locked", "false"),
    ("allowed_attempts", "1"),
    ("one_question_at_a_time", "false"),
    ("cant_go_back", "false"),
    # A teacher publishes it.
    ("available", "false"),
    ("one_time_results", "false"),
    ("show_correct_answers_last_attempt", "false"),
    ("only_visible_to_overrides", "false"),
    ("module_locked", "false"),
)
_ASSIGNMENT = (
    ("grading_type", "points"),
    ("all_day", "false"),
    ("submission_types", "online_quiz"),
    ("position", "1"),
    ("peer_review_count", "0"),
    ("peer_reviews", "false"),
    ("automatic_peer_reviews", "false"),
    ("anonymous_peer_reviews", "false"),
    ("omit_from_final_grade", "false"),
    ("only_visible_to_overrides", "false"),
    ("post_to_sis", "false"),
    ("moderated_grading", "false"),
    ("anonymous_grading", "false"),
)


def quiz_settings(items: ItemSet, name: str, points: int) -> Element:
    """The settings as a file's root; ``name`` is the quiz's identifier, ``points`` what its questions earn."""
    told = [text for text in (items.subject, items.instructions) if text]
    limit = [node("time_limit", str(items.minutes))] if items.minutes else []
    return root(
        "quiz",
        _CANVAS,
        _CANVAS_SCHEMA,
        node("title", items.heading),
        node("description", paragraphs(told)),
        # Canvas shuffles all questions or none, and numbers and dates are not to be shuffled.
        node("shuffle_answers", "false"),
        node("scoring_policy", "keep_highest"),
        node("hide_results"),
        node("quiz_type", "assignment"),
        node("points_possible", str(points)),
        *_fields(_OFF),
        *_fields(_ANSWERS),
        *limit,
        _assignment(items, name, points),
        node("assignment_group_identifierref", f"{name}-group"),
        node("assignment_overrides"),
        identifier=name,
    )


def manifest(items: ItemSet, name: str, pictures: Iterable[str]) -> Element:
    """The manifest as a file's root: the quiz, which needs its settings, and the files of its pictures."""
    settings, file = f"{name}-settings", f"{name}/assessment_meta.xml"
    return node(
        "manifest",
        node(
            "metadata",
            node("schema", "IMS Content"),
            node("schemaversion", "1.1.3"),
            node("imsmd:lom", node("imsmd:general", node("imsmd:title", node("imsmd:string", items.heading)))),
        ),
        node("organizations"),
        node(
            "resources",
            node(
                "resource",
                node("file", href=f"{name}/{name}.xml"),
                node("dependency", identifierref=settings),
                identifier=name,
                type="imsqti_xmlv1p2",
            ),
            node(
                "resource",
                node("file", href=file),
                identifier=settings,
                type="associatedcontent/imscc_xmlv1p1/learning-application-resource",
                href=file,
            ),
            *picture_resources(pictures),
        ),
        identifier=f"{name}-package",
        **{
            "xmlns": _PACKAGE,
            "xmlns:imsmd": _LOM,
            "xmlns:xsi": XSI,
            "xsi:schemaLocation": (
                f"{_PACKAGE} http://www.imsglobal.org/xsd/imscp_v1p1.xsd "
                f"{_LOM} http://www.imsglobal.org/xsd/imsmd_v1p2p2.xsd"
            ),
        },
    )


def _assignment(items: ItemSet, name: str, points: int) -> Element:
    return node(
        "assignment",
        node("title", items.heading),
        node("due_at"),
        node("lock_at"),
        node("unlock_at"),
        node("module_locked", "false"),
        node("workflow_state", "unpublished"),
        node("assignment_overrides"),
        node("quiz_identifierref", name),
        node("allowed_extensions"),
        node("has_group_category", "false"),
        node("points_possible", str(points)),
        *_fields(_ASSIGNMENT),
        identifier=f"{name}-assignment",
    )


def _fields(fields: tuple[tuple[str, str], ...]) -> list[Element]:
    return [node(name, value) for name, value in fields]

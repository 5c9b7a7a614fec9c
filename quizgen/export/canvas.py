"""Canvas: a QTI 1.2 package that becomes a quiz of a Canvas course."""

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._canvas_item import question, text_only
from quizgen.export._canvas_pictures import pictures_of
from quizgen.export._canvas_quiz import manifest, quiz_settings
from quizgen.export._carry import Simplify, carry, holds_no
from quizgen.export._explain import passage_lines
from quizgen.export._markup import as_html, paragraphs, short_name
from quizgen.export._qti_xml import Element, identifier, node, root, written
from quizgen.export._zip import packed
from quizgen.model.item_set import ItemSet, SetEntry

_NAMESPACE = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2"
_SCHEMA = "http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd"


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as a package: a quiz, its settings and a manifest."""
    carried = carry(items, "Canvas", lambda entry, simplify: (entry, _asked(entry, simplify)), shows_markup=True)
    name = identifier("quiz", items.id)
    content = [*_passage(items), *(element for _, elements in carried.parts for element in elements)]
    limit = node("qtimetadatafield", node("fieldlabel", "cc_maxattempts"), node("fieldentry", "1"))
    assessment = node(
        "assessment",
        node("qtimetadata", limit),
        node("section", *content, ident="root_section"),
        ident=name,
        title=items.heading,
    )
    entries = [entry for entry, _ in carried.parts]
    quiz = written(root("questestinterop", _NAMESPACE, _SCHEMA, assessment))
    pictures = pictures_of(quiz, (picture for entry in entries for picture in entry.item.pictures))
    files = {
        "imsmanifest.xml": written(manifest(items, name, pictures)),
        f"{name}/{name}.xml": quiz,
        f"{name}/assessment_meta.xml": written(quiz_settings(items, name, sum(each.points for each in entries))),
        **pictures,
    }
    lost = holds_no("topics or difficulty", "Canvas has no place for them")
    return Exported(packed(files), (*carried.losses, lost))


def _asked(entry: SetEntry, simplify: Simplify) -> list[Element]:
    asked = question(entry, simplify)
    if entry.heading is None:
        return [asked]
    markup = f"<h3>{as_html(entry.heading)}</h3>"
    return [text_only(f"heading-{entry.number}", short_name(entry.heading), markup), asked]


def _passage(items: ItemSet) -> list[Element]:
    if items.passage is None:
        return []
    title, *lines = passage_lines(items)
    markup = f"<h3>{as_html(title)}</h3>{paragraphs(lines)}"
    return [text_only(identifier("passage", items.id), short_name(title), markup)]


EXPORTER = Exporter(
    suffix=".zip",
    summary="a quiz to import into a Canvas course, with feedback and evidence",
    write_set=write_set,
)

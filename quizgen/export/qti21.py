"""QTI 2.1: a content package of the standard that most platforms for tests read."""

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._qti_package import qti_package
from quizgen.export._qti_version import QTI21
from quizgen.model.item_set import ItemSet


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as a QTI 2.1 package."""
    return qti_package(items, QTI21)


EXPORTER = Exporter(
    suffix=".zip",
    summary="a package of the standard that many platforms for tests import",
    write_set=write_set,
)

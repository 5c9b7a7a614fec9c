"""QTI 3.0: a content package of the newest version of the standard."""

from quizgen.export import Exported, Exporter, PageSetup
from quizgen.export._qti_package import qti_package
from quizgen.export._qti_version import QTI3
from quizgen.model.item_set import ItemSet


def write_set(items: ItemSet, setup: PageSetup) -> Exported:  # noqa: ARG001 - no pages are laid out
    """The set as a QTI 3.0 package."""
    return qti_package(items, QTI3)


EXPORTER = Exporter(
    suffix=".zip",
    summary="a package of the standard's newest version, with the passage shared by its questions",
    write_set=write_set,
)

"""The sheet of paper: its size, margins and the styles that everything on it is set in."""

from dataclasses import dataclass

from quizgen.export import PageSetup
from quizgen.export._pdf.fonts import Face
from quizgen.export._pdf.marks import ACCENT, GREY, INK, PAPER, Style

_MILLIMETRE = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper size in points, with room for binding on the left and for the teacher's pen on the right."""

    width: float
    height: float
    left: float = 25 * _MILLIMETRE
    right: float = 20 * _MILLIMETRE

    @property
    def measure(self) -> float:
        """The width of what stands between the margins."""
        return self.width - self.left - self.right

    @property
    def stem_measure(self) -> float:
        """The width of stems and options; to the right of it stand the points."""
        return self.measure - 66

    def top(self, page: int) -> float:
        """Where the text of a page begins, from the paper's upper edge; the first page has no running head."""
        return 50.0 if page == 1 else 72.0

    def room(self, page: int) -> float:
        """The height for text between head and foot."""
        return self.height - FOOT - 18 - self.top(page)


FOOT = 48.0
"""The height of the rule over the foot, from the paper's lower edge."""

_SHEETS = {"a4": Sheet(210 * _MILLIMETRE, 297 * _MILLIMETRE), "letter": Sheet(8.5 * 72, 11 * 72)}


def sheet_of(setup: PageSetup) -> Sheet:
    """The sheet that the setup asks for."""
    return _SHEETS[setup.paper]


TITLE = Style(Face.SERIF_BOLD, 22, 27)
SUBJECT = Style(Face.SANS, 10.5, 15, GREY)
INSTRUCTIONS = Style(Face.SANS_ITALIC, 9.5, 13.5, GREY)
HEADING = Style(Face.SANS_BOLD, 11, 15, ACCENT)
STEM = Style(Face.SERIF, 11, 15)
OPTION = Style(Face.SERIF, 10.6, 14)
HINT = Style(Face.SANS_ITALIC, 9, 13, GREY)
GUIDE = Style(Face.SANS, 8.6, 12, GREY)
GUIDE_BOLD = Style(Face.SANS_BOLD, 8.6, 12, GREY)
SIGN = Style(Face.SANS, 7.2, 14, GREY)
"""The letter inside a circle or square."""
TARGET_SIGN = Style(Face.SANS_BOLD, 9, 14, GREY)
NUMBER = Style(Face.SANS_BOLD, 10.5, 15, ACCENT)
SCORE_LABEL = Style(Face.SANS, 7.5, 10, GREY)
SCORE_POINTS = Style(Face.SANS, 11.5, 15, GREY)
BADGE = Style(Face.SANS_BOLD, 9, 15, PAPER)
PARAGRAPH_NUMBER = Style(Face.SANS_BOLD, 8, 15, GREY)
STRIP_MARK = Style(Face.SANS_BOLD, 11, 19)
STRIP_SAME = Style(Face.SANS, 11, 19)
PASSAGE = Style(Face.SERIF, 10.5, 15)
SMALLER_PASSAGE = Style(Face.SERIF, 10, 14)
PASSAGE_TITLE = Style(Face.SERIF_BOLD, 16, 21)
ANSWER = Style(Face.SERIF_BOLD, 10.6, 14.5)
EVIDENCE = Style(Face.SERIF_ITALIC, 10, 13.5)
MODEL = Style(Face.SERIF, 10, 13.5)
RATIONALE = Style(Face.SANS, 9, 12.5, INK)
RATIONALE_BOLD = Style(Face.SANS_BOLD, 9, 12.5, INK)
NOTE = Style(Face.SANS, 9, 12.5, GREY)
NOTE_BOLD = Style(Face.SANS_BOLD, 9, 12.5, GREY)

HANGS = 9.0
"""How far to the left of the text a number in the margin ends."""

"""How long a passage is, and how hard it is to read by formulas that count."""

from quizgen.model.base import Noun


class Readability(Noun):
    """What a teacher is told of a passage; what was made for English is None for other languages."""

    words: int
    minutes: int | None = None
    """How long an adult reads it silently, in whole minutes, one at least."""
    flesch_kincaid_grade: float | None = None
    """The Flesch–Kincaid grade level: about the year of school, in the United States, that can read it."""
    flesch_reading_ease: float | None = None
    """The Flesch reading ease: mostly between 0, very hard, and 100, very easy."""

    @property
    def in_words(self) -> tuple[str, ...]:
        """What is known, each figure under its formula's name: "500 words", "Flesch reading ease 40"."""
        told = [f"{self.words:,} word{'' if self.words == 1 else 's'}"]
        if self.minutes is not None:
            told.append(f"about {self.minutes} minute{'' if self.minutes == 1 else 's'} to read for an adult")
        if self.flesch_kincaid_grade is not None:
            told.append(f"Flesch–Kincaid grade {max(0.0, self.flesch_kincaid_grade):.1f}")
        if self.flesch_reading_ease is not None:
            told.append(f"Flesch reading ease {self.flesch_reading_ease:.0f}")
        return tuple(told)

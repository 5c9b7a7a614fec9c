"""A teacher's own file: where it is, and what is in it."""

import re
from dataclasses import dataclass
from hashlib import sha256

from quizgen.errors import QuizgenError
from quizgen.imports._decoding import decode
from quizgen.imports._intake import UnreadableError
from quizgen.imports._markup import without_control_characters

_LONGEST_NAME = 200


@dataclass(frozen=True)
class ForeignFile:
    """A file as a person named it, and what is in it."""

    path: str
    content: bytes

    @property
    def name(self) -> str:
        """The file's own name, without the folders that it lies in: those are nobody's business on a key."""
        name = self.path.replace("\\", "/").rstrip("/").rpartition("/")[2]
        return without_control_characters(name).replace("\n", " ").strip()[:_LONGEST_NAME] or "file"

    @property
    def secret(self) -> str:
        """Sixteen hex digits that nobody knows who does not have the file."""
        return sha256(b"quizgen import " + self.content).hexdigest()[:16]

    @property
    def title(self) -> str:
        """The name without its suffix, as a title: "Unit 3 energy" for ``unit_3-energy.gift``."""
        words = " ".join(re.split(r"[\s_-]+", self.name.rpartition(".")[0])).strip()
        return words[:1].upper() + words[1:] or self.name

    @property
    def text(self) -> str:
        """The file as plain text; raises QuizgenError when it is none."""
        try:
            return decode(self.content).text
        except UnreadableError as error:
            raise QuizgenError(f"'{self.path}' cannot be read: {error.message}") from error

"""A text file on its way in: its characters, and what is wrong with it so far."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from quizgen.errors import QuizgenError
from quizgen.model.finding import Finding, Place, Severity

MAX_BYTES = 8 * 2**20
MAX_FINDINGS = 200
"""A file with more problems than this is not read on: nobody mends them one by one."""

_SHOWN = 20
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


class BankError(QuizgenError):
    """A bank or a blueprint cannot be read; ``findings`` holds every problem."""

    def __init__(self, what: str, findings: tuple[Finding, ...]) -> None:
        """An error about ``what`` ("the bank 'harbour'"), its message listing the first findings."""
        self.findings = findings
        problems = "1 problem" if len(findings) == 1 else f"{len(findings)} problems"
        lines = [f"{what[:1].upper()}{what[1:]} has {problems}:", *map(str, findings[:_SHOWN])]
        if len(findings) > _SHOWN:
            lines.append(f"… and {len(findings) - _SHOWN} more.")
        super().__init__("\n".join(lines))


@dataclass
class Reading:
    """One file while it is read, collecting what is wrong with it."""

    file: str
    findings: list[Finding] = field(default_factory=list)

    @property
    def is_hopeless(self) -> bool:
        """Whether there are too many problems to go on."""
        return len(self.findings) >= MAX_FINDINGS

    def refuse(self, rule: str, message: str, line: int | None = None, item: str | None = None) -> None:
        """Note one problem; a line is only blamed once for the same rule."""
        where = Place(file=self.file, line=line, item=item)
        finding = Finding(rule=rule, severity=Severity.ERROR, message=message, where=where)
        if finding not in self.findings:
            self.findings.append(finding)


def read_text(path: Path, reading: Reading, when_missing: str) -> str | None:
    """The file's characters with LF line ends and without a byte order mark; None when it cannot be used."""
    try:
        if not path.is_file():
            reading.refuse("file-missing", f"There is no such file; {when_missing}")
            return None
        with path.open("rb") as stream:
            raw = stream.read(MAX_BYTES + 1)
    except OSError as error:
        reading.refuse("file-unreadable", f"The file cannot be read: {error.strerror}.")
        return None
    if len(raw) > MAX_BYTES:
        reading.refuse(
            "file-too-big", f"The file is larger than {MAX_BYTES // 2**20} MB; split it into several banks."
        )
        return None
    return _decoded(raw, reading)


def _decoded(raw: bytes, reading: Reading) -> str | None:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        reading.refuse("not-utf-8", "This is not UTF-8 text; save the file with the encoding UTF-8.", line)
        return None
    text = text.replace("\r\n", "\n")
    found = _CONTROL.search(text)
    if found is None:
        return text
    line = text.count("\n", 0, found.start()) + 1
    reading.refuse("control-character", f"{control_character(found.group())} Take it out.", line)
    return None


def control_character(character: str) -> str:
    """What is wrong, in words."""
    return f"There is an invisible control character here (U+{ord(character):04X})."


def shortened(text: str) -> str:
    """The text on one line of moderate length."""
    words = " ".join(text.split())
    return words if len(words) <= 60 else f"{words[:57]}…"

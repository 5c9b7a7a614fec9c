"""Records of a file as nouns, and what is wrong with them in plain words."""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from quizgen.bank._fields import fields_of, nouns_at
from quizgen.bank._reading import shortened
from quizgen.bank._yaml import Document, Path, Value

N = TypeVar("N", bound=BaseModel)

_LISTED = 20
"""More names than these are no help to anybody."""


@dataclass(frozen=True)
class Record:
    """One record of a file: what it says, and where."""

    document: Document
    raw: Value
    place: Path = ()

    @property
    def label(self) -> str | None:
        """The id that the record gives itself, if it is fit to be shown."""
        label = self.text("id")
        return shortened(label) if label and label.strip() else None

    def text(self, field: str) -> str | None:
        """What the field says; None when it is missing or no text."""
        value = self.raw.get(field) if isinstance(self.raw, dict) else None
        return value if isinstance(value, str) else None

    def has(self, *inside: str) -> bool:
        """Whether the record has this field, or this field of a record inside."""
        raw = self.raw
        for name in inside:
            if not isinstance(raw, dict) or name not in raw:
                return False
            raw = raw[name]
        return True

    def line(self, *inside: int | str) -> int:
        """The line of the record, or of a field inside."""
        return self.document.line((*self.place, *inside))

    def refuse(self, rule: str, message: str, *inside: int | str) -> None:
        """Note a problem of the record, or of a field inside."""
        self.document.reading.refuse(rule, message, self.line(*inside), self.label)

    def read(self, noun: type[N], raw: object = None) -> N | None:
        """The record as a noun, or what is to be read in its place; None when something is wrong with it."""
        raw = self.raw if raw is None else raw
        try:
            return noun.model_validate(raw)
        except ValidationError as error:
            self.explain(error, noun)
            return None

    def explain(self, error: ValidationError, noun: type[BaseModel]) -> None:
        """Note everything that kept the record from being the noun, on its line."""
        for detail in error.errors(include_url=False):
            if self.document.reading.is_hopeless:
                return
            if detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]:
                continue  # pydantic counts sound entries only; each of the others is told of on its own line
            inside = self._path_of(detail["loc"])
            if detail["type"] == "union_tag_invalid":
                inside = (*inside, "type")
            rule, message = _in_plain_words(dict(detail), inside, self._known_at(noun, inside))
            self.refuse(rule, message, *inside)

    def _path_of(self, location: tuple[int | str, ...]) -> Path:
        """Where an error stands in the record: pydantic's location without the names of union members."""
        raw, path = self.raw, []
        for step in location:
            match raw, step:
                case dict(), str() if step in raw:
                    raw = raw[step]
                case list(), int() if step < len(raw):
                    raw = raw[step]
                case _:
                    continue
            path.append(step)
        return tuple(path)

    def _known_at(self, noun: type[BaseModel], inside: Path) -> tuple[str, ...]:
        """The fields that may stand beside the one at this path."""
        return fields_of(nouns_at(noun, self.raw, inside[:-1])) if inside else ()


def read_list(document: Document, name: str, others: Iterable[str] = ()) -> list[Record] | None:
    """The records of a file that holds one list called ``name``; None when it holds none."""
    whole = Record(document, document.data)
    advice = f"start the file with '{name}:', or with '{name}: []' for an empty list"
    if not isinstance(document.data, dict):
        whole.refuse("wrong-value", f"The file holds no list called '{name}'; {advice}.")
        return None
    known = (name, *others)
    for field in document.data:
        if field not in known:
            whole.refuse(
                "unknown-field", f"There is no field '{shortened(field)}' here{nearest(field, known)}", field
            )
    records = document.data.get(name)
    if not isinstance(records, list):
        rule = "wrong-value" if name in document.data else "missing-field"
        whole.refuse(rule, f"'{name}' is not a list; {advice}.", name)
        return None
    return [Record(document, raw, (name, index)) for index, raw in enumerate(records)]


def refuse_twins(records: Iterable[Record]) -> None:
    """Note every record that has the id of one before it."""
    seen: dict[str, Record] = {}
    for record in records:
        identifier = record.text("id")
        if identifier is None:
            continue
        first = seen.setdefault(identifier, record)
        if first is not record:
            message = (
                f"The id '{identifier}' is taken by the record on line {first.line()}; give this one another."
            )
            record.refuse("duplicate-id", message, "id")


def ids_of(records: Iterable[Record]) -> Iterator[str]:
    """The ids that records give themselves, whatever else is wrong with them."""
    return (identifier for record in records if (identifier := record.text("id")) is not None)


def nearest(word: str, known: Iterable[str]) -> str:
    """The end of a sentence: the nearest known word, those there are, or a full stop."""
    names = tuple(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6) if len(word) < 100 else []
    if near:
        return f"; did you mean '{near[0]}'?"
    return f"; there are: {', '.join(names)}." if 0 < len(names) <= _LISTED else "."


_LIST = "is a list; write each entry on a line of its own, after a dash"
_RECORD = "is a record of named fields{instead}"
_WHOLE_NUMBER = "is a whole number{instead}"
_NUMBER = "is a number such as 1500 or 1.5, without commas{instead}"
_TRUE_OR_FALSE = "is true or false{instead}"
_ONE_OF = "is one of {expected}{instead}"
_COMPLAINTS = {
    "string_type": "is one text, not a list or a record; a text with a colon in it stands in quotes",
    "string_too_short": "is empty; write something there",
    "string_too_long": "is longer than {max_length:,} characters",
    "string_pattern_mismatch": "is made of small letters and digits, joined by single dashes{instead}",
    "int_type": _WHOLE_NUMBER,
    "int_parsing": _WHOLE_NUMBER,
    "int_parsing_size": _WHOLE_NUMBER,
    "int_from_float": _WHOLE_NUMBER,
    "decimal_type": _NUMBER,
    "decimal_parsing": _NUMBER,
    "finite_number": _NUMBER,
    "decimal_max_digits": "has more than {max_digits} digits",
    "bool_type": _TRUE_OR_FALSE,
    "bool_parsing": _TRUE_OR_FALSE,
    "enum": _ONE_OF,
    "literal_error": _ONE_OF,
    "tuple_type": _LIST,
    "list_type": _LIST,
    "too_short": "has {actual_length} entries and needs {min_length} or more",
    "too_long": "has more than {max_length} entries",
    "greater_than_equal": "is {ge} or more{instead}",
    "greater_than": "is more than {gt}{instead}",
    "less_than_equal": "is {le} or less{instead}",
    "union_tag_not_found": "has no type; add a line such as 'type: choice'",
    "model_type": _RECORD,
    "model_attributes_type": _RECORD,
    "dict_type": _RECORD,
}
"""What is wrong with a value by pydantic's kind of error, to follow the name of its field."""


def _in_plain_words(detail: Mapping[str, Any], path: Path, known: tuple[str, ...]) -> tuple[str, str]:
    """The rule that is broken, and a sentence that says how to mend it."""
    kind, value, context = detail["type"], detail["input"], detail.get("ctx", {})
    field = shortened(str(detail["loc"][-1])) if detail["loc"] else ""
    if kind == "missing":
        return "missing-field", f"'{field}' is missing; add a line '{field}: …'."
    if kind == "extra_forbidden":
        return "unknown-field", f"There is no field '{field}' here{nearest(field, known)}"
    if kind == "value_error":
        sentence = str(context["error"])
        return "wrong-value", f"{sentence[:1].upper()}{sentence[1:]}."
    if kind == "union_tag_invalid":
        tag, tags = str(context["tag"]), str(context["expected_tags"]).replace("'", "").split(", ")
        return "wrong-value", f"There is no type '{shortened(tag)}'{nearest(tag, tags)}"
    if value is None:
        return "wrong-value", f"{_name_of(path)} is empty; write something, or take it out if it may be missing."
    instead = f", not '{shortened(value)}'" if isinstance(value, str) else ""
    complaint = _COMPLAINTS.get(kind, "does not hold what belongs there").format(instead=instead, **context)
    return "wrong-value", f"{_name_of(path)} {complaint}."


def _name_of(path: Path) -> str:
    match path:
        case (*_, str() as field):
            return f"'{shortened(field)}'"
        case (*_, str() as field, int() as index):
            return f"Entry {index + 1} of '{shortened(field)}'"
        case _:
            return "What stands here"

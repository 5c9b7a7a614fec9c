"""What every noun is: frozen, and closed to fields nobody declared."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Self

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    StringConstraints,
    model_serializer,
)


class Noun(BaseModel):
    """A frozen value; an unknown field is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with other values, which do not pass the validators again."""
        copied = super().model_copy(update=update, deep=deep)
        # pydantic copies cached properties along, which follow from the old values.
        for name in copied.__dict__.keys() - type(self).model_fields.keys():
            del copied.__dict__[name]
        return copied


class Grown(Noun):
    """A noun that was printed before it had all of its fields.

    Those named in ``added`` are written down only when they say something: what was printed without them keeps
    its bytes, and with them its digest and its form code.
    """

    added: ClassVar[frozenset[str]] = frozenset()

    @model_serializer(mode="wrap")
    def _without_idle_fields(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        fields = type(self).model_fields
        idle = {name for name in self.added if getattr(self, name) == fields[name].default}
        return {name: value for name, value in write(self).items() if name not in idle}


Text = Annotated[str, StringConstraints(min_length=1, max_length=10_000, strip_whitespace=True)]
"""Words that a person reads; never empty."""

SLUG_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$"
LONGEST_SLUG = 80
Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=LONGEST_SLUG)]
"""An identifier in a bank file: small letters and digits joined by dashes."""

FormCode = Annotated[str, StringConstraints(pattern=r"^[0-9A-Z]{4}-[0-9A-Z]{4}$")]
"""What tells a paper from every other, such as 7Q4M-K2X9. Files are named after it, also when a file told it."""

Number = Annotated[Decimal, Field(max_digits=30)]
"""A number of a length that can be printed: 1e9999999 would fill a book."""

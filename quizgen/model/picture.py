"""A picture that an item shows."""

from typing import Literal

from pydantic import ConfigDict, Field

from quizgen.model.base import Noun, Text


class Picture(Noun):
    """A picture as it may be handed out: pixels alone, without anything else that its file told."""

    model_config = ConfigDict(ser_json_bytes="base64", val_json_bytes="base64")

    name: Text
    """By which the item's words name it."""
    digest: Text
    """The SHA-256 of the bank's file, in hex digits."""
    media_type: Literal["image/png", "image/jpeg"]
    width: float = Field(gt=0)
    """The natural size in CSS pixels, of which 96 make an inch; the file may hold more of its own."""
    height: float = Field(gt=0)
    content: bytes = Field(repr=False)

    @property
    def file_name(self) -> str:
        """A name for a file of its own, which does not tell what the picture shows."""
        return f"{self.digest[:16]}.{'png' if self.media_type == 'image/png' else 'jpg'}"

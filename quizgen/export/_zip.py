"""Zip files whose bytes follow from what they hold, and from nothing else."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile, ZipInfo

_MADE = (1980, 1, 1, 0, 0, 0)
"""The earliest date that a zip can tell; the day of writing would change its bytes."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """The files under their names and in their order, without entries for folders."""
    packet = BytesIO()
    # Packed without compression: compressed bytes differ from one version of zlib to the next.
    with ZipFile(packet, "w") as archive:
        for name, content in files.items():
            entry = ZipInfo(name, _MADE)
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return packet.getvalue()

"""Item banks on disk: a folder of plain text that a teacher can edit."""

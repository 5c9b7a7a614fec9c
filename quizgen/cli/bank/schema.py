"""``quizgen bank schema``: what may stand in a bank's files, for editors and programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from quizgen.cli._folder import debug_option
from quizgen.cli._options import folder_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command("schema")
@click.argument("file", required=False)
@folder_option(
    "-o",
    "--output",
    help="Write each schema into a file of its own in this folder.",
)
@debug_option
def schema(file: str | None, output: Path | None) -> None:
    """Print the JSON Schema of a bank's files.

    FILE is entities.yaml, facts.yaml, items.yaml, blueprint.yaml or item-set.json, which is what
    `quizgen bank export --to json` writes; without it, all are printed.
    """
    import json
    from pathlib import PurePath

    from quizgen.bank import bank_schemas
    from quizgen.cli._output import put_documents
    from quizgen.cli._talk import show, show_json
    from quizgen.errors import QuizgenError

    schemas = bank_schemas()
    if file is not None:
        name = PurePath(file).stem
        if name not in schemas:
            raise QuizgenError(f"There is no schema for '{file}'; there are: {', '.join(schemas)}.")
        schemas = {name: schemas[name]}
    if output is not None:
        documents = {
            f"{name}.schema.json": (json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode()
            for name, value in schemas.items()
        }
        put_documents(documents, output)
        for name in documents:
            show(str(output / name))
    else:
        show_json(schemas if file is None else schemas[name])


COMMAND = schema

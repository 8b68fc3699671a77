"""`schema`: the JSON Schemas by which an editor completes and checks scenario files."""

import json

import click

from game.cli.check.paths import output_path
from game.cli.error_handler import EXIT_OK
from game.cli.text_output import print_text
from game.diagnostics.game_error import GameError
from game.records.atomic_write import write_atomically
from game.scenario.docs.json_schema import pack_schema, scenario_schema

FILES = {"scenario.schema.json": scenario_schema, "pack.schema.json": pack_schema}
"""The files and what each holds."""


@click.command()
@click.option("-o", "--output", metavar="DIR", help="Write both schemas into a folder.")
@click.option("--pack", is_flag=True, help="Print the schema of pack files instead.")
def schema(output: str | None, *, pack: bool) -> int:
    """Print the schema of scenario files, or write the schemas of scenario and pack files into a folder."""
    if output is None:
        print_text(schema_text("pack.schema.json" if pack else "scenario.schema.json"), newline=False)
        return EXIT_OK
    folder = output_path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name in FILES:
            # A link that lies there is replaced, and what it leads to stays as it was.
            write_atomically(folder / name, schema_text(name).encode())
    except OSError as error:
        raise GameError(f"The schemas cannot be written to {folder}: {error.strerror or error}.") from None
    print_text(f"{' and '.join(FILES)} lie in {folder}.")
    return EXIT_OK


def schema_text(name: str) -> str:
    """Return what one of the files holds."""
    return json.dumps(FILES[name](), ensure_ascii=False, indent=1) + "\n"

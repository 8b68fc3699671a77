"""`schema`: the JSON Schemas by which an editor completes and checks scenario files."""

import json

import click

from game.cli.check.paths import output_path
from game.cli.error_handler import EXIT_OK
from game.cli.text_output import print_text
from game.diagnostics.game_error import GameError
from game.records.atomic_write import write_atomically

SCENARIO_SCHEMA, PACK_SCHEMA = "scenario.schema.json", "pack.schema.json"
FILES = (SCENARIO_SCHEMA, PACK_SCHEMA)
"""The files that are written."""


@click.command()
@click.option("-o", "--output", metavar="DIR", help="Write both schemas into a folder.")
@click.option("--pack", is_flag=True, help="Print the schema of pack files instead.")
def schema(output: str | None, *, pack: bool) -> int:
    """Print the schema of scenario files, or write the schemas of scenario and pack files into a folder."""
    if output is None:
        print_text(schema_text(PACK_SCHEMA if pack else SCENARIO_SCHEMA), newline=False)
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
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.scenario.docs.json_schema import pack_schema, scenario_schema  # noqa: PLC0415

    schema_of = {SCENARIO_SCHEMA: scenario_schema, PACK_SCHEMA: pack_schema}
    return json.dumps(schema_of[name](), ensure_ascii=False, indent=1) + "\n"

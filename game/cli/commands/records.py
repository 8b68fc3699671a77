"""`records`: the sessions of a folder as xAPI statements, into a file or to a learning record store."""

import json
from pathlib import Path

import click

from game.cli.check.paths import output_path
from game.cli.error_handler import EXIT_OK, PROBLEMS
from game.cli.output_file import write_output
from game.cli.terminal.console import ConsoleWriter
from game.diagnostics.game_error import GameError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
@click.option("--xapi", "target", required=True, metavar="URL|FILE", help="Send them there, or write them into a file.")
def records(folder: Path, target: str) -> int:
    """Hand the sessions in DIR on as xAPI statements: to a record store, or into a file."""
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.records.journal_reader import pluralise  # noqa: PLC0415
    from game.records.lookup import story_lookup  # noqa: PLC0415
    from game.records.outbox import Outbox  # noqa: PLC0415
    from game.reports.xapi.reading import folder_statements  # noqa: PLC0415
    from game.reports.xapi.sending import Store, deliver  # noqa: PLC0415

    store = Store.at(target) if "://" in target else None
    every = folder_statements(folder, story_lookup())
    console = ConsoleWriter()
    for file in every.unread:
        console.line(f"Left out: {file.name}: {file.reason}")
    if not every.statements:
        raise GameError(f"No session in {folder} can be handed on.", PROBLEMS)
    if store is None:
        text = json.dumps(every.statements, ensure_ascii=False, indent=1)
        write_output(output_path(target), f"{text}\n")
        console.line(
            f"{pluralise(len(every.statements), 'statement')} of {pluralise(every.sessions, 'session')} written."
        )
    else:
        delivery = deliver(every.statements, store, Outbox(folder, store.url))
        console.line(
            f"{pluralise(delivery.sent, 'statement')} of {pluralise(every.sessions, 'session')} sent; the store had "
            f"{delivery.known} already."
        )
    return PROBLEMS if every.unread else EXIT_OK

"""`sessions`: a list of the saves folder."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from game import paths
from game.cli.error_handler import EXIT_OK, PROBLEMS
from game.cli.output_file import with_output_file
from game.cli.terminal.console import ConsoleWriter

if TYPE_CHECKING:
    from game.records.session_list import SessionSummary


@click.command()
@click.option("--saves", type=click.Path(path_type=Path), metavar="DIR", help="Look here instead of the usual folder.")
@click.option("--all", "is_whole", is_flag=True, help="List every session, not only the newest.")
@with_output_file
def sessions(saves: Path | None, *, is_whole: bool) -> int:
    """List the kept sessions, the newest first."""
    # Imported where they are used: the help of a command waits for no scenario model.
    from game.records.journal_reader import pluralise  # noqa: PLC0415
    from game.records.lookup import story_lookup  # noqa: PLC0415
    from game.records.session_list import PAGE, other_sessions_text, session_summaries  # noqa: PLC0415

    folder = saves or paths.saves()
    cards = session_summaries(folder, story_lookup())
    console = ConsoleWriter()
    if not cards:
        console.verbatim(f"No session is kept in {folder}.")
    for position in range(len(cards) if is_whole else min(len(cards), PAGE)):
        show_card(console, cards[position], str(saves or ""))
    if len(cards) > PAGE and not is_whole:
        console.line(f"{pluralise(len(cards) - PAGE, 'older session')} can be listed with --all.", quiet=True)
    others = "" if saves else other_sessions_text(paths.other_saves())
    if others:
        console.line(others, quiet=True)
    return PROBLEMS if cards.has_unreadable else EXIT_OK


def show_card(console: ConsoleWriter, card: "SessionSummary", saves: str = "") -> None:
    """Write what a list shows of a session."""
    from game.cli.terminal.intro import shell_command  # noqa: PLC0415
    from game.records.journal_reader import pluralise  # noqa: PLC0415

    console.heading(card.name)
    if card.title:
        state = "ended: " if card.ended else "at: "
        who = f" · {card.alias}" if card.alias else ""
        name = f"“{card.label}” · " if card.label else ""
        console.line(
            f"{name}{card.title}{who} · {card.date} · {pluralise(card.decisions, 'decision')} · {state}{card.where}"
        )
    if card.branch_of:
        console.line(f"Begun again from {card.branch_of}.", quiet=True)
    for sentence in card.said:
        console.line(sentence, quiet=True)
    if any("not installed" in sentence for sentence in card.said):
        console.line("Name its file to go on with it, or to read its debrief:", quiet=True)
        console.verbatim(shell_command("play", card.name, "FILE", saves))
        console.verbatim(shell_command("debrief", card.name, "FILE", saves))

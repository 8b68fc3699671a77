"""The trainee's own notes, kept in the session's file beside the moves."""

from game.cli.terminal.console import ConsoleWriter
from game.diagnostics.game_error import GameError
from game.records.journal_format import NoteKind
from game.records.recorded_session import RecordedSession


def save_note(console: ConsoleWriter, play: RecordedSession, kind: NoteKind, text: str, about: str = "") -> None:
    """Keep a note; write that it was kept, or why it could not be."""
    try:
        play.add_note(kind, text, about)
    except GameError as error:
        console.line(str(error))
    else:
        console.line("Kept with what you played." if play.is_recording else "Noted, but nothing is being kept.")

"""The trainee's own notes, kept in the session's file beside the moves."""

from game.cli.terminal.console import ConsoleWriter
from game.diagnostics.game_error import GameError
from game.engine.notes import Note
from game.records.journal_format import NoteKind
from game.records.recorded_session import RecordedSession


def save_note(console: ConsoleWriter, play: RecordedSession, kind: NoteKind, text: str, about: str = "") -> None:
    """Keep a note; write that it was kept, or why it could not be."""
    keep_note(console, play, Note(kind, about, text))


def keep_note(console: ConsoleWriter, play: RecordedSession, note: Note) -> None:
    """Keep a note that is a value already, as `save_note` does."""
    try:
        play.keep_note(note)
    except GameError as error:
        console.line(str(error))
    else:
        console.line("Kept with what you played." if play.is_recording else "Noted, but nothing is being kept.")

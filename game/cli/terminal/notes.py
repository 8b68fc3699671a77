"""Notes by text: the trainee's own words, kept beside the moves."""

from game.cli.terminal.console import ConsoleWriter
from game.diagnostics.problem import GameError
from game.records.journal_format import NoteKind
from game.records.recorded_session import RecordedSession


def save_note(paper: ConsoleWriter, play: RecordedSession, kind: NoteKind, text: str, about: str = "") -> None:
    """Keep a note and say so, or say why it could not be kept."""
    try:
        play.add_note(kind, text, about)
    except GameError as error:
        paper.line(str(error))
    else:
        paper.line("Kept with this session." if play.is_recording else "Noted, but this session is not being kept.")

"""The names that people give to their sessions: each in a file of words beside the session, which stays as it is."""

from pathlib import Path

from game.diagnostics.game_error import GameError
from game.records.atomic_write import write_atomically
from game.records.journal_reader import SUFFIX, os_error_text

LABEL_SUFFIX = ".label.txt"
LONGEST_LABEL = 80
"""The most characters of a label."""
LARGEST_FILE = 1000
"""The most bytes of a label's file that are read."""


def label_file(session: Path) -> Path:
    """Return the file in which the label of a session stands."""
    return session.with_name(session.name.removesuffix(SUFFIX) + LABEL_SUFFIX)


def read_label(session: Path) -> str:
    """Return the label of a session; empty if it has none that can be read."""
    file = label_file(session)
    try:
        if not file.is_file() or file.stat().st_size > LARGEST_FILE:
            return ""
        return clean_label(file.read_text("utf-8"))
    except (OSError, ValueError):
        return ""


def write_label(session: Path, label: str) -> None:
    """Give a session a label, or with an empty one take it away; raises GameError if that cannot be written."""
    file, label = label_file(session), clean_label(label)
    try:
        if label:
            write_atomically(file, f"{label}\n".encode())
        else:
            file.unlink(missing_ok=True)
    except OSError as error:
        raise GameError(f"The name could not be kept: {os_error_text(error)}.") from None


def clean_label(text: str) -> str:
    """Return a text as one line of at most `LONGEST_LABEL` characters, without what cannot be printed."""
    return "".join(letter for letter in " ".join(text.split()) if letter.isprintable())[:LONGEST_LABEL].strip()

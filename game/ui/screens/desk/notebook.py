"""The trainee's own notes during play: a field to write in, and what was written before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from game.engine.session import decisions
from game.engine.views.text import describe_move
from game.ui.screens.debrief.note_drafts import NoteDrafts, saved_notes
from game.ui.widgets.containers import Column
from game.ui.widgets.paragraph import SMALL, STRONG, Paragraph

if TYPE_CHECKING:
    from game.engine.notes import Note
    from game.engine.session import Session
    from game.records.journal_format import NoteKind
    from game.ui.widgets.widget import Widget

KIND = "reason"
"""Why a note is written during play: the debrief sets it beside the decision it was written after."""


class NoteKeeper(Protocol):
    """A session in which notes are kept; `note` raises GameError if one could not be."""

    @property
    def session(self) -> Session:
        """The session as it stands."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """What was written, in order."""

    def add_note(self, kind: NoteKind, text: str, about: str = "") -> None:
        """Keep what was written."""


class Notebook:
    """The notes of a session, and the one being written: about the last decision, or the play as a whole."""

    def __init__(self, play: NoteKeeper) -> None:
        self._play = play
        self._writing = NoteDrafts(lambda kind, about, text: play.add_note(cast("NoteKind", kind), text, about))

    @property
    def field(self) -> str:
        """The key of the field to write in."""
        return self._writing.key(KIND, self._about)

    @property
    def trouble(self) -> str:
        """Why the last note could not be kept; empty if it was."""
        return self._writing.trouble

    def widgets(self) -> list[Widget]:
        """Return the field, and what was written before, the newest first."""
        lead = "For yourself. In the debrief it stands beside your last decision."
        trouble = [Paragraph(self.trouble, STRONG)] if self.trouble else []
        before = [self._before(note) for note in reversed(self._play.notes)]
        return [
            Paragraph(lead, SMALL, soft=True),
            self._writing.field(KIND, self._about, "Your note"),
            *trouble,
            *before,
        ]

    def take(self, key: str, text: str) -> bool:
        """Take over what the field holds; tell whether there is something to keep where there was not, or no more."""
        return self._writing.take(key, text)

    def keep(self) -> bool:
        """Keep what was written, if anything was; tell whether nothing is left that is not kept."""
        return self._writing.keep_all()

    @property
    def _about(self) -> str:
        made = decisions(self._play.session)
        return made[-1][1].key if made else ""

    def _before(self, note: Note) -> Widget:
        scenario = self._play.session.story.scenario
        after = next((move for _, move in decisions(self._play.session) if move.key == note.about), None)
        head = f"After: {describe_move(scenario, after)}" if after else "Before the first decision"
        return Column([Paragraph(head, SMALL, soft=True), *saved_notes([note.text])], gap=0.5)

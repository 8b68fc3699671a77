"""The trainee's notes during a play: a text field, and the notes written before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from game.engine.cuts.route import own_decisions
from game.engine.notes import reason_text
from game.engine.views.text import describe_move
from game.engine.votes import VOTE
from game.records.journal_format import UNSHOWN_KINDS
from game.ui.screens.debrief.note_drafts import NoteDrafts, saved_notes
from game.ui.widgets.containers import Column
from game.ui.widgets.paragraph import SMALL, STRONG, Paragraph

if TYPE_CHECKING:
    from game.engine.notes import Note
    from game.engine.session import Session
    from game.records.journal_format import NoteKind
    from game.ui.widgets.widget import Widget

KIND = "reason"
"""The kind of notes written during a play: the debrief shows each beside the decision it was written after."""


class NoteKeeper(Protocol):
    """A session that stores notes; both ways to do so raise GameError if it cannot."""

    @property
    def session(self) -> Session:
        """The current state of the session."""

    @property
    def notes(self) -> tuple[Note, ...]:
        """The stored notes, the oldest first."""

    def add_note(self, kind: NoteKind, text: str, about: str = "") -> None:
        """Store a note; `about` is the key of the move it is about."""

    def keep_note(self, note: Note) -> None:
        """Store a note that is a value already."""


class Notebook:
    """The notes of a session and the draft of the next, which is about the last decision, or the play as a whole."""

    def __init__(self, play: NoteKeeper) -> None:
        self._play = play
        self._drafts = NoteDrafts(lambda kind, about, text: play.add_note(cast("NoteKind", kind), text, about))

    @property
    def field(self) -> str:
        """The key of the text field."""
        return self._drafts.key(KIND, self._about)

    @property
    def trouble(self) -> str:
        """Why the last note could not be stored; empty if it was."""
        return self._drafts.trouble

    def widgets(self) -> list[Widget]:
        """Return the text field and the stored notes, the newest first."""
        lead = "For yourself. In the debrief it stands beside your last decision."
        trouble = [Paragraph(self.trouble, STRONG)] if self.trouble else []
        stored = [self._stored_note(note) for note in reversed(self._play.notes) if note.kind not in UNSHOWN_KINDS]
        return [
            Paragraph(lead, SMALL, soft=True),
            self._drafts.field(KIND, self._about, "Your note"),
            *trouble,
            *stored,
        ]

    def take(self, key: str, text: str) -> bool:
        """Update the draft from the text field; tell whether it became empty, or no longer is."""
        return self._drafts.take(key, text)

    def keep(self) -> bool:
        """Store the draft unless it is empty; tell whether nothing is left that is not stored."""
        return self._drafts.keep_all()

    @property
    def _about(self) -> str:
        past_decisions = own_decisions(self._play.session)
        return past_decisions[-1][1].key if past_decisions else ""

    def _stored_note(self, note: Note) -> Widget:
        scenario = self._play.session.story.scenario
        after = next((move for _, move in own_decisions(self._play.session) if move.key == note.about), None)
        head = f"After: {describe_move(scenario, after)}" if after else "Before the first decision"
        if note.kind == VOTE:
            head = "How the room parted"
        return Column([Paragraph(head, SMALL, soft=True), *saved_notes([reason_text(note)])], gap=0.5)

"""The desk of a session with reasons: a decision is made after the question why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.engine.notes import Note
from game.ui.screens.decision_desk import DecisionDesk
from game.ui.screens.reasons.question import ReasonScreen

if TYPE_CHECKING:
    from game.engine.moves import Choose


class ReasonDesk(DecisionDesk[ReasonScreen]):
    """Plays a session alone or in a pair: as the desk, but that a decision leads to the question why."""

    decision_lead = "Before one of these is done, you are asked why."

    def new_screen(self, scene: str, draft: Note | None) -> ReasonScreen:
        """Return the question why."""
        keep = partial(self.keep_draft, scene)
        return ReasonScreen(self._page.title, self._decide, keep, self._pause_screen, draft=draft)

    def prepare(self, screen: ReasonScreen, move: Choose) -> None:
        """Ask about the option that was pressed."""
        screen.ask_about(move.key, next(option.words for option in self._page.choices if option.move == move))

    def _decide(self, key: str, reason: str, confidence: int | None) -> None:
        said = reason or confidence is not None
        self.commit(key, Note("reason", key, reason, confidence) if said else None)

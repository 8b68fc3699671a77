"""The desk of a session with reasons: a decision is made after the question why."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from game.engine.notes import Note
from game.engine.views.page import build_page
from game.ui.screens.decision_desk import DecisionDesk
from game.ui.screens.reasons.question import ReasonScreen

if TYPE_CHECKING:
    from game.engine.moves import Choose
    from game.ui.screen import Screen


class ReasonDesk(DecisionDesk):
    """Plays a session alone or in a pair: as the desk, but that a decision leads to the question why."""

    leads_on = "Before one of these is done, you are asked why."
    _asking: tuple[int, ReasonScreen] | None = None
    """The question that stands, with the number of moves before it: another option finds the words again."""

    def screen_before(self, move: Choose) -> Screen:
        """Return the question why."""
        moves, page = len(self._play.session.moves), build_page(self._play.session)
        if self._asking is None or self._asking[0] != moves:
            keep = partial(self.keep_draft, move.scene)
            screen = ReasonScreen(page.title, self._decide, keep, self._covering, draft=self.draft(move.scene))
            self._asking = moves, screen
        screen = self._asking[1]
        screen.ask_about(move.key, next(option.words for option in page.choices if option.move == move))
        return screen

    def _decide(self, key: str, reason: str, confidence: int | None) -> None:
        said = reason or confidence is not None
        self.commit(key, Note("reason", key, reason, confidence) if said else None)

"""The debrief with the endings that were left open, worked out while the one without is being read."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from game.checker.analysis.outcome_worker import OutcomeWorker
from game.engine.debrief.debrief import build_debrief

if TYPE_CHECKING:
    from game.engine.debrief.debrief import Debrief
    from game.records.recorded_session import RecordedSession


class OutcomeLoader:
    """Asked now and then for the fuller debrief of a play; where it cannot be had, there never is one."""

    def __init__(self, play: RecordedSession) -> None:
        self._found: Debrief | None = None
        self._errand: OutcomeWorker | None = None
        self._session, self._notes = play.session, play.notes
        if play.file is None:
            return
        try:
            self._errand = OutcomeWorker(play.session, play.file)
        except OSError:
            return  # no process can be started here; the debrief is whole without it
        Thread(target=self._wait, args=(self._errand,), daemon=True).start()

    def __call__(self) -> Debrief | None:
        """Return the fuller debrief once it is there."""
        return self._found

    def stop(self) -> None:
        """Work on nothing any more."""
        if self._errand is not None:
            self._errand.cancel()

    def _wait(self, errand: OutcomeWorker) -> None:
        endings = errand.result()
        if endings:
            self._found = build_debrief(self._session, self._notes, endings)

"""Computes the full debrief, with the endings that were still reachable, while the user reads the one without them."""

from __future__ import annotations

from threading import Thread
from typing import TYPE_CHECKING

from game.checker.analysis.outcome_worker import OutcomeWorker
from game.engine.debrief.debrief import build_debrief

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.debrief.debrief import Debrief
    from game.records.recorded_session import RecordedSession


class OutcomeLoader:
    """Runs the outcome analysis of a play in a worker process; polled for the full debrief by calling it.

    If no process can be started, or the scenario has no file, there never is a result.
    """

    def __init__(self, play: RecordedSession) -> None:
        self._debrief: Debrief | None = None
        self.endings: Mapping[str, tuple[str, ...]] = {}
        """The endings that each option left open, as far as they are known."""
        self._worker: OutcomeWorker | None = None
        self._session, self._notes = play.session, play.notes
        if play.file is None:
            return
        try:
            self._worker = OutcomeWorker(play.session, play.file)
        except OSError:
            return  # no process can be started here; the debrief is complete without its result
        Thread(target=self._wait, args=(self._worker,), daemon=True).start()

    def __call__(self) -> Debrief | None:
        """Return the full debrief, or None while it is not there."""
        return self._debrief

    def stop(self) -> None:
        """Cancel the analysis."""
        if self._worker is not None:
            self._worker.cancel()

    def _wait(self, worker: OutcomeWorker) -> None:
        endings = worker.result()
        if endings:
            self.endings = endings
            self._debrief = build_debrief(self._session, self._notes, endings)

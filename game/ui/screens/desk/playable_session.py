"""What the desk needs of a session that is played at it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from game.engine.moves import Move
    from game.engine.session import Session


class PlayableSession(Protocol):
    """A session in progress that is recorded move by move."""

    @property
    def session(self) -> Session:
        """The current state of the session."""

    @property
    def messages(self) -> tuple[str, ...]:
        """Sentences on where the session is recorded that the trainee should know."""

    def act(self, move: Move) -> Session:
        """Make a move and record it; raises WriteFailedError, and makes no move, if it cannot be recorded."""

    def stop_recording(self) -> None:
        """Make further moves without recording them."""

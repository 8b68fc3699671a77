"""Which endings each option of a played session left open: what the debrief's *what if* is handed as plain values."""

import time
from collections.abc import Mapping

from game.checker.ahead import reachable_endings_by_choice
from game.checker.question import Budget
from game.engine.session import Session, decisions


def open_endings_by_option(session: Session, seconds: float = 20.0) -> Mapping[str, tuple[str, ...]]:
    """Return, by choice key, the endings still reachable after each option of every decision made.

    What could not be worked out within the seconds is left out; nothing is estimated.
    """
    found: dict[str, tuple[str, ...]] = {}
    until = time.monotonic() + seconds
    for moves, _ in decisions(session):
        left = until - time.monotonic()
        if left <= 0:
            break
        found |= reachable_endings_by_choice(session.story, session.truncated_to(moves).situation, Budget(seconds=left))
    return found

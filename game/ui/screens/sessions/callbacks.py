"""What the screens of saved sessions are told, and what they ask of the program."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.records.session_bin import BinnedSession
    from game.records.session_list import SessionSummary
    from game.ui.screen import Action, Screen


@dataclass(frozen=True)
class BranchPoint:
    """A decision to go back to: the number of moves before it, its date, the title of its scene, what was chosen."""

    moves: int
    date: str
    title: str
    chosen: str


@dataclass(frozen=True)
class SessionActions:
    """What can be done with a session; `message` says what keeps it from being resumed, or is empty."""

    can_resume: bool
    has_debrief: bool
    branch_points: tuple[BranchPoint, ...] = ()
    message: str = ""


@dataclass(frozen=True)
class SavesCallbacks:
    """The data of the saved sessions, and what follows when a button is pressed.

    `summaries` gets the words to search for, empty for all sessions; `branch` gets a session and the number of moves to
    keep. `rename`, `delete` and `put_back` raise GameError if they cannot be done.
    """

    summaries: Callable[[str], Sequence[SessionSummary]]
    actions: Callable[[SessionSummary], SessionActions]
    resume: Callable[[SessionSummary], Action]
    debrief: Callable[[SessionSummary], Action]
    branch: Callable[[SessionSummary, int], Action]
    rename: Callable[[SessionSummary, str], None]
    delete: Callable[[SessionSummary], BinnedSession]
    put_back: Callable[[BinnedSession], object]
    binned: Callable[[], Sequence[BinnedSession]]
    people: Callable[[], Screen]
    player: str = ""
    """The alias of the person whose sessions they are; empty if it is nobody in particular."""

"""The way in which a session is begun: how much of the scenario, and how it is played."""

from dataclasses import dataclass

from game.engine.own_cut import OwnCut
from game.records.journal_format import Mode


@dataclass(frozen=True)
class PlayWay:
    """A cut of the scenario by its id, or one that a facilitator made; without either all of it; and the mode."""

    cut: str = ""
    mode: Mode = Mode.PLAIN
    own_cut: OwnCut | None = None

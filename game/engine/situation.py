"""The situation: everything that a story remembers between two moves, as one frozen value.

A step works on a `SituationDraft` and freezes it at the end, so that a fault leaves nothing half changed.
"""

from dataclasses import dataclass
from typing import Protocol

from game.engine.events import Event, Value


@dataclass(frozen=True, order=True)
class PendingMessage:
    """A message that was sent and not received yet; those of one day are received in the order of these fields (R3)."""

    due: int
    agency: str
    info: str
    channel: str
    written: bool


@dataclass(frozen=True, order=True)
class PendingConsequence:
    """A queued consequence; `rank` is its position in the order of declaration (R3)."""

    due: int
    rank: int
    consequence: str


@dataclass(frozen=True)
class Situation:
    """The state of a story at one moment; `scene` is `end` and `ending` set once an ending is reached."""

    scene: str
    day: int
    variables: tuple[Value, ...]
    """Values in the order of the index's `definitions`."""
    knows: frozenset[tuple[str, str]]
    """(agency, information) for everything received; this desk's own are what it holds (R6)."""
    recorded: frozenset[str] = frozenset()
    chosen: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()
    arrived: frozenset[str] = frozenset()
    messages: tuple[PendingMessage, ...] = ()
    waiting: tuple[PendingConsequence, ...] = ()
    attention: int | None = None
    """Looks left in this scene; None where looking is free."""
    desk_time: int | None = None
    """Desk time left in this scene; None where there is no desk."""
    ending: str | None = None


class SituationLike(Protocol):
    """What a condition can read: a situation or a draft of one."""

    @property
    def day(self) -> int: ...  # noqa: D102 - as in Situation
    @property
    def variables(self) -> "tuple[Value, ...] | list[Value]": ...  # noqa: D102 - as in Situation
    @property
    def knows(self) -> "frozenset[tuple[str, str]] | set[tuple[str, str]]": ...  # noqa: D102 - as in Situation
    @property
    def recorded(self) -> frozenset[str] | set[str]: ...  # noqa: D102 - as in Situation
    @property
    def chosen(self) -> frozenset[str] | set[str]: ...  # noqa: D102 - as in Situation
    @property
    def seen(self) -> frozenset[str] | set[str]: ...  # noqa: D102 - as in Situation
    @property
    def opened(self) -> frozenset[str] | set[str]: ...  # noqa: D102 - as in Situation
    @property
    def arrived(self) -> frozenset[str] | set[str]: ...  # noqa: D102 - as in Situation


class SituationDraft:
    """A mutable copy of a situation for one move; `state` is its scene, as the state machine calls it."""

    def __init__(self, of: Situation) -> None:
        self.state = of.scene
        self.day = of.day
        self.variables = list(of.variables)
        self.knows = set(of.knows)
        self.recorded = set(of.recorded)
        self.chosen = set(of.chosen)
        self.seen = set(of.seen)
        self.opened = set(of.opened)
        self.arrived = set(of.arrived)
        self.messages = list(of.messages)
        self.waiting = list(of.waiting)
        self.attention = of.attention
        self.desk_time = of.desk_time
        self.ending = of.ending
        self.events: list[Event] = []

    def freeze(self) -> Situation:
        """Return the draft as a situation, with messages and consequences in their order."""
        return Situation(
            scene=self.state,
            day=self.day,
            variables=tuple(self.variables),
            knows=frozenset(self.knows),
            recorded=frozenset(self.recorded),
            chosen=frozenset(self.chosen),
            seen=frozenset(self.seen),
            opened=frozenset(self.opened),
            arrived=frozenset(self.arrived),
            messages=tuple(sorted(self.messages)),
            waiting=tuple(sorted(self.waiting)),
            attention=self.attention,
            desk_time=self.desk_time,
            ending=self.ending,
        )

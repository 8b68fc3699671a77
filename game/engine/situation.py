"""The situation: everything that a story remembers between two moves, as one frozen value.

A step works on a `SituationDraft` and freezes it at the end, so that a fault leaves nothing half changed.
"""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from game.engine.events import Event, Value


class PendingMessage(NamedTuple):
    """A message that was sent and not received yet; those of one day are received in the order of these fields (R3)."""

    due: int
    agency: str
    info: str
    channel: str
    written: bool
    awaits_answer: bool = False
    """Whether the trainee sent it, so that its reader answers (R22); what the story itself shares is not answered."""


class PendingConsequence(NamedTuple):
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
    asked: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()
    arrived: frozenset[str] = frozenset()
    started: frozenset[str] = frozenset()
    """Consequences whose `after` has held once (R23)."""
    messages: tuple[PendingMessage, ...] = ()
    waiting: tuple[PendingConsequence, ...] = ()
    attention: int | None = None
    """Looks left in this scene; None where looking is free."""
    desk_time: int | None = None
    """Desk time left in this scene; None where there is no desk."""
    turns: int | None = None
    """Turns left in this conversation; None where talk is free."""
    ending: str | None = None

    @property
    def contact(self) -> frozenset[str]:
        """Return the pieces in the contact that is being answered: none between two moves."""
        return frozenset()


class SituationLike(Protocol):
    """What a condition can read: a situation or a draft of one."""

    @property
    def day(self) -> int: ...  # noqa: D102 - as in Situation
    @property
    def variables(self) -> "tuple[Value, ...] | list[Value]": ...  # noqa: D102 - as in Situation
    @property
    def knows(self) -> frozenset[tuple[str, str]]: ...  # noqa: D102 - as in Situation
    @property
    def recorded(self) -> frozenset[str]: ...  # noqa: D102 - as in Situation
    @property
    def chosen(self) -> frozenset[str]: ...  # noqa: D102 - as in Situation
    @property
    def seen(self) -> frozenset[str]: ...  # noqa: D102 - as in Situation
    @property
    def asked(self) -> frozenset[str]: ...  # noqa: D102 - as in Situation
    @property
    def opened(self) -> frozenset[str]: ...  # noqa: D102 - as in Situation
    @property
    def arrived(self) -> frozenset[str]: ...  # noqa: D102 - as in Situation
    @property
    def contact(self) -> frozenset[str]: ...  # noqa: D102 - as in Situation


class SituationDraft:
    """A situation that changes during one move; `state` is its scene, as the state machine calls it.

    Its sets and queues are frozen and replaced when they change, so that what a move leaves alone is not copied.
    Messages and consequences are always in their order.
    """

    def __init__(self, of: Situation) -> None:
        self.state = of.scene
        self.day = of.day
        self.variables = list(of.variables)
        self.knows = of.knows
        self.recorded = of.recorded
        self.chosen = of.chosen
        self.seen = of.seen
        self.asked = of.asked
        self.opened = of.opened
        self.arrived = of.arrived
        self.started = of.started
        self.messages = of.messages
        self.waiting = of.waiting
        self.attention = of.attention
        self.desk_time = of.desk_time
        self.turns = of.turns
        self.contact: frozenset[str] = frozenset()
        self.ending = of.ending
        self.events: list[Event] = []

    def freeze(self) -> Situation:
        """Return the draft as a situation."""
        situation = object.__new__(Situation)
        # The constructor of a frozen dataclass sets field by field, which would be a fifth of a step's time.
        situation.__dict__.update(
            scene=self.state,
            day=self.day,
            variables=tuple(self.variables),
            knows=self.knows,
            recorded=self.recorded,
            chosen=self.chosen,
            seen=self.seen,
            asked=self.asked,
            opened=self.opened,
            arrived=self.arrived,
            started=self.started,
            messages=self.messages,
            waiting=self.waiting,
            attention=self.attention,
            desk_time=self.desk_time,
            turns=self.turns,
            ending=self.ending,
        )
        return situation

"""What happened: one frozen value each; screen, debrief, reports and coverage read nothing else."""

from dataclasses import dataclass

Value = bool | int | str
"""What a variable may hold."""


@dataclass(frozen=True)
class Received:
    """An agency has a piece of information from now on; `channel` is empty for what it had from the start."""

    agency: str
    info: str
    day: int
    channel: str = ""
    written: bool = False


@dataclass(frozen=True)
class Chose:
    """The trainee took a choice."""

    scene: str
    choice: str
    day: int


@dataclass(frozen=True)
class Looked:
    """The trainee looked closer."""

    scene: str
    spot: str
    day: int


@dataclass(frozen=True)
class Opened:
    """The trainee opened a document."""

    document: str
    day: int


@dataclass(frozen=True)
class Learned:
    """This desk came to hold a piece of information."""

    info: str
    day: int


@dataclass(frozen=True)
class Recorded:
    """This desk wrote a piece of information down."""

    info: str
    day: int


@dataclass(frozen=True)
class Sent:
    """This desk told an agency; it is received on day `due`. `concerned` is false for over-sharing."""

    agency: str
    info: str
    channel: str
    day: int
    due: int
    written: bool
    concerned: bool


@dataclass(frozen=True)
class AlreadyTold:
    """Nothing was sent, since the agency has it or it is on its way."""

    agency: str
    info: str
    day: int


@dataclass(frozen=True)
class NotHeld:
    """Nothing was written or sent, since this desk does not hold it (R7)."""

    info: str
    day: int


@dataclass(frozen=True)
class Changed:
    """A variable has a new value; `wanted` differs where the range stopped it (R14)."""

    variable: str
    value: Value
    wanted: Value
    day: int


@dataclass(frozen=True)
class Queued:
    """A consequence was set going and is due on a later day."""

    consequence: str
    day: int
    due: int


@dataclass(frozen=True)
class AlreadyWaiting:
    """A consequence was set going again while it waited: nothing changed (R5)."""

    consequence: str
    day: int


@dataclass(frozen=True)
class Cancelled:
    """A waiting consequence will not arrive any more."""

    consequence: str
    day: int


@dataclass(frozen=True)
class Arrived:
    """A consequence arrived; `paragraphs` are those of its text whose condition held."""

    consequence: str
    day: int
    paragraphs: tuple[int, ...]


@dataclass(frozen=True)
class Dropped:
    """A consequence came due, but its condition did not hold (R4)."""

    consequence: str
    day: int


@dataclass(frozen=True)
class Shown:
    """What a choice brought at once: the paragraphs of its `now` whose condition held."""

    scene: str
    choice: str
    paragraphs: tuple[int, ...]


@dataclass(frozen=True)
class Passed:
    """Days went by."""

    since: int
    day: int


@dataclass(frozen=True)
class Entered:
    """A scene began; `paragraphs` are those of its text whose condition held."""

    scene: str
    day: int
    paragraphs: tuple[int, ...]


@dataclass(frozen=True)
class LastDay:
    """The story's last day was reached in play (R13)."""

    day: int


@dataclass(frozen=True)
class Ended:
    """An ending was reached; `paragraphs` are those of its text whose condition held."""

    ending: str
    day: int
    paragraphs: tuple[int, ...]


Event = (
    Received
    | Chose
    | Looked
    | Opened
    | Learned
    | Recorded
    | Sent
    | AlreadyTold
    | NotHeld
    | Changed
    | Queued
    | AlreadyWaiting
    | Cancelled
    | Arrived
    | Dropped
    | Shown
    | Passed
    | Entered
    | LastDay
    | Ended
)

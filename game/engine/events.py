"""Events: what happened in a step, one frozen value each.

Screen, terminal, debrief and reports learn what happened from events and from nothing else. Days count from 0.
`paragraphs` are the indices, in a text's list of pieces, of those whose condition held at that moment: they stand in
the event so that what was shown can be shown again.
"""

from collections.abc import Iterable
from dataclasses import dataclass

Value = bool | int | str
"""What a variable may hold."""


@dataclass(frozen=True)
class Received:
    """An agency has a piece of information from now on; `channel` is empty for what this desk did not send."""

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
class AlreadyOnItsWay:
    """Nothing was sent, since the same piece is on its way to the agency (R21)."""

    agency: str
    info: str
    day: int


@dataclass(frozen=True)
class AlreadyHad:
    """An agency received what it had already, and nothing else has changed (R21); `channel` is as in `Received`."""

    agency: str
    info: str
    day: int
    channel: str = ""


@dataclass(frozen=True)
class Contacted:
    """The trainee wrote a note, without agency and channel, or told a recipient; it is read on day `due` (R20)."""

    agency: str
    pieces: tuple[str, ...]
    channel: str
    day: int
    due: int


@dataclass(frozen=True)
class Answered:
    """A recipient answered what it was told; `answer` is its index, `paragraphs` are those shown (R22)."""

    agency: str
    answer: int
    pieces: tuple[str, ...]
    day: int
    paragraphs: tuple[int, ...]


@dataclass(frozen=True)
class Spoke:
    """The trainee said a line of a conversation; `paragraphs` are those of the answer that were shown (R18)."""

    scene: str
    line: str
    day: int
    paragraphs: tuple[int, ...]


@dataclass(frozen=True)
class Forgot:
    """This desk lost a piece that it had not recorded (R24)."""

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
    """A consequence was queued and is due on a later day (R5)."""

    consequence: str
    day: int
    due: int


@dataclass(frozen=True)
class AlreadyWaiting:
    """A consequence was queued again while it waited: nothing changed (R5)."""

    consequence: str
    day: int


@dataclass(frozen=True)
class Cancelled:
    """A waiting consequence was taken off the queue (R5)."""

    consequence: str
    day: int


@dataclass(frozen=True)
class Arrived:
    """A consequence arrived (R4); `paragraphs` are of its text."""

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
    """The answer to a choice was shown (R15); `paragraphs` are of its `now`."""

    scene: str
    choice: str
    paragraphs: tuple[int, ...]
    day: int


@dataclass(frozen=True)
class Passed:
    """The clock ran from day `since` to `day`."""

    since: int
    day: int


@dataclass(frozen=True)
class Entered:
    """A scene was entered (R11); `paragraphs` are of its text."""

    scene: str
    day: int
    paragraphs: tuple[int, ...]


@dataclass(frozen=True)
class LastDay:
    """The story's last day was reached in play (R13)."""

    day: int


@dataclass(frozen=True)
class Ended:
    """An ending was reached (R13); `paragraphs` are of its text."""

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
    | AlreadyOnItsWay
    | AlreadyHad
    | Contacted
    | Answered
    | Spoke
    | Forgot
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


def carried_by_contact(events: Iterable[Event]) -> tuple[Recorded | Sent, ...]:
    """Return those events of a turn in which its contact wrote down or sent a piece; the others are the story's."""
    contact: Contacted | None = None
    carried: list[Recorded | Sent] = []
    for event in events:
        match event:
            case Contacted():
                contact = event
            case Sent(agency, info) if contact and (agency == contact.agency and info in contact.pieces):
                carried.append(event)
            case Recorded(info) if contact and (not contact.agency and info in contact.pieces):
                carried.append(event)
            case _:
                pass
    return tuple(carried)

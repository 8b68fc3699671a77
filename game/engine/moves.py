"""Moves: the six things that a trainee can do, each with the key by which journals name it (R10).

A seventh, `Receive`, is made by the program when a play on a pathway goes on after a rest (R27).
"""

from dataclasses import dataclass
from functools import cached_property

from game.engine.pathway.receipts import JOINT, ReceivedInformation


@dataclass(frozen=True)
class Choose:
    """Choose an option of a scene (R1)."""

    scene: str
    choice: str

    @cached_property
    def key(self) -> str:
        """Return `scene.choice`."""
        return f"{self.scene}.{self.choice}"


@dataclass(frozen=True)
class Look:
    """Look closer at a spot of the scene's picture (R9)."""

    scene: str
    spot: str

    @cached_property
    def key(self) -> str:
        """Return `scene.spot`."""
        return f"{self.scene}.{self.spot}"


@dataclass(frozen=True)
class Open:
    """Open a document (R9)."""

    document: str

    @cached_property
    def key(self) -> str:
        """Return `document`."""
        return self.document


@dataclass(frozen=True)
class Ask:
    """Say a line of a conversation (R18)."""

    scene: str
    line: str

    @cached_property
    def key(self) -> str:
        """Return `scene.line`."""
        return f"{self.scene}.{self.line}"


@dataclass(frozen=True)
class Record:
    """Write a note on the file that carries one or more held pieces, in the order of the scenario (R20)."""

    pieces: tuple[str, ...]

    @cached_property
    def key(self) -> str:
        """Return `record:info+info`."""
        return f"record:{JOINT.join(self.pieces)}"


@dataclass(frozen=True)
class Tell:
    """Tell a recipient one or more held pieces by a channel, in the order of the scenario (R20)."""

    agency: str
    pieces: tuple[str, ...]
    channel: str

    @cached_property
    def key(self) -> str:
        """Return `tell:agency.info+info:channel`."""
        return f"tell:{self.agency}.{JOINT.join(self.pieces)}:{self.channel}"


@dataclass(frozen=True)
class Receive:
    """Take up what other desks of a pathway sent while this play rested (R27)."""

    receipts: tuple[ReceivedInformation, ...]

    @cached_property
    def key(self) -> str:
        """Return `receive:agency.info@day+agency.info@day`."""
        return f"receive:{JOINT.join(receipt.key for receipt in self.receipts)}"


Contact = Record | Tell
Move = Choose | Look | Open | Ask | Record | Tell | Receive

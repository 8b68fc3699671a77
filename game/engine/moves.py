"""Moves: the five things that a trainee can do, each with the key by which journals name it (R10)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choose:
    """Choose an option of a scene (R1)."""

    scene: str
    choice: str

    @property
    def key(self) -> str:
        """Return `scene.choice`."""
        return f"{self.scene}.{self.choice}"


@dataclass(frozen=True)
class Look:
    """Look closer at a spot of the scene's picture (R9)."""

    scene: str
    spot: str

    @property
    def key(self) -> str:
        """Return `scene.spot`."""
        return f"{self.scene}.{self.spot}"


@dataclass(frozen=True)
class Open:
    """Open a document (R9)."""

    document: str

    @property
    def key(self) -> str:
        """Return `document`."""
        return self.document


@dataclass(frozen=True)
class Record:
    """Write a held piece of information on the file (R6, R7)."""

    info: str

    @property
    def key(self) -> str:
        """Return `record:info`."""
        return f"record:{self.info}"


@dataclass(frozen=True)
class Tell:
    """Tell an agency a held piece of information by a channel (R3, R7)."""

    agency: str
    info: str
    channel: str

    @property
    def key(self) -> str:
        """Return `tell:agency.info:channel`."""
        return f"tell:{self.agency}.{self.info}:{self.channel}"


Move = Choose | Look | Open | Record | Tell

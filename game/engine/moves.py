"""What a trainee can do: five moves, each with the key that journals remember (rule R10)."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Choose:
    """Take one of a scene's choices."""

    scene: str
    choice: str

    @property
    def key(self) -> str:
        """Return `scene.choice`."""
        return f"{self.scene}.{self.choice}"


@dataclass(frozen=True)
class Look:
    """Look closer at something in the picture."""

    scene: str
    spot: str

    @property
    def key(self) -> str:
        """Return `scene.spot`."""
        return f"{self.scene}.{self.spot}"


@dataclass(frozen=True)
class Open:
    """Open a document."""

    document: str

    @property
    def key(self) -> str:
        """Return `document`."""
        return self.document


@dataclass(frozen=True)
class Record:
    """Write a held piece of information on the file."""

    info: str

    @property
    def key(self) -> str:
        """Return `record:info`."""
        return f"record:{self.info}"


@dataclass(frozen=True)
class Tell:
    """Tell an agency a held piece of information by a channel."""

    agency: str
    info: str
    channel: str

    @property
    def key(self) -> str:
        """Return `tell:agency.info:channel`."""
        return f"tell:{self.agency}.{self.info}:{self.channel}"


Move = Choose | Look | Open | Record | Tell

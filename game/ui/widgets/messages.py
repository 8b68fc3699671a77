"""What widgets say: plain values, read by the screen that holds them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Handled:
    """The event was this widget's, and there is nothing to tell."""


@dataclass(frozen=True)
class Pressed:
    """A button, a card or a spot was pressed."""

    key: str


@dataclass(frozen=True)
class Changed:
    """Something was set: a text, a number, an option's name, on or off."""

    key: str
    value: str | int | bool


@dataclass(frozen=True)
class Followed:
    """A link in a text was followed to a term."""

    key: str
    term: str


@dataclass(frozen=True)
class Closed:
    """A dialog is to go."""

    key: str


HANDLED = Handled()
Message = Pressed | Changed | Followed | Closed
EventReply = Message | Handled | None

"""What a debrief on paper is made of: parts with sections, and in them headings, prose, lists and tables."""

from dataclasses import dataclass

from game.engine.knowledge import Knowledge


@dataclass(frozen=True)
class Heading:
    """A heading inside a part or section."""

    text: str


@dataclass(frozen=True)
class Prose:
    """Text in inline Markdown."""

    text: str


@dataclass(frozen=True)
class Items:
    """A list, each item in inline Markdown."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Own:
    """What the trainee wrote: told as it was written, without marks being read in it."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class Knew:
    """Who knew what, when, at a glance: a table where there is room, else who never had what."""

    knowledge: Knowledge


Piece = Heading | Prose | Items | Own | Knew


@dataclass(frozen=True)
class Section:
    """Some of a part under a title of its own; `shown` is false for what is opened only on request."""

    title: str
    pieces: tuple[Piece, ...]
    shown: bool = True
    key: str = ""
    """The key of the decision it is about, or empty."""
    sections: tuple["Section", ...] = ()
    real_case: bool = False


@dataclass(frozen=True)
class Part:
    """One of the four parts."""

    title: str
    pieces: tuple[Piece, ...]
    sections: tuple[Section, ...] = ()
    after: tuple[Piece, ...] = ()
    """What stands after the sections."""


def prose(title: str, text: str) -> tuple[Piece, ...]:
    """Set a text under a heading, if there is one."""
    return (Heading(title), Prose(text)) if text else ()


def named(title: str, items: tuple[str, ...]) -> tuple[Piece, ...]:
    """Set a list under a heading, if it has items."""
    return (Heading(title), Items(items)) if items else ()


def quoted(title: str, texts: tuple[str, ...]) -> tuple[Piece, ...]:
    """Set what the trainee wrote under a heading, if there is something."""
    return (Heading(title), Own(texts)) if texts else ()

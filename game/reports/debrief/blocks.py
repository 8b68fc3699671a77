"""What a debrief on paper is made of: parts with sections, and in them headings, prose, lists and tables."""

from dataclasses import dataclass

from game.engine.debrief.knowledge import Knowledge


@dataclass(frozen=True)
class Heading:
    """A heading inside a part or section."""

    text: str


@dataclass(frozen=True)
class Prose:
    """Marked-up text: paragraphs, lists and headings."""

    text: str


@dataclass(frozen=True)
class BulletList:
    """A list, each item in inline Markdown."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class TraineeText:
    """What the trainee wrote, shown as it was written: no marks are read in it."""

    texts: tuple[str, ...]


@dataclass(frozen=True)
class KnowledgeTable:
    """Who knew what, when, as a table, where there is room for one; the list after it tells the same in words."""

    knowledge: Knowledge
    name: str


Block = Heading | Prose | BulletList | TraineeText | KnowledgeTable


@dataclass(frozen=True)
class Section:
    """Some of a part under a title of its own; `shown` is false for what is opened only on request."""

    title: str
    blocks: tuple[Block, ...]
    shown: bool = True
    key: str = ""
    """The key of the decision or thread it is about, or empty."""
    sections: tuple["Section", ...] = ()
    real_case: bool = False


@dataclass(frozen=True)
class Part:
    """One of the four parts."""

    title: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()
    after: tuple[Block, ...] = ()
    """What stands after the sections."""


def titled_prose(title: str, text: str) -> tuple[Block, ...]:
    """Set a text under a heading, if there is one."""
    return (Heading(title), Prose(text)) if text else ()


def titled_list(title: str, items: tuple[str, ...]) -> tuple[Block, ...]:
    """Set a list under a heading, if it has items."""
    return (Heading(title), BulletList(items)) if items else ()


def titled_quotes(title: str, texts: tuple[str, ...]) -> tuple[Block, ...]:
    """Set what the trainee wrote under a heading, if there is something."""
    return (Heading(title), TraineeText(texts)) if texts else ()

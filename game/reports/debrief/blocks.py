"""What a debrief is made of wherever it is shown: parts with sections, and in them headings, prose, lists and more."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.engine.debrief.knowledge import Knowledge
from game.engine.debrief.timeline import MomentKind


@dataclass(frozen=True)
class Heading:
    """A heading inside a part or section."""

    text: str


@dataclass(frozen=True)
class Prose:
    """Marked-up text: paragraphs, lists and headings."""

    text: str


@dataclass(frozen=True)
class Quote:
    """The words of a choice or an ending, larger where there are sizes; no marks are read in them."""

    text: str


@dataclass(frozen=True)
class Letter:
    """How a day was for somebody of the family, in the typeface of letters where there is one; marked-up text."""

    text: str


@dataclass(frozen=True)
class Note:
    """A sentence about what stands above it, set smaller where there are sizes; `is_choice` marks what was chosen."""

    text: str
    is_choice: bool = False


@dataclass(frozen=True)
class BulletList:
    """A list, each item in inline Markdown."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Moment:
    """Something that happened; `lead` says whose it was, and words that were said are read without marks."""

    kind: MomentKind
    lead: str
    text: str
    is_verbatim: bool


@dataclass(frozen=True)
class MomentList:
    """What happened on a day, in order."""

    moments: tuple[Moment, ...]


@dataclass(frozen=True)
class TraineeText:
    """What the trainee wrote, shown as it was written: no marks are read in it."""

    texts: tuple[str, ...]
    kind: str = ""
    """Why it was written, as the session file says it: a reason, a disagreement, something for supervision."""


@dataclass(frozen=True)
class KnowledgeTable:
    """Who knew what, when, as a table, where there is room for one; the list after it tells the same in words."""

    knowledge: Knowledge
    name: str
    notes: tuple[str, ...]
    """For each row when this desk wrote the piece down; empty if it did not."""


@dataclass(frozen=True)
class Comparison:
    """Things under headings that stand beside each other where there is room, and else under each other."""

    columns: tuple[tuple["Block", ...], ...]


@dataclass(frozen=True)
class SafetyLine:
    """What to do if somebody may be at risk now; the window has it at the foot of every page."""

    text: str


Text = Heading | Prose | Quote | Letter | Note | SafetyLine
Block = Text | BulletList | MomentList | TraineeText | KnowledgeTable | Comparison


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
    field: str = ""
    """The field of its part in `Debrief` that it tells, under which JSON has it; empty for a section in another."""


@dataclass(frozen=True)
class Part:
    """One of the four parts."""

    title: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...] = ()
    after: tuple[Block, ...] = ()
    """What stands after the sections."""
    field: str = ""
    """The field of `Debrief` that it tells, under which JSON has it."""


def titled_prose(title: str, text: str) -> tuple[Block, ...]:
    """Set a text under a heading, if there is one."""
    return (Heading(title), Prose(text)) if text else ()


def titled_list(title: str, items: tuple[str, ...], otherwise: str = "") -> tuple[Block, ...]:
    """Set a list under a heading, if it has items; `otherwise` stands there where it has none."""
    if items:
        return (Heading(title), BulletList(items))
    return (Heading(title), Note(otherwise)) if otherwise else ()


def titled_quotes(title: str, texts: tuple[str, ...], kind: str) -> tuple[Block, ...]:
    """Set what the trainee wrote under a heading, if there is something."""
    return (Heading(title), TraineeText(texts, kind)) if texts else ()


def group_by_heading(blocks: Iterable[Block]) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Yield headings, each with the blocks up to the next; what stands under none of them has an empty one.

    A comparison has headings of its own, so that it stands under none.
    """
    heading = ""
    content: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading | Comparison):
            if heading or content:
                yield heading, tuple(content)
            heading, content = "", []
        match block:
            case Heading(text):
                heading = text
            case Comparison():
                yield "", (block,)
            case _:
                content.append(block)
    if heading or content:
        yield heading, tuple(content)

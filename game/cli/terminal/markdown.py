"""An author's text as a terminal shows it: marks become type, and whatever is no mark stays as it was written."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from game.engine.views.markdown import tokenize

if TYPE_CHECKING:
    from markdown_it.token import Token

BULLETS = ("•", "–")
"""What stands before a list's items, by how deep the list lies."""
MAX_INDENT = 4
"""Lists in lists that are moved in further; a narrow terminal needs the room for words."""


@dataclass(frozen=True)
class Block:
    """A paragraph, a heading, or what stands in a list, `depth` lists in."""

    words: Text
    mark: str = ""
    depth: int = 0


def render_markdown(text: str) -> RenderableType:
    """Return a text with its marks read."""
    return Group(*_spaced(parse_blocks(text)))


def list_item(mark: str, words: RenderableType, moved_in: int = 0) -> RenderableType:
    """Return an item of a list: its lines stand under each other, right of its mark."""
    row = Table.grid(padding=(0, 1))
    row.add_column(min_width=len(mark), no_wrap=True)
    row.add_column(ratio=1, overflow="fold")
    row.add_row(Text(mark), words)
    return Padding(row, (0, 0, 0, moved_in))


def parse_blocks(text: str) -> tuple[Block, ...]:
    """Read a text into its blocks."""
    reader = _Reader()
    for token in tokenize(text):
        reader.take(token)
    return tuple(reader.blocks)


@dataclass
class _Reader:
    blocks: list[Block] = field(default_factory=list)
    _lists: list[int | None] = field(default_factory=list)
    """The next number of each list we are in; None for one without numbers."""
    _mark: str = ""
    _style: str = ""

    def take(self, token: "Token") -> None:
        match token.type:
            case "bullet_list_open":
                self._lists.append(None)
            case "ordered_list_open":
                self._lists.append(int(token.attrs.get("start", 1)))
            case "bullet_list_close" | "ordered_list_close":
                self._lists.pop()
            case "list_item_open":
                self._mark = self._next_mark()
            case "list_item_close" if self._mark:
                self._add(Text())
            case "heading_open":
                self._style = "bold"
            case "inline":
                self._add(_words(token.children or (), self._style))

    def _next_mark(self) -> str:
        number = self._lists[-1]
        if number is None:
            return BULLETS[min(len(self._lists), len(BULLETS)) - 1]
        self._lists[-1] = number + 1
        return f"{number}."

    def _add(self, words: Text) -> None:
        self.blocks.append(Block(words, self._mark, len(self._lists)))
        self._mark = self._style = ""


def _words(found: Iterable["Token"], style: str) -> Text:
    words = Text(style=style)
    strong = slanted = 0
    for token in found:
        match token.type:
            case "strong_open" | "strong_close":
                strong += token.nesting
            case "em_open" | "em_close":
                slanted += token.nesting
            case "softbreak" | "hardbreak":
                words.append(" ")
            case _:
                words.append(token.content, " ".join(["bold"] * (strong > 0) + ["italic"] * (slanted > 0)) or None)
    return words


def _spaced(found: Iterable[Block]) -> Iterator[RenderableType]:
    """Put an empty line between paragraphs, and none between the items of a list."""
    before: Block | None = None
    for block in found:
        if before is not None and not (block.mark and before.depth):
            yield Text()
        yield _shown(block)
        before = block


def _shown(block: Block) -> RenderableType:
    if not block.depth:
        return block.words
    moved_in = 2 * min(block.depth, MAX_INDENT) - 1
    return list_item(block.mark or " ", block.words, moved_in)

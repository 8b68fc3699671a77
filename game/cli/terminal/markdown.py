"""An author's marked-up text as a terminal shows it: marks become type, and what is no mark stays as it was written."""

from collections.abc import Iterable, Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from game.engine.views.markdown import FlatBlock, Run, flatten, parse_markdown

MAX_INDENT = 4
"""Lists in lists that are moved in further; a narrow terminal needs the room for words."""


def render_markdown(text: str) -> RenderableType:
    """Return a text with its marks read."""
    return Group(*_spaced(flatten(parse_markdown(text))))


def list_item(mark: str, words: RenderableType, indent: int = 0) -> RenderableType:
    """Return an item of a list: its lines stand under each other, right of its mark.

    Args:
        mark: The bullet or number before it.
        words: What the item holds.
        indent: Columns left of the mark.
    """
    row = Table.grid(padding=(0, 1))
    row.add_column(min_width=len(mark), no_wrap=True)
    row.add_column(ratio=1, overflow="fold")
    row.add_row(Text(mark), words)
    return Padding(row, (0, 0, 0, indent))


def _spaced(blocks: Iterable[FlatBlock]) -> Iterator[RenderableType]:
    """Put an empty line between paragraphs, and none between the items of a list."""
    previous: FlatBlock | None = None
    for block in blocks:
        if previous is not None and not (block.mark and previous.depth):
            yield Text()
        yield _rendered(block)
        previous = block


def _rendered(block: FlatBlock) -> RenderableType:
    words = Text(style="bold" if block.is_heading else "")
    for run in block.runs:
        words.append(run.text, _style(run) or None)
    if not block.depth:
        return words
    return list_item(block.mark or " ", words, 2 * min(block.depth, MAX_INDENT) - 1)


def _style(run: Run) -> str:
    return " ".join(style for style, is_on in (("bold", run.strong), ("italic", run.emphasis)) if is_on)

"""An author's marked-up text as the window sets it."""

import re
from itertools import islice

from game.engine.views import markdown
from game.engine.views.markdown import FlatBlock, Run
from game.ui.drawing.fonts import drawable_text
from game.ui.drawing.text_layout import TOO_LONG, BlockKind, TextBlock, TextRun

MAX_LETTERS = 8_000
"""The most letters of a text that are read and laid out; the longest of a story has two thousand."""
MAX_MARKS = 300
"""The most ends of lines and signs that may be marks, which take most of the time; a story's text has a tenth."""
# The typeface of letters takes a hundred times as long for closing brackets as for anything else.
_MARK = re.compile(r"[\n*_\\]|\[\[|\]\]")


def parse_markdown(text: str) -> tuple[TextBlock, ...]:
    """Read a text with marks into blocks to lay out; what is no mark stays as it was written.

    Of a text that is too long only the beginning is read, and a last block says so.
    """
    end = _end_of_shown(text)
    blocks = tuple(_text_block(block) for block in markdown.flatten(markdown.parse_markdown(text[:end])))
    return blocks if end >= len(text) else (*blocks, TextBlock((TextRun(TOO_LONG),)))


def _end_of_shown(text: str) -> int:
    """Return how many letters of a text are shown."""
    excess = next(islice(_MARK.finditer(text, 0, MAX_LETTERS), MAX_MARKS, None), None)
    return excess.start() if excess else MAX_LETTERS


def _text_block(block: FlatBlock) -> TextBlock:
    # A block without words has no line, so an empty item is drawn as its mark alone.
    runs = tuple(map(_text_run, block.runs)) or (TextRun(block.mark),)
    return TextBlock(runs, _kind(block), block.mark if block.runs else "", max(0, block.depth - 1))


def _kind(block: FlatBlock) -> BlockKind:
    if block.depth:
        return BlockKind.ITEM
    return BlockKind.HEADING if block.is_heading else BlockKind.PARAGRAPH


def _text_run(run: Run) -> TextRun:
    return TextRun(drawable_text(run.text), run.strong, run.emphasis, run.term)

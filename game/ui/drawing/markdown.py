"""An author's marked-up text as the window sets it."""

from game.engine.views import markdown
from game.engine.views.markdown import FlatBlock, Run
from game.ui.drawing.fonts import drawable_text
from game.ui.drawing.text_layout import BlockKind, TextBlock, TextRun


def parse_markdown(text: str) -> tuple[TextBlock, ...]:
    """Read a text with marks into blocks to lay out; what is no mark stays as it was written."""
    return tuple(_text_block(block) for block in markdown.flatten(markdown.parse_markdown(text)))


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

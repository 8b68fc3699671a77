"""Text layout: breaks blocks of styled text into lines of a given width.

Each line is measured as a whole, since kerning makes it narrower than the sum of its words.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from game.ui.drawing.fonts import MAX_LINE_LENGTH, Fonts, Size, Type, drawable_text
from game.ui.drawing.graphemes import character_end, nearest_boundary

BULLET_GAP = 8
"""The space in pixels between the bullet of a list item and its text."""
MAX_LETTERS = 20_000
"""The most letters of a plain text that are laid out, as many as a note may have."""
MAX_LINES = 500
"""The most lines of a plain text, before they are broken, that are laid out."""
TOO_LONG = "… What follows here is too long to be shown."
"""The last paragraph of a text that is cut, so that no frame has to wait for what nobody reads."""
_BREAK = re.compile(r"(?<=[ \u2014\u2013/-])(?=[^ ])(?!(?<=\d[ -])\d)")
"""Where a line may be broken: never between the digits of a telephone number."""


class TextRun(NamedTuple):
    """A piece of text with one weight and slope; `link` is the glossary term it links to, or empty."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


class BlockKind(StrEnum):
    """The kind of a block of text."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"


class TextBlock(NamedTuple):
    """A paragraph, a heading, or a list item, with its bullet or number as `mark` and its nesting `depth` from 0."""

    runs: tuple[TextRun, ...]
    kind: BlockKind = BlockKind.PARAGRAPH
    mark: str = ""
    depth: int = 0


class LineFragment(NamedTuple):
    """A part of a line with one type; `x` is its distance from the left edge of the layout, in pixels."""

    text: str
    text_type: Type
    x: int
    width: int
    link: str = ""


class TextLine(NamedTuple):
    """One line of a layout; `top` is its distance from the top of the layout, in pixels."""

    fragments: tuple[LineFragment, ...]
    top: int
    height: int
    ascent: int


class TextLayout(NamedTuple):
    """Laid out text: its lines, the width of the widest, and the height of all."""

    lines: tuple[TextLine, ...]
    width: int
    height: int

    def seen_between(self, top: int, bottom: int) -> Sequence[TextLine]:
        """Return the lines between two y coordinates of the layout."""
        first = bisect_right(self.lines, top, key=lambda line: line.top + line.height)
        last = bisect_right(self.lines, bottom, key=lambda line: line.top)
        return self.lines[first:last]


def plain_blocks(
    text: str, *, bold: bool = False, italic: bool = False, most: int = MAX_LETTERS
) -> tuple[TextBlock, ...]:
    """Return plain text as blocks: every line that is not empty is a paragraph; a text that is too long is cut."""
    lines = [drawable_text(line) for line in text[:most].splitlines() if line.strip()]
    blocks = tuple(TextBlock((TextRun(line, bold, italic),)) for line in lines[:MAX_LINES])
    is_cut = len(text) > most or len(lines) > MAX_LINES
    return (*blocks, TextBlock((TextRun(TOO_LONG),))) if is_cut else blocks


def accessible_text(blocks: Sequence[TextBlock]) -> str:
    """Return the text of some blocks without styling, for assistive technology."""
    return " ".join("".join(run.text for run in block.runs) for block in blocks)


def lay_out(
    blocks: Sequence[TextBlock], fonts: Fonts, text_type: Type, width: int, *, compact: bool = False
) -> TextLayout:
    """Break blocks into lines no wider than `width` pixels.

    Args:
        blocks: the text.
        fonts: the fonts to measure it with.
        text_type: the type of the text; headings are set larger and bold.
        width: the maximum width of a line; a single character may be wider.
        compact: leave no space between paragraphs.
    """
    lines: list[TextLine] = []
    top = 0
    for number, block in enumerate(blocks):
        set_how = text_type._replace(size=Size.LEAD, bold=True) if block.kind is BlockKind.HEADING else text_type
        if number and not compact:
            top += _space_before(block, blocks[number - 1], fonts.line_height(text_type))
        for fragments in _block_lines(block, fonts, set_how, width):
            height, ascent = fonts.line_height(set_how), fonts.ascent(set_how)
            lines.append(TextLine(fragments, top, height, ascent))
            top += height
    widest = max((_end(line.fragments) for line in lines), default=0)
    return TextLayout(tuple(lines), widest, top)


def _end(fragments: tuple[LineFragment, ...]) -> int:
    return fragments[-1].x + fragments[-1].width if fragments else 0


def _space_before(block: TextBlock, above: TextBlock, line_height: int) -> int:
    if block.kind is BlockKind.ITEM and above.kind is BlockKind.ITEM:
        return line_height // 5
    return line_height if block.kind is BlockKind.HEADING else line_height * 3 // 5


def _block_lines(block: TextBlock, fonts: Fonts, text_type: Type, width: int) -> Iterator[tuple[LineFragment, ...]]:
    indent = block.depth * fonts.line_height(text_type)
    mark_width = fonts.width(text_type, block.mark)
    left = indent + (max(mark_width + BULLET_GAP, fonts.line_height(text_type) * 3 // 4) if block.mark else 0)
    breaker = _LineBreaker(block.runs, fonts, text_type)
    for number, (start, end) in enumerate(breaker.breaks(max(1, width - left))):
        fragments = breaker.fragments(start, end, left)
        if block.mark and not number:
            fragments = (LineFragment(block.mark, text_type, indent, mark_width), *fragments)
        yield fragments


class _LineBreaker:
    """Breaks the runs of one block, joined to one text, into lines measured as they will be drawn."""

    def __init__(self, runs: Sequence[TextRun], fonts: Fonts, text_type: Type) -> None:
        self._runs = [run for run in runs if run.text]
        self._fonts = fonts
        self._types = [
            text_type._replace(bold=text_type.bold or run.bold, italic=text_type.italic or run.italic)
            for run in self._runs
        ]
        self._starts = [0]
        for run in self._runs:
            self._starts.append(self._starts[-1] + len(run.text))
        self._text = "".join(run.text for run in self._runs)
        self._break_points = [match.start() for match in _BREAK.finditer(self._text)] + [len(self._text)]

    def breaks(self, width: int) -> Iterator[tuple[int, int]]:
        """Yield the start and end index of each line."""
        start = 0
        while start < len(self._text):
            end = self._line_end(start, width)
            yield start, end
            start = end

    def fragments(self, start: int, end: int, left: int) -> tuple[LineFragment, ...]:
        """Return the fragments of a line that starts at x = `left`."""
        fragments, x = [], left
        for piece, run, text_type in self._pieces(start, end):
            width = self._fonts.width(text_type, piece)
            fragments.append(LineFragment(piece, text_type, x, width, run.link))
            x += width
        return tuple(fragments)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[str, TextRun, Type]]:
        end = start + len(self._text[start:end].rstrip(" "))
        number = bisect_right(self._starts, start) - 1
        while number < len(self._runs) and self._starts[number] < end:
            run, offset = self._runs[number], self._starts[number]
            yield run.text[max(0, start - offset) : end - offset], run, self._types[number]
            number += 1

    def _width(self, start: int, end: int) -> int:
        return sum(self._fonts.width(text_type, piece) for piece, _, text_type in self._pieces(start, end))

    def _line_end(self, start: int, width: int) -> int:
        """Return the last break point at which a line still fits, or a place inside its first word."""
        fitting = self._fitting(start, width)
        first = bisect_right(self._break_points, start)
        last = bisect_right(self._break_points, start + fitting)
        if last > first:
            return self._break_points[last - 1]
        inside = nearest_boundary(self._text, start + fitting)
        return inside if inside > start else character_end(self._text, start)

    def _fitting(self, start: int, width: int) -> int:
        """Return how many characters fit; at most `MAX_LINE_LENGTH` are measured, however long the text is."""
        remaining = min(len(self._text) - start, MAX_LINE_LENGTH)
        bound = min(remaining, 16 + width // 8)
        while self._width(start, start + bound) <= width:
            if bound == remaining:
                return bound  # most texts of a page are a line, measured once
            bound = min(remaining, 2 * bound)
        return bisect_right(range(1, bound + 1), width, key=lambda count: self._width(start, start + count))


def wrap_ranges(text: str, fonts: Fonts, text_type: Type, width: int) -> list[tuple[int, int]]:
    """Return the start and end index of each line of an editable text; every character is in exactly one line."""
    rows: list[tuple[int, int]] = []
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph) + 1
        breaks = list(_LineBreaker((TextRun(paragraph),), fonts, text_type).breaks(width)) or [(0, 0)]
        rows.extend((start + first, start + last) for first, last in breaks)
        rows[-1] = (rows[-1][0], min(end, len(text)))
        start = end
    return rows

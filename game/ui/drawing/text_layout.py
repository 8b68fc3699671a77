"""Words set into lines: whole runs are measured, because a run is not as wide as its words added up."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from game.ui.drawing.fonts import LONGEST_LINE, Fonts, Size, Type, drawable_text

BULLET_GAP = 8
"""The space between a list's mark and its words."""
_BREAK = re.compile(r"(?<=[ \u2014\u2013/-])(?=[^ ])")


@dataclass(frozen=True)
class TextRun:
    """A stretch of words set in one way; `link` is what it leads to, if it leads anywhere."""

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""


class BlockKind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"


@dataclass(frozen=True)
class TextBlock:
    """A paragraph, a heading or an item of a list."""

    runs: tuple[TextRun, ...]
    kind: BlockKind = BlockKind.PARAGRAPH
    mark: str = ""
    depth: int = 0


class LineFragment(NamedTuple):
    """Part of a line that is set in one way, with its place from the line's left end."""

    text: str
    how: Type
    x: int
    width: int
    link: str = ""


class TextLine(NamedTuple):
    """One line of set text, with its place from the top of the whole."""

    fragments: tuple[LineFragment, ...]
    top: int
    height: int
    ascent: int


class TextLayout(NamedTuple):
    """Set text: its lines, how wide the widest is, and how high the whole."""

    lines: tuple[TextLine, ...]
    width: int
    height: int

    def seen_between(self, top: int, bottom: int) -> Sequence[TextLine]:
        """Return the lines that show between two heights."""
        first = bisect_right(self.lines, top, key=lambda line: line.top + line.height)
        last = bisect_right(self.lines, bottom, key=lambda line: line.top)
        return self.lines[first:last]


def plain_blocks(text: str, *, bold: bool = False, italic: bool = False) -> tuple[TextBlock, ...]:
    """Read text without marks: an empty line or a line's end begins a new paragraph."""
    lines = [drawable_text(line) for line in text.splitlines() if line.strip()]
    return tuple(TextBlock((TextRun(line, bold, italic),)) for line in lines)


def accessible_text(blocks: Sequence[TextBlock]) -> str:
    """Return the words alone, as they are read out."""
    return " ".join("".join(run.text for run in block.runs) for block in blocks)


def lay_out(blocks: Sequence[TextBlock], fonts: Fonts, how: Type, width: int, *, close: bool = False) -> TextLayout:
    """Set blocks into lines no wider than `width`; `close` leaves no space between paragraphs."""
    lines: list[TextLine] = []
    top = 0
    for number, block in enumerate(blocks):
        set_how = how._replace(size=Size.LEAD, bold=True) if block.kind is BlockKind.HEADING else how
        if number and not close:
            top += _space_before(block, blocks[number - 1], fonts.line_height(how))
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


def _block_lines(block: TextBlock, fonts: Fonts, how: Type, width: int) -> Iterator[tuple[LineFragment, ...]]:
    indent = block.depth * fonts.line_height(how)
    mark_width = fonts.width(how, block.mark)
    left = indent + (max(mark_width + BULLET_GAP, fonts.line_height(how) * 3 // 4) if block.mark else 0)
    passage = _Passage(block.runs, fonts, how)
    for number, (start, end) in enumerate(passage.breaks(max(1, width - left))):
        fragments = passage.fragments(start, end, left)
        if block.mark and not number:
            fragments = (LineFragment(block.mark, how, indent, mark_width), *fragments)
        yield fragments


class _Passage:
    """The runs of one block as one text, to be broken anywhere and measured as it will be drawn."""

    def __init__(self, runs: Sequence[TextRun], fonts: Fonts, how: Type) -> None:
        self._runs = [run for run in runs if run.text]
        self._fonts = fonts
        self._types = [how._replace(bold=how.bold or run.bold, italic=how.italic or run.italic) for run in self._runs]
        self._starts = [0]
        for run in self._runs:
            self._starts.append(self._starts[-1] + len(run.text))
        self._text = "".join(run.text for run in self._runs)
        self._chances = [found.start() for found in _BREAK.finditer(self._text)] + [len(self._text)]

    def breaks(self, width: int) -> Iterator[tuple[int, int]]:
        """Yield the start and end of each line."""
        start = 0
        while start < len(self._text):
            end = self._line_end(start, width)
            yield start, end
            start = end

    def fragments(self, start: int, end: int, left: int) -> tuple[LineFragment, ...]:
        """Return a line's fragments, each measured whole."""
        found, x = [], left
        for piece, run, how in self._pieces(start, end):
            width = self._fonts.width(how, piece)
            found.append(LineFragment(piece, how, x, width, run.link))
            x += width
        return tuple(found)

    def _pieces(self, start: int, end: int) -> Iterator[tuple[str, TextRun, Type]]:
        end = start + len(self._text[start:end].rstrip(" "))
        number = bisect_right(self._starts, start) - 1
        while number < len(self._runs) and self._starts[number] < end:
            run, offset = self._runs[number], self._starts[number]
            yield run.text[max(0, start - offset) : end - offset], run, self._types[number]
            number += 1

    def _width(self, start: int, end: int) -> int:
        return sum(self._fonts.width(how, piece) for piece, _, how in self._pieces(start, end))

    def _line_end(self, start: int, width: int) -> int:
        fitting = self._fitting(start, width)
        first = bisect_right(self._chances, start)
        last = bisect_right(self._chances, start + fitting)
        return self._chances[last - 1] if last > first else start + max(1, fitting)

    def _fitting(self, start: int, width: int) -> int:
        """Return how many letters fit; only what a line may hold is measured, however long the text is."""
        left = min(len(self._text) - start, LONGEST_LINE)
        reach = min(left, 16 + width // 8)
        while reach < left and self._width(start, start + reach) <= width:
            reach = min(left, 2 * reach)
        return bisect_right(range(1, reach + 1), width, key=lambda letters: self._width(start, start + letters))


def wrap_ranges(text: str, fonts: Fonts, how: Type, width: int) -> list[tuple[int, int]]:
    """Return where each line of a text being written begins and ends; every letter is in exactly one line."""
    rows: list[tuple[int, int]] = []
    start = 0
    for written in text.split("\n"):
        end = start + len(written) + 1
        breaks = list(_Passage((TextRun(written),), fonts, how).breaks(width)) or [(0, 0)]
        rows.extend((start + low, start + high) for low, high in breaks)
        rows[-1] = (rows[-1][0], min(end, len(text)))
        start = end
    return rows

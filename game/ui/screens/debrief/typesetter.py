"""The layout of the debrief's pages: labels on the left, texts of readable width beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.ui.drawing.fonts import Face, Size, Type
from game.ui.drawing.markdown import parse_markdown
from game.ui.drawing.text_layout import BlockKind, TextBlock, TextRun
from game.ui.widgets.containers import Column, EqualHeightRow, MaxWidthBox, QuoteBox, Row, Spacer
from game.ui.widgets.paragraph import BODY, SMALL, STRONG, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.ui.widgets.widget import Widget

QUOTE = Type(Size.LEAD, Face.LETTER)
"""The type of a quoted choice."""
SHARES = (1.0, 3.0)
"""How the width is divided between labels and what stands beside them."""


@dataclass(frozen=True)
class Typesetter:
    """Lays out the pieces of a page; links not to `terms` become words, `shown` holds the keys of what was opened."""

    narrow: bool = False
    terms: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()
    headings: Mapping[str, str] = field(default_factory=dict)
    """The headings of the debrief by name."""

    def words(self, text: str, text_type: Type = BODY, *, soft: bool = False) -> Widget:
        """Lay out an author's text, with its marks and links."""
        return MaxWidthBox(Paragraph(self._linked(parse_markdown(text)), text_type, soft=soft))

    def bullets(self, texts: Iterable[str]) -> Widget:
        """Lay out a list."""
        return MaxWidthBox(Paragraph([self._item(text) for text in texts]))

    def note(self, text: str) -> Widget:
        """Lay out a small, quiet text."""
        return self.words(text, SMALL, soft=True)

    def section(self, label: str, *content: Widget, gap: float = 2, text_type: Type = STRONG) -> Widget:
        """Lay out what belongs to a label beside it, or under it in one column."""
        head, body = Heading(label, text_type), Column(content, gap=gap)
        return Column([head, body], gap=1) if self.narrow else Row([head, body], shares=SHARES, gap=4)

    def unlabelled(self, content: Widget) -> Widget:
        """Lay out something in line with what stands beside labels."""
        return content if self.narrow else Row([Spacer(0), content], shares=SHARES, gap=4)

    def beside(self, *content: Widget) -> Widget:
        """Lay out a few things beside each other, or under each other where there is one column."""
        return Column(content, gap=2) if self.narrow else EqualHeightRow(content, gap=4)

    def _item(self, text: str) -> TextBlock:
        runs = [run for block in self._linked(parse_markdown(text)) for run in block.runs]
        return TextBlock(tuple(runs), BlockKind.ITEM, "•")

    def _linked(self, blocks: Sequence[TextBlock]) -> tuple[TextBlock, ...]:
        return tuple(block._replace(runs=tuple(self._known_link(run) for run in block.runs)) for block in blocks)

    def _known_link(self, run: TextRun) -> TextRun:
        return run if not run.link or run.link in self.terms else run._replace(link="")


def quoted(text: str) -> Widget:
    """Return what the trainee wrote as it was written: no marks are read in it."""
    return MaxWidthBox(QuoteBox(Paragraph(text)))

"""The layout of the debrief's pages: labels on the left, texts of readable width beside them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.ui.drawing.fonts import Face, Size, Type, drawable_text
from game.ui.drawing.markdown import parse_markdown
from game.ui.drawing.text_layout import BlockKind, TextBlock, TextRun
from game.ui.widgets.containers import Column, EqualHeightRow, MaxWidthBox, Panel, QuoteBox, Row, Spacer
from game.ui.widgets.paragraph import BODY, SMALL, STRONG, Heading, Paragraph
from game.ui.widgets.toggles import Disclosure

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from game.scenario.model.shared import Contact
    from game.ui.widgets.widget import Widget

QUOTE = Type(Size.LEAD, Face.LETTER)
"""The type of a quoted choice."""
SHARES = (1.0, 3.0)
"""How the width is divided between labels and what stands beside them."""
LONG, FIRST = 8, 6
"""A list longer than the first number shows only the second number of lines at first."""


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

    def bullets(self, texts: Iterable[str], otherwise: str = "") -> Widget:
        """Lay out a list; `otherwise` stands where there is nothing to list."""
        items = [self._item(text) for text in texts]
        return MaxWidthBox(Paragraph(items)) if items else self.note(otherwise)

    def long_list(self, key: str, texts: Sequence[str], otherwise: str = "") -> Widget:
        """Lay out a list of which only the first lines are seen until the rest is asked for."""
        if len(texts) <= LONG:
            return self.bullets(texts, otherwise)
        opened = key in self.shown
        rest = Disclosure(key, "Less of this" if opened else f"{len(texts) - FIRST} more", shown=opened)
        return Column([self.bullets(texts if opened else texts[:FIRST]), MaxWidthBox(rest)], gap=1)

    def numbered(self, texts: Iterable[str]) -> Widget:
        """Lay out a numbered list."""
        return MaxWidthBox(Paragraph([self._item(text, f"{number}.") for number, text in enumerate(texts, 1)]))

    def note(self, text: str) -> Widget:
        """Lay out a small, quiet line."""
        return MaxWidthBox(Paragraph(text, SMALL, soft=True))

    def section(
        self, label: str, *content: Widget, gap: float = 2, aside: str = "", text_type: Type = STRONG
    ) -> Widget:
        """Lay out what belongs to a label beside it, or under it in one column; `aside` explains the label."""
        notes = [self.note(aside)] if aside else []
        head, body = Column([Heading(label, text_type), *notes], gap=1), Column(content, gap=gap)
        return Column([head, body], gap=1) if self.narrow else Row([head, body], shares=SHARES, gap=4)

    def unlabelled(self, content: Widget) -> Widget:
        """Lay out something in line with what stands beside labels."""
        return content if self.narrow else Row([Spacer(0), content], shares=SHARES, gap=4)

    def beside(self, *content: Widget) -> Widget:
        """Lay out a few things beside each other, or under each other where there is one column."""
        return Column(content, gap=2) if self.narrow else EqualHeightRow(content, gap=4)

    def _item(self, text: str, mark: str = "•") -> TextBlock:
        runs = [run for block in self._linked(parse_markdown(text)) for run in block.runs]
        return TextBlock(tuple(runs), BlockKind.ITEM, mark)

    def _linked(self, blocks: Sequence[TextBlock]) -> tuple[TextBlock, ...]:
        return tuple(block._replace(runs=tuple(self._known_link(run) for run in block.runs)) for block in blocks)

    def _known_link(self, run: TextRun) -> TextRun:
        return run if not run.link or run.link in self.terms else run._replace(link="")


def labelled(label: str, *content: Widget) -> Widget:
    """Return something under a small heading."""
    return Column([Heading(label, STRONG), *content], gap=1)


def titled_panel(label: str, *content: Widget) -> Widget:
    """Return something on a panel of its own, under a heading."""
    return Panel([Heading(label, STRONG), *content], gap=2, pad=3)


def quoted(text: str) -> Widget:
    """Return what the trainee wrote as it was written: no marks are read in it."""
    return MaxWidthBox(QuoteBox(Paragraph(text)))


def quoted_choice(text: str) -> Widget:
    """Return a choice as a quote."""
    return MaxWidthBox(Paragraph(in_quotes(text), QUOTE))


def in_quotes(text: str) -> str:
    """Put words in quotation marks, unless they hold some already."""
    return drawable_text(text) if "“" in text or '"' in text else f"“{drawable_text(text)}”"


def capitalise(words: str) -> str:
    """Write words as the beginning of a line."""
    return words[:1].upper() + words[1:]


def contact_list(setter: Typesetter, people: Iterable[Contact]) -> Widget:
    """Return whom one can turn to, with a note where number and hours were not verified."""
    return Column([_contact(setter, contact) for contact in people], gap=2)


def _contact(setter: Typesetter, contact: Contact) -> Widget:
    unsure = [] if contact.verified else [setter.note("Number and hours not yet verified.")]
    return Column([Heading(contact.name, STRONG), setter.words(contact.text), *unsure], gap=0)

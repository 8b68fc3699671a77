"""How the pages of the debrief are set: labels on the left, words in a good measure beside them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from game.ui.drawing.fonts import Face, Size, Type, drawable_text
from game.ui.drawing.markdown import parse_markdown
from game.ui.drawing.text_layout import BlockKind, TextBlock, TextRun
from game.ui.widgets.containers import Column, EqualHeightRow, MaxWidthBox, Panel, QuoteBox, Row, Spacer
from game.ui.widgets.paragraph import BODY, SMALL, STRONG, Heading, Paragraph
from game.ui.widgets.toggles import Disclosure

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from game.scenario.model.shared import Contact
    from game.ui.widgets.widget import Widget

SAID = Type(Size.LEAD, Face.LETTER)
"""How what was chosen is set: as somebody's words."""
SHARES = (1.0, 3.0)
"""How a page is divided between labels and what stands beside them."""
LONG, FIRST = 8, 6
"""A list longer than this shows only so many lines at first."""


@dataclass(frozen=True)
class Typesetter:
    """Sets the pieces of a page; links are kept only to `terms` that can be looked up, `shown` is what was opened."""

    narrow: bool = False
    terms: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()

    def words(self, text: str, text_type: Type = BODY, *, soft: bool = False) -> Widget:
        """Set an author's text, with its marks and links."""
        return MaxWidthBox(Paragraph(self._linked(parse_markdown(text)), text_type, soft=soft))

    def bullets(self, texts: Iterable[str], otherwise: str = "") -> Widget:
        """Set a list; `otherwise` stands where there is nothing to list."""
        items = [self._item(text) for text in texts]
        return MaxWidthBox(Paragraph(items)) if items else self.note(otherwise)

    def long_list(self, key: str, texts: Sequence[str], otherwise: str = "") -> Widget:
        """Set a list of which only the first lines are seen until the rest is asked for."""
        if len(texts) <= LONG:
            return self.bullets(texts, otherwise)
        opened = key in self.shown
        rest = Disclosure(key, "Less of this" if opened else f"{len(texts) - FIRST} more", shown=opened)
        return Column([self.bullets(texts if opened else texts[:FIRST]), MaxWidthBox(rest)], gap=1)

    def numbered(self, texts: Iterable[str]) -> Widget:
        """Set a numbered list."""
        return MaxWidthBox(Paragraph([self._item(text, f"{number}.") for number, text in enumerate(texts, 1)]))

    def note(self, text: str) -> Widget:
        """Set a small, quiet line."""
        return MaxWidthBox(Paragraph(text, SMALL, soft=True))

    def section(
        self, label: str, *content: Widget, gap: float = 2, aside: str = "", text_type: Type = STRONG
    ) -> Widget:
        """Set what belongs to a label beside it, or under it where there is one column; `aside` explains the label."""
        notes = [self.note(aside)] if aside else []
        head, body = Column([Heading(label, text_type), *notes], gap=1), Column(content, gap=gap)
        return Column([head, body], gap=1) if self.narrow else Row([head, body], shares=SHARES, gap=4)

    def unlabelled(self, content: Widget) -> Widget:
        """Set something in line with what stands beside labels."""
        return content if self.narrow else Row([Spacer(0), content], shares=SHARES, gap=4)

    def beside(self, *content: Widget) -> Widget:
        """Set a few things beside each other, or under each other where there is one column."""
        return Column(content, gap=2) if self.narrow else EqualHeightRow(content, gap=4)

    def _item(self, text: str, mark: str = "•") -> TextBlock:
        runs = [run for block in self._linked(parse_markdown(text)) for run in block.runs]
        return TextBlock(tuple(runs), BlockKind.ITEM, mark)

    def _linked(self, blocks: Sequence[TextBlock]) -> tuple[TextBlock, ...]:
        return tuple(replace(block, runs=tuple(self._kept(run) for run in block.runs)) for block in blocks)

    def _kept(self, run: TextRun) -> TextRun:
        return run if not run.link or run.link in self.terms else replace(run, link="")


def labelled(label: str, *content: Widget) -> Widget:
    """Set a small heading over something."""
    return Column([Heading(label, STRONG), *content], gap=1)


def titled_panel(label: str, *content: Widget) -> Widget:
    """Set something on a sheet of its own, with a heading."""
    return Panel([Heading(label, STRONG), *content], gap=2, pad=3)


def quoted(text: str) -> Widget:
    """Set what the trainee wrote: as it was written, without marks being read in it."""
    return MaxWidthBox(QuoteBox(Paragraph(text)))


def quoted_choice(text: str) -> Widget:
    """Set what was chosen."""
    return MaxWidthBox(Paragraph(in_quotes(text), SAID))


def in_quotes(text: str) -> str:
    """Put words in quotation marks, unless they hold some already."""
    return drawable_text(text) if "“" in text or '"' in text else f"“{drawable_text(text)}”"


def capitalise(words: str) -> str:
    """Write words as the beginning of a line."""
    return words[:1].upper() + words[1:]


def contact_list(setter: Typesetter, people: Iterable[Contact]) -> Widget:
    """Set whom one can turn to; what was not checked is said so."""
    return Column([_contact(setter, contact) for contact in people], gap=2)


def _contact(setter: Typesetter, contact: Contact) -> Widget:
    unsure = [] if contact.verified else [setter.note("Number and hours not yet verified.")]
    return Column([Heading(contact.name, STRONG), setter.words(contact.text), *unsure], gap=0)

"""A document laid open: letters, forms and records as they would lie on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.ui.fonts import Face, Size, Type
from game.ui.markup import parse_markdown
from game.ui.widgets.paragraph import HAND, LETTER, Paragraph
from game.ui.widgets.stack import Column, Divider, Spacer

if TYPE_CHECKING:
    from game.engine.views.case_file import DocumentView
    from game.ui.widgets.tree import Widget

LABEL = Type(Size.SMALL, Face.LETTER)
"""How the printed words of a form are set."""
HEAD = Type(Size.HEADING, Face.LETTER, bold=True)


def document_widget(sheet: DocumentView) -> Widget:
    """Return the document as it is read: its head, its fields with what was filled in, its text."""
    parts: list[Widget] = [*_head(sheet)]
    for label, value in sheet.fields:
        parts.append(_field(label, value, by_hand=bool(sheet.by_hand)))
    if sheet.text:
        parts.append(Paragraph(parse_markdown(sheet.text), LETTER))
    if sheet.by_hand:
        parts.append(Paragraph(f"Filled in by hand: {sheet.by_hand}", LABEL, soft=True))
    return Column(parts, gap=2)


def _head(sheet: DocumentView) -> list[Widget]:
    facts = [("From", sheet.sender), ("To", sheet.to), ("Date", sheet.dated)]
    lines = "\n".join(f"{label}: {value}" for label, value in facts if value)
    return [Paragraph(lines, LABEL, close=True), Divider()] if lines else []


def _field(label: str, value: str, *, by_hand: bool) -> Widget:
    """Return a box of a form; what is filled in by hand is in handwriting, an empty box stays an empty line."""
    words = Paragraph(value, HAND if by_hand else LETTER) if value.strip() else Spacer(4)
    return Column([Paragraph(label, LABEL, soft=True), words, Divider()], gap=0)

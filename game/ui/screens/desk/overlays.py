"""What can lie over the desk: a document, a word of the glossary, whom to tell, a move that could not be kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.views.case_file import document_view
from game.ui.drawing.fonts import Face, Size, Type
from game.ui.drawing.markdown import parse_markdown
from game.ui.screens.desk.record_and_tell import tell_dialog
from game.ui.screens.message import confirm_dialog, info_dialog
from game.ui.widgets.containers import Column, Divider, Spacer
from game.ui.widgets.paragraph import HAND, LETTER, SMALL, Paragraph

if TYPE_CHECKING:
    from game.engine.session import Session
    from game.engine.views.case_file import CaseFile, DocumentView
    from game.engine.views.page import Page
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.widget import Widget


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


@dataclass(frozen=True)
class DocumentOverlay:
    """A document is being read."""

    id: str


@dataclass(frozen=True)
class TermOverlay:
    """A word is being looked up; closing it goes back to what it was followed from."""

    id: str
    link: str = ""
    """The key of the link that was followed."""
    under: Overlay | None = None
    """The sheet the link stands on, if it does not stand on the page."""


@dataclass(frozen=True)
class TellOverlay:
    """A piece of information is to be told."""

    info: str


@dataclass(frozen=True)
class WriteFailedOverlay:
    """A move could not be kept, and is not made yet."""

    key: str
    why: str


Overlay = DocumentOverlay | TermOverlay | TellOverlay | WriteFailedOverlay


def overlay_dialog(over: Overlay, session: Session, page: Page, file: CaseFile) -> Dialog | None:
    """Return the sheet for what lies over the desk."""
    match over:
        case DocumentOverlay(document):
            found = document_view(session, document)
            return info_dialog("over", found.title, document_widget(found))
        case TermOverlay():
            return _term(over, file)
        case TellOverlay(info):
            piece = next((piece for piece in page.pieces if piece.info == info), None)
            return tell_dialog(piece, page.desk_time or 0) if piece else None
        case WriteFailedOverlay(_, why):
            text = f"{why} It has not been done yet."
            return confirm_dialog("over", "This could not be kept", text, "Try again", "Go on without keeping")


def _term(over: TermOverlay, file: CaseFile) -> Dialog:
    found = next((entry for entry in (*file.glossary, *file.law) if entry.id == over.id), None)
    if found is None:
        return info_dialog("over", over.id, Paragraph("This word is not in the glossary."))
    note = [Paragraph(found.note, SMALL, soft=True)] if found.note else []
    body = Column([Paragraph(parse_markdown(found.text), key=f"term {over.id}"), *note], gap=1)
    if over.under is None:
        return info_dialog("over", found.term, body)
    return info_dialog("over", found.term, body, close="Back", icon="arrow-left")

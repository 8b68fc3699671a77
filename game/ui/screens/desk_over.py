"""What can lie over the desk: a document, a word of the glossary, whom to tell, a move that could not be kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.views.case_file import document_view
from game.ui.markup import parse_markdown
from game.ui.screens.desk_time import tell_dialog
from game.ui.screens.message import confirm_dialog, info_dialog
from game.ui.screens.paper import document_widget
from game.ui.widgets.paragraph import SMALL, Paragraph
from game.ui.widgets.stack import Column

if TYPE_CHECKING:
    from game.engine.session import Session
    from game.engine.views.case_file import CaseFile
    from game.engine.views.page import Page
    from game.ui.widgets.dialog import Dialog


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

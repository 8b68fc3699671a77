"""The overlays of the desk, each shown as a dialog: a document, a glossary term, a failed write."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.moves import Choose
from game.engine.views.case_file import document_view
from game.records.journal_reader import pluralise
from game.ui.drawing.fonts import Face, Size, Type
from game.ui.drawing.markdown import parse_markdown
from game.ui.screens.message import confirm_dialog, info_dialog
from game.ui.widgets.containers import Column, Divider, Spacer
from game.ui.widgets.paragraph import HAND, LETTER, SMALL, Paragraph

if TYPE_CHECKING:
    from game.engine.session import Session
    from game.engine.story import CompiledStory
    from game.engine.views.case_file import CaseFile, DocumentView
    from game.engine.views.contacts import DeskView
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.widget import Widget


LABEL = Type(Size.SMALL, Face.LETTER)
"""The type of the labels of a form."""
HEAD = Type(Size.HEADING, Face.LETTER, bold=True)


def document_widget(document: DocumentView) -> Widget:
    """Return a document: its head, its fields with their values, and its text."""
    parts: list[Widget] = [*_head(document)]
    for label, value in document.fields:
        parts.append(_field(label, value, by_hand=bool(document.by_hand)))
    if document.text:
        parts.append(Paragraph(parse_markdown(document.text), LETTER))
    if document.by_hand:
        parts.append(Paragraph(f"Filled in by hand: {document.by_hand}", LABEL, soft=True))
    return Column(parts, gap=2)


def _head(document: DocumentView) -> list[Widget]:
    facts = [("From", document.sender), ("To", document.to), ("Date", document.dated)]
    lines = "\n".join(f"{label}: {value}" for label, value in facts if value)
    return [Paragraph(lines, LABEL, compact=True), Divider()] if lines else []


def _field(label: str, value: str, *, by_hand: bool) -> Widget:
    """Return a field of a form; a value filled in by hand is set in handwriting, an empty one is an empty line."""
    words = Paragraph(value, HAND if by_hand else LETTER) if value.strip() else Spacer(4)
    return Column([Paragraph(label, LABEL, soft=True), words, Divider()], gap=0)


@dataclass(frozen=True)
class DocumentOverlay:
    """A document is open; `id` is its key in the scenario."""

    id: str


@dataclass(frozen=True)
class TermOverlay:
    """A glossary term is open; closing it goes back to the overlay with the link that was followed."""

    id: str
    link: str = ""
    """The key of the link that was followed."""
    under: Overlay | None = None
    """The overlay that contains the link, or None if the page does."""


@dataclass(frozen=True)
class WriteFailedOverlay:
    """A move could not be stored, and has not been made."""

    key: str
    why: str


@dataclass(frozen=True)
class LeaveOverlay:
    """A desk is about to be left with time that is not used; `key` is the choice that leaves it."""

    key: str
    time_left: int


@dataclass(frozen=True)
class NewsOverlay:
    """What the trainee should know of the file to which the session is written."""

    text: str


Overlay = DocumentOverlay | TermOverlay | WriteFailedOverlay | LeaveOverlay | NewsOverlay


def overlay_dialog(overlay: Overlay, session: Session, file: CaseFile) -> Dialog | None:
    """Return the dialog of an overlay; its buttons send messages whose keys begin with `overlay:`."""
    match overlay:
        case DocumentOverlay(id):
            document = document_view(session, id)
            return info_dialog("overlay", document.title, document_widget(document))
        case NewsOverlay(text):
            return info_dialog("overlay", "Where this is kept", Paragraph(text))
        case TermOverlay():
            return _term_dialog(overlay, file)
        case LeaveOverlay(_, time_left):
            verb = "is" if time_left == 1 else "are"
            text = f"There {verb} {pluralise(time_left, 'part')} of your time left today."
            return confirm_dialog("overlay", "Leave your desk?", text, "Leave", "Stay")
        case WriteFailedOverlay(_, why):
            text = f"{why} It has not been done yet."
            return confirm_dialog("overlay", "This could not be kept", text, "Try again", "Go on without keeping")


def leave_overlay(desk: DeskView | None, story: CompiledStory, key: str) -> LeaveOverlay | None:
    """Return the question before a choice that leaves a desk with time in which something could be sent."""
    move = story.move(key)
    leaves = isinstance(move, Choose) and story.scenes[move.scene].choices[move].leaves
    return LeaveOverlay(key, desk.time_left) if desk and desk.time_left and desk.pieces and leaves else None


def news_overlay(before: tuple[str, ...], now: tuple[str, ...]) -> NewsOverlay | None:
    """Return the overlay with a session's messages if they are not those from before."""
    return NewsOverlay("\n\n".join(now)) if now and now != before else None


def _term_dialog(overlay: TermOverlay, file: CaseFile) -> Dialog:
    entry = next((entry for entry in (*file.glossary, *file.law) if entry.id == overlay.id), None)
    if entry is None:
        return info_dialog("overlay", overlay.id, Paragraph("This word is not in the glossary."))
    note = [Paragraph(entry.note, SMALL, soft=True)] if entry.note else []
    body = Column([Paragraph(parse_markdown(entry.text), key=f"term {overlay.id}"), *note], gap=1)
    if overlay.under is None:
        return info_dialog("overlay", entry.term, body)
    return info_dialog("overlay", entry.term, body, close="Back", icon="arrow-left")

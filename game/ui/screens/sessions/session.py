"""One saved session: go on with it, open its debrief, go back to a decision, give it a name, put it into the bin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game import TEXT_BOX_NOTICE
from game.diagnostics.game_error import GameError
from game.ui.drawing.fonts import Face, Size, Type
from game.ui.screen import Action, Pop
from game.ui.screens.page_frame import page_frame
from game.ui.screens.widget_screen import WidgetScreen
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, MaxWidthBox, QuoteBox
from game.ui.widgets.paragraph import SMALL, STRONG, TITLE, Heading, Paragraph
from game.ui.widgets.text_area import LineField
from game.ui.widgets.widget import Changed, Message, Pressed

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.records.session_bin import BinnedSession
    from game.records.session_list import SessionSummary
    from game.ui.drawing.style import Style
    from game.ui.screens.sessions.callbacks import BranchPoint, SavesCallbacks, SessionActions
    from game.ui.widgets.widget import Widget

CARD_TITLE = Type(Size.HEADING, Face.LETTER, bold=True)
PAGE_WIDTH = 60
"""The maximum width of these pages, in ems."""
BRANCH_HINT = "Each begins again at that decision. What you played stays as it is."
MAX_LABEL = 80
"""The most characters of a name for a session."""


class SessionScreen(WidgetScreen):
    """One session.

    Args:
        saved: the session.
        callbacks: what can be done with it.
        deleted: called with what lies in the bin now, after the session was put there.
    """

    def __init__(
        self, saved: SessionSummary, callbacks: SavesCallbacks, deleted: Callable[[BinnedSession], None]
    ) -> None:
        super().__init__()
        self.title = f"{saved.heading} - Sixty Visits"
        self._saved = saved
        self._callbacks = callbacks
        self._on_deleted = deleted
        # The name that is being typed; None while the session is not being renamed.
        self._label: str | None = None
        self._trouble = ""
        self._session_actions = callbacks.actions(saved)
        self.first_focus = "on" if self._session_actions.can_resume else "debrief"

    def build(self, style: Style, size: tuple[int, int]) -> Widget:  # noqa: ARG002 - the same at any size
        """Return the page."""
        trouble = [Paragraph(self._trouble, STRONG)] if self._trouble else []
        naming = self._naming() if self._label is not None else []
        body = naming or [
            *_buttons(self._session_actions, rests=self._saved.rests),
            *_notes(self._saved),
            *_branch_points(self._session_actions),
        ]
        return page_frame(
            [_head(self._saved), *trouble, *body],
            key="session",
            name=self._saved.heading,
            max_width=PAGE_WIDTH,
            buttons=self._foot(),
            reading=True,
        )

    def on_message(self, message: Message) -> Action | None:
        """Resume, open the debrief, branch, rename, put into the bin, or go back."""
        if isinstance(message, Changed):
            self._label = str(message.value)
            return None
        if not isinstance(message, Pressed):
            return None
        name, _, moves = message.key.partition(":")
        match name:
            case "on":
                return self._callbacks.resume(self._saved)
            case "debrief":
                return self._callbacks.debrief(self._saved)
            case "point":
                return self._callbacks.branch(self._saved, int(moves))
            case "rename":
                self._label = self._saved.label
                self.refresh("label")
                return None
            case "keep":
                return self._rename()
            case "delete":
                return self._delete()
        return self.on_escape()

    def on_escape(self) -> Action | None:
        """Leave the field for a name, else go back."""
        if self._label is None:
            return Pop()
        self._label = None
        self.refresh("rename")
        return None

    def _rename(self) -> Action | None:
        try:
            self._callbacks.rename(self._saved, self._label or "")
        except GameError as fault:
            self._trouble = str(fault)
            self.refresh()
            return None
        return Pop()

    def _delete(self) -> Action | None:
        try:
            self._on_deleted(self._callbacks.delete(self._saved))
        except GameError as fault:
            self._trouble = str(fault)
            self.refresh()
            return None
        return Pop()

    def _naming(self) -> list[Widget]:
        field = LineField("label", "A name for this session", text=self._label or "", max_characters=MAX_LABEL)
        notice = Paragraph(TEXT_BOX_NOTICE, SMALL, soft=True)
        return [Column([Paragraph("A name for this session", STRONG), MaxWidthBox(field, 36), notice], gap=1)]

    def _foot(self) -> list[Widget]:
        if self._label is not None:
            return [
                Button("keep", "Keep this name", weight=Weight.MAIN, icon="check"),
                Button("back", "Leave it as it was", icon="arrow-left"),
            ]
        return [
            Button("back", "Back", icon="arrow-left"),
            Button("rename", "Rename", weight=Weight.QUIET, icon="pen-line"),
            Button("delete", "Delete", weight=Weight.QUIET, icon="x", description="Into the bin; it can be undone"),
        ]


def session_facts(saved: SessionSummary) -> str:
    """Return a line with the date of a session, its progress, whether it is a branch, and the trainee's alias."""
    number = f"{saved.decisions} decision{'' if saved.decisions == 1 else 's'}"
    state = "at its end" if saved.ended else "rests, other desks come first" if saved.rests else "in progress"
    branch = "begun again" if saved.branch_of else ""
    pathway = "a desk of a pathway" if saved.run else ""
    return "  ·  ".join(part for part in (saved.date, number, state, branch, pathway, saved.alias) if part)


def position_text(saved: SessionSummary) -> str:
    """Return where a session stands, and of which scenario, if it has a name of its own."""
    return f"{saved.title}: {saved.where}" if saved.label else saved.where


def _head(saved: SessionSummary) -> Widget:
    messages = [MaxWidthBox(Paragraph(sentence)) for sentence in saved.said]
    lines = [Paragraph(position_text(saved)), Paragraph(session_facts(saved), SMALL, soft=True)]
    branch = [Paragraph(f"It was begun again from {saved.branch_of}.", SMALL, soft=True)] if saved.branch_of else []
    return Column([Heading(saved.heading, TITLE), *lines, *branch, *messages], gap=1)


def _buttons(actions: SessionActions, *, rests: bool) -> list[Widget]:
    buttons: list[Widget] = []
    if actions.can_resume:
        note = "With the next desk of its pathway" if rests else "Where you left it"
        buttons.append(Button("on", "Go on", weight=Weight.MAIN, icon="play", note=note))
    if actions.has_debrief:
        weight = Weight.PLAIN if actions.can_resume else Weight.MAIN
        buttons.append(Button("debrief", "Open the debrief", weight=weight, icon="search"))
    parts: list[Widget] = [MaxWidthBox(Paragraph(actions.message))] if actions.message else []
    return [*parts, MaxWidthBox(Column(buttons, gap=2), 26)] if buttons else parts


def _branch_points(actions: SessionActions) -> list[Widget]:
    if not actions.branch_points:
        return []
    head = Column([Heading("Go back to a decision", CARD_TITLE), Paragraph(BRANCH_HINT, soft=True)], gap=1)
    return [head, Column([_branch_point(point) for point in actions.branch_points], gap=1)]


def _branch_point(point: BranchPoint) -> Widget:
    note = f"{point.date}. You chose: {point.chosen}"
    return Button(f"point:{point.moves}", point.title, icon="git-branch", note=note)


def _notes(saved: SessionSummary) -> list[Widget]:
    if not saved.notes:
        return []
    return [Column([Heading("Your notes", CARD_TITLE), *(QuoteBox(Paragraph(note)) for note in saved.notes)], gap=1)]

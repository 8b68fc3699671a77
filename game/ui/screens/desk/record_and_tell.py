"""The record-and-tell panel: the pieces of information the desk holds, each to be recorded or told to an agency."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from game.engine.events import Learned, Received
from game.engine.moves import Choose, Record, Tell
from game.ui.screens.message import info_dialog
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Flow, Panel, SplitRow
from game.ui.widgets.paragraph import SMALL, STRONG, Heading, Paragraph
from game.ui.widgets.toggles import Disclosure

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from game.engine.session import Session
    from game.engine.views.page import InformationView, MoveOption, Page
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.widget import Widget

MAX_UNHANDLED = 6
"""The number of unhandled pieces shown at once; older ones stand under a disclosure."""
TELL_DIALOG_WIDTH = 56
"""The maximum width of the tell dialog, in ems: an agency and its channels fit in one line."""


def record_and_tell_panel(page: Page, session: Session, unfolded: Collection[str]) -> list[Widget]:
    """Return the panel, or nothing in a scene without desk time; `unfolded` are the keys of the open disclosures."""
    if page.desk_time is None:
        return []
    unhandled, handled = split_by_handled(page.pieces, session)
    parts: list[Widget] = [Heading("At your desk"), *_time_hint(page.desk_time)]
    parts += [_piece(piece) for piece in unhandled[:MAX_UNHANDLED]]
    parts += _disclosed("earlier", "Held for longer", unhandled[MAX_UNHANDLED:], unfolded)
    parts += _disclosed("handled", "Already written down or told", handled, unfolded)
    if not page.pieces:
        parts.append(Paragraph("You hold nothing yet that could be written down or told.", soft=True))
    return [Column(parts, gap=1.5)]


def split_by_handled(
    pieces: Sequence[InformationView], session: Session
) -> tuple[list[InformationView], list[InformationView]]:
    """Divide pieces into those that were not recorded or told before this page, and the others; the newest first."""
    first_events = _first_events(session)
    newest_first = sorted(pieces, key=lambda piece: -first_events.get(piece.info, -1))
    current = _handled_on_this_page(session)
    unhandled = [piece for piece in newest_first if piece.info in current or not (piece.recorded or piece.known_by)]
    return unhandled, [piece for piece in newest_first if piece not in unhandled]


def _first_events(session: Session) -> dict[str, int]:
    """Return for each piece that this desk holds the index of the event by which it came."""
    desk = session.story.scenario.desk
    first_events: dict[str, int] = {}
    for number, event in enumerate(session.events):
        match event:
            case Learned(info=info):
                first_events.setdefault(info, number)
            case Received(agency=agency, info=info) if agency == desk:
                first_events.setdefault(info, number)
    return first_events


def _handled_on_this_page(session: Session) -> frozenset[str]:
    """Return the pieces recorded or told since the last choice: they stay in their place until the next page."""
    infos: set[str] = set()
    for move in reversed(session.moves):
        if isinstance(move, Choose):
            break
        if isinstance(move, Record | Tell):
            infos.add(move.info)
    return frozenset(infos)


def _time_hint(units: int) -> list[Widget]:
    if not units:
        return [Paragraph("The day is used up.", STRONG)]
    cost = "Each note and each message takes some of the time left today; what is left over is lost."
    return [Paragraph(cost, SMALL, soft=True)]


def _disclosed(key: str, name: str, pieces: Sequence[InformationView], unfolded: Collection[str]) -> list[Widget]:
    if not pieces:
        return []
    shown = key in unfolded
    head = Disclosure(f"fold {key}", f"{name} ({len(pieces)})", shown=shown)
    return [head, *(_piece(piece) for piece in pieces if shown)]


def _piece(piece: InformationView) -> Widget:
    buttons: list[Widget] = []
    if piece.record:
        words = f"{piece.record.words} ({piece.record.cost})"
        buttons.append(Button(f"do {piece.record.move.key}", words, icon="pen-line"))
    if any(option.open for option in piece.tell):
        buttons.append(Button(f"tell {piece.info}", "Tell somebody …", icon="send"))
    state = [f"Told: {'; '.join(piece.known_by)}."] if piece.known_by else []
    if piece.recorded:
        state.insert(0, "Written down.")
    parts: list[Widget] = [Paragraph(piece.text, key=f"piece {piece.info}")]
    if state:
        parts.append(Paragraph(" ".join(state), SMALL, soft=True))
    if buttons:
        parts.append(Flow(buttons))
    return Panel(parts, gap=1, pad=2, pad_down=1.5, key=f"hold {piece.info}")


def tell_dialog(piece: InformationView, left: int) -> Dialog:
    """Return the dialog to choose an agency and a channel; `left` is the remaining desk time."""
    rows = [
        SplitRow(Paragraph(agency, STRONG), Flow([_channel_button(option) for option in options], gap=1))
        for agency, options in groupby(piece.tell, key=_agency)
    ]
    time = Paragraph(f"Time left today: {left}. The figures say how much of it each road takes.", SMALL, soft=True)
    body = Column([Paragraph(piece.text), time, Column(rows, gap=0.5)], gap=1.5)
    return info_dialog(
        "overlay",
        "Whom do you tell, and how?",
        body,
        close="Nobody now",
        max_width=TELL_DIALOG_WIDTH,
        weight=Weight.PLAIN,
    )


def _agency(option: MoveOption) -> str:
    return option.words.rpartition(", ")[0]


def _channel_button(option: MoveOption) -> Widget:
    assert isinstance(option.move, Tell)  # noqa: S101 - a piece's `tell` holds nothing else
    channel = option.words.rpartition(", ")[2].capitalize()
    return Button(f"do {option.move.key}", f"{channel} ({option.cost})", weight=Weight.PLAIN, enabled=option.open)

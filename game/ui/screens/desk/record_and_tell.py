"""Back at the desk: what is known, what is written down, who is told, and how much of the day is left."""

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

SHOWN = 6
"""How many pieces nothing was done with are shown at once; older ones stand under a heading that opens."""
WIDE_SHEET = 56
"""The greatest width of the sheet on which one tells somebody, in ems: an agency and its roads stand in one line."""


def record_and_tell_panel(page: Page, session: Session, unfolded: Collection[str]) -> list[Widget]:
    """Return what can be recorded and told now, or nothing away from the desk; `unfolded` names what is open."""
    if page.desk_time is None:
        return []
    waiting, dealt_with = split_by_handled(page.pieces, session)
    parts: list[Widget] = [Heading("At your desk"), *_used_up(page.desk_time)]
    parts += [_piece(piece) for piece in waiting[:SHOWN]]
    parts += _folded("earlier", "Held for longer", waiting[SHOWN:], unfolded)
    parts += _folded("dealt", "Already written down or told", dealt_with, unfolded)
    if not page.pieces:
        parts.append(Paragraph("You hold nothing yet that could be written down or told.", soft=True))
    return [Column(parts, gap=1.5)]


def split_by_handled(
    pieces: Sequence[InformationView], session: Session
) -> tuple[list[InformationView], list[InformationView]]:
    """Divide pieces, the newest first, into those nothing was done with before today, and the others."""
    since = _held_since(session)
    newest = sorted(pieces, key=lambda piece: -since.get(piece.info, -1))
    today = _worked_on(session)
    waiting = [piece for piece in newest if piece.info in today or not (piece.recorded or piece.known_by)]
    return waiting, [piece for piece in newest if piece not in waiting]


def _held_since(session: Session) -> dict[str, int]:
    """Return for each piece this desk holds how many events came before it."""
    desk = session.story.scenario.desk
    since: dict[str, int] = {}
    for number, event in enumerate(session.events):
        match event:
            case Learned(info=info):
                since.setdefault(info, number)
            case Received(agency=agency, info=info) if agency == desk:
                since.setdefault(info, number)
    return since


def _worked_on(session: Session) -> frozenset[str]:
    """Return what was written down or told since this page came up: it stays where it is while one is at it."""
    infos: set[str] = set()
    for move in reversed(session.moves):
        if isinstance(move, Choose):
            break
        if isinstance(move, Record | Tell):
            infos.add(move.info)
    return frozenset(infos)


def _used_up(units: int) -> list[Widget]:
    if not units:
        return [Paragraph("The day is used up.", STRONG)]
    cost = "Each note and each message takes some of the time left today; what is left over is lost."
    return [Paragraph(cost, SMALL, soft=True)]


def _folded(key: str, name: str, pieces: Sequence[InformationView], unfolded: Collection[str]) -> list[Widget]:
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
    """Return the sheet on which one picks whom to tell, and how."""
    ways = [
        SplitRow(Paragraph(agency, STRONG), Flow([_way(option) for option in options], gap=1))
        for agency, options in groupby(piece.tell, key=_agency)
    ]
    time = Paragraph(f"Time left today: {left}. The figures say how much of it each road takes.", SMALL, soft=True)
    body = Column([Paragraph(piece.text), time, Column(ways, gap=0.5)], gap=1.5)
    return info_dialog(
        "over", "Whom do you tell, and how?", body, close="Nobody now", most=WIDE_SHEET, weight=Weight.PLAIN
    )


def _agency(option: MoveOption) -> str:
    return option.words.rpartition(", ")[0]


def _way(option: MoveOption) -> Widget:
    assert isinstance(option.move, Tell)  # noqa: S101 - a piece's `tell` holds nothing else
    way = option.words.rpartition(", ")[2].capitalize()
    return Button(f"do {option.move.key}", f"{way} ({option.cost})", weight=Weight.PLAIN, enabled=option.open)

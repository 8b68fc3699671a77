"""Back at the desk: what is known, what is written down, who is told, and how much of the day is left."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from game.engine.moves import Tell
from game.ui.screens.message import telling
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.paragraph import SMALL, STRONG, Heading, Paragraph
from game.ui.widgets.stack import Column, Flow, Sheet

if TYPE_CHECKING:
    from game.engine.page import Option, Page, Piece
    from game.ui.widgets.dialog import Dialog
    from game.ui.widgets.tree import Widget


def desk_panel(page: Page) -> list[Widget]:
    """Return what can be recorded and told now, or nothing away from the desk."""
    if page.desk_time is None:
        return []
    pieces = [_piece(piece) for piece in page.pieces]
    nothing = [] if pieces else [Paragraph("You hold nothing yet that could be written down or told.", soft=True)]
    return [Column([Heading("At your desk"), *_left(page.desk_time), *pieces, *nothing], gap=1.5)]


def _left(units: int) -> list[Widget]:
    if not units:
        return [Paragraph("The day is used up.", STRONG)]
    cost = "Each note and each message takes some of it; what is left over is lost."
    return [Paragraph(f"Time left today: {units}.", STRONG), Paragraph(cost, SMALL, soft=True)]


def _piece(piece: Piece) -> Widget:
    buttons: list[Widget] = []
    if piece.record:
        words = f"{piece.record.words} ({piece.record.cost})"
        buttons.append(Button(f"do {piece.record.move.key}", words, icon="pen-line"))
    if piece.tell:
        buttons.append(Button(f"tell {piece.info}", "Tell somebody …", icon="send"))
    state = [f"Told: {'; '.join(piece.known_by)}."] if piece.known_by else []
    if piece.recorded:
        state.insert(0, "Written down.")
    parts: list[Widget] = [Paragraph(piece.text, key=f"piece {piece.info}")]
    if state:
        parts.append(Paragraph(" ".join(state), SMALL, soft=True))
    if buttons:
        parts.append(Flow(buttons))
    return Sheet(parts, gap=1.5, pad=2, key=f"hold {piece.info}")


def telling_dialog(piece: Piece, left: int) -> Dialog:
    """Return the sheet on which one picks whom to tell, and how."""
    groups = groupby(piece.tell, key=_agency)
    ways = [
        Column([Paragraph(agency, STRONG), Flow([_way(option) for option in options])], gap=1)
        for agency, options in groups
    ]
    head = Paragraph(piece.text)
    time = Paragraph(f"Time left today: {left}.", SMALL, soft=True)
    return telling("over", "Whom do you tell, and how?", Column([head, time, *ways], gap=2.5), close="Nobody now")


def _agency(option: Option) -> str:
    return option.words.rpartition(", ")[0]


def _way(option: Option) -> Widget:
    assert isinstance(option.move, Tell)  # noqa: S101 - a piece's `tell` holds nothing else
    way = option.words.rpartition(", ")[2].capitalize()
    return Button(f"do {option.move.key}", f"{way} ({option.cost})", weight=Weight.PLAIN)

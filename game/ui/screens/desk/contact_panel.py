"""The contact panel: pieces are picked, then written down or sent by a road; below them stands what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.moves import Record, Tell
from game.ui.drawing.markdown import parse_markdown
from game.ui.widgets.button import Button, Weight
from game.ui.widgets.containers import Column, Divider, Flow, Panel, SplitRow
from game.ui.widgets.paragraph import SMALL, STRONG, Heading, Paragraph

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from game.engine.session import Session
    from game.engine.views.desk import ContactView, DeskView, PieceView, RecipientView, RoadView
    from game.ui.widgets.widget import Widget

HOW = "Pick what belongs together, then press where it goes. A note or a call takes its time whatever it carries."


def contact_panel(desk: DeskView | None, session: Session, picked: Collection[str]) -> list[Widget]:
    """Return the panel of a scene with a desk; `picked` are the pieces that the next contact will carry."""
    if desk is None:
        return []
    pieces = session.story.index.in_order(picked)
    parts: list[Widget] = [Heading(f"At your desk: {desk.time_left} of {desk.time} left today")]
    if not desk.pieces:
        parts.append(Paragraph("You hold nothing yet that could be written down or told.", soft=True))
    else:
        parts.append(Paragraph(HOW if desk.time_left else "The day is used up.", SMALL, soft=True))
        parts.append(Column([_piece(piece, is_picked=piece.info in pieces) for piece in desk.pieces], gap=0.5))
        parts.append(_legend(desk))
        parts.append(_note_row(desk, pieces))
        parts.append(Column([_recipient(recipient, desk, pieces) for recipient in desk.recipients], gap=0.5))
    return [Column([*parts, *_sent(desk.sent)], gap=1.5)]


def _piece(piece: PieceView, *, is_picked: bool) -> Widget:
    notes = ["Written down."] if piece.is_recorded else []
    if piece.told:
        notes.append(f"Told: {'; '.join(piece.told)}.")
    label = f"{'Picked' if is_picked else 'Not picked'}. {' '.join(notes)}".strip()
    return Button(
        f"pick {piece.info}",
        piece.text,
        note=" ".join(notes),
        description=label,
        icon="check" if is_picked else "",
        weight=Weight.PLAIN if is_picked else Weight.QUIET,
    )


def _note_row(desk: DeskView, pieces: tuple[str, ...]) -> Widget:
    button = _road_button(desk.note, Record(pieces).key, pieces, icon="pen-line")
    return SplitRow(Paragraph("On the file", STRONG), Flow([button], gap=1))


def _recipient(recipient: RecipientView, desk: DeskView, pieces: tuple[str, ...]) -> Widget:
    name: list[Widget] = [Paragraph(recipient.name, STRONG)]
    if not recipient.is_open:
        name.append(Paragraph("Cannot be reached now.", SMALL, soft=True))
    elif recipient.known_to_have:
        texts = {piece.info: piece.text for piece in desk.pieces}
        known = "; ".join(texts[info] for info in recipient.known_to_have if info in texts)
        name.append(Paragraph(f"Has: {known}.", SMALL, soft=True))
    buttons = [
        _road_button(road, Tell(recipient.agency, pieces, road.channel).key, pieces, is_open=recipient.is_open)
        for road in recipient.roads
    ]
    return SplitRow(Column(name, gap=0), Flow(buttons, gap=1))


def _road_button(road: RoadView, key: str, pieces: tuple[str, ...], *, icon: str = "", is_open: bool = True) -> Button:
    """Return the button of a road with what it takes; closed while it cannot be used."""
    enabled = is_open and road.is_affordable and 0 < len(pieces) <= road.holds
    return Button(f"do {key}", f"{road.name} ({road.cost})", description=_about(road), icon=icon, enabled=enabled)


def _legend(desk: DeskView) -> Widget:
    """Return what each road takes, carries and leaves behind, said once for all recipients."""
    roads = {road.channel: road for recipient in desk.recipients for road in recipient.roads}
    lines = [f"{road.name}: {_about(road)}." for road in (desk.note, *roads.values())]
    return Paragraph("\n".join(lines), SMALL, soft=True, compact=True)


def _about(road: RoadView) -> str:
    carries = f"carries up to {road.holds} pieces" if road.holds > 1 else "carries one piece"
    return ", ".join(part for part in (f"takes {road.cost}", carries, road.says) if part)


def _sent(contacts: Sequence[ContactView]) -> list[Widget]:
    """Return what was written and told since the desk was entered, with what came back."""
    if not contacts:
        return []
    return [Divider(), Heading("Sent today"), *(_contact(contact) for contact in contacts)]


def _contact(contact: ContactView) -> Widget:
    title = f"{contact.recipient}, {contact.road.lower()}" if contact.recipient else contact.road
    parts: list[Widget] = [Paragraph(title, STRONG), Paragraph("; ".join(contact.pieces), SMALL)]
    if contact.had:
        parts.append(Paragraph(f"Had already: {'; '.join(contact.had)}.", SMALL, soft=True))
    if contact.due:
        parts.append(Paragraph(f"Will be read on {contact.due}.", SMALL, soft=True))
    if contact.answer:
        parts.append(Paragraph(parse_markdown(contact.answer)))
    return Panel(parts, gap=0.5, pad=2, pad_down=1.5)

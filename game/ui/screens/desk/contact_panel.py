"""The contact panel: pieces are picked, then written down or sent by a road; what came back stands under each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.engine.moves import Record, Tell
from game.records.journal_reader import pluralise
from game.ui.drawing.markdown import parse_markdown
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column, Flow, Panel, SplitRow
from game.ui.widgets.paragraph import SMALL, STRONG, Heading, Paragraph
from game.ui.widgets.toggles import PickBox

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from game.engine.moves import Contact
    from game.engine.session import Session
    from game.engine.views.contacts import ContactView, DeskView, PieceView, RecipientView, RoadView
    from game.ui.widgets.widget import Widget

HOW = (
    "Pick what belongs together, then press where it goes. "
    "A note or a call takes the time in brackets, whatever it carries."
)
ON_FILE = "On the file"


def contact_panel(desk: DeskView | None, picked: Collection[str]) -> list[Widget]:
    """Return the panel of a scene with a desk; `picked` are the pieces that the next contact will carry."""
    if desk is None:
        return []
    pieces = picked_pieces(desk, picked)
    parts: list[Widget] = [
        Heading(f"At your desk: {desk.time_left} of {pluralise(desk.time, 'part')} of your time left today")
    ]
    if not desk.pieces:
        parts.append(Paragraph("You hold nothing yet that could be written down or told.", soft=True))
    else:
        parts.append(Paragraph(HOW if desk.time_left else "The day is used up.", SMALL, soft=True))
        parts.append(_legend(desk))
        parts.append(Column([_piece(piece, is_picked=piece in pieces) for piece in desk.pieces], gap=0.5))
        parts += [_picked_line(desk, pieces), _note(desk, pieces)]
        parts += [_recipient(recipient, desk, pieces) for recipient in desk.recipients]
    return [Column(parts, gap=1.5, key="contacts")]


def picked_pieces(desk: DeskView, picked: Collection[str]) -> tuple[PieceView, ...]:
    """Return the pieces held that are picked, in the order of the scenario."""
    return tuple(piece for piece in desk.pieces if piece.info in picked)


def contact_of(key: str, desk: DeskView, picked: Collection[str], session: Session) -> Contact:
    """Return the contact that a button makes; `key` is `agency:channel`, or `:` for a note."""
    agency, _, channel = key.partition(":")
    pieces = session.story.index.in_order(piece.info for piece in picked_pieces(desk, picked))
    return Tell(agency, pieces, channel) if agency else Record(pieces)


def button_of(contact: Contact) -> str:
    """Return the key of the button that makes a contact."""
    return f"send {contact.agency}:{contact.channel}" if isinstance(contact, Tell) else "send :"


def row_of(contact: Contact) -> str:
    """Return the key of the row in which a contact is made, and in which what came back stands."""
    return f"sent {contact.agency if isinstance(contact, Tell) else ''}"


def _piece(piece: PieceView, *, is_picked: bool) -> Widget:
    notes = ["Written down."] if piece.is_recorded else []
    if piece.told:
        notes.append(f"Told: {'; '.join(piece.told)}.")
    return PickBox(f"pick {piece.info}", piece.text, picked=is_picked, note=" ".join(notes))


def _picked_line(desk: DeskView, pieces: Sequence[PieceView]) -> Widget:
    """Return what the next note or call will carry, said once more where it is sent from, and what cannot carry it."""
    texts = "; ".join(piece.text for piece in pieces)
    full = ", ".join(road.name for road in _roads(desk) if len(pieces) > road.holds)
    too_many = f" More than one contact carries: {full}." if full else ""
    return Paragraph(f"Picked: {texts}.{too_many}" if texts else "Nothing is picked.", STRONG, key="picked")


def _note(desk: DeskView, pieces: Sequence[PieceView]) -> Widget:
    button = _road_button("send :", ON_FILE, desk.note, pieces, icon="pen-line")
    notes = [_contact(contact) for contact in desk.sent if not contact.recipient]
    return Column([SplitRow(Paragraph(ON_FILE, STRONG), Flow([button], gap=1)), *notes], gap=0.5, key="sent ")


def _recipient(recipient: RecipientView, desk: DeskView, pieces: Sequence[PieceView]) -> Widget:
    """Return the row of a recipient with its roads, what it is known to have, and what was sent to it today."""
    buttons = [
        _road_button(f"send {recipient.agency}:{road.channel}", recipient.name, road, pieces, is_open=recipient.is_open)
        for road in recipient.roads
    ]
    parts: list[Widget] = [SplitRow(Paragraph(recipient.name, STRONG), Flow(buttons, gap=1))]
    if not recipient.is_open:
        parts.append(Paragraph("Cannot be reached now.", SMALL, soft=True))
    texts = {piece.info: piece.text for piece in desk.pieces}
    known = "; ".join(texts[info] for info in recipient.known_to_have if info in texts)
    if known:
        parts.append(Paragraph(f"Has: {known}.", SMALL, soft=True))
    sent = [_contact(contact) for contact in desk.sent if contact.recipient == recipient.name]
    return Column([*parts, *sent], gap=0.5, key=f"sent {recipient.agency}")


def _road_button(
    key: str, whom: str, road: RoadView, pieces: Sequence[PieceView], *, icon: str = "", is_open: bool = True
) -> Button:
    """Return the button of a road with what it takes; closed while it cannot be used, and then says why."""
    closed = _closed(road, len(pieces), is_open=is_open)
    about = f"{whom}. {closed or f'{_about(road).capitalize()}.'}"
    label = f"{road.name} ({road.cost})" if road.is_affordable else f"{road.name}: no time"
    return Button(key, label, description=about, icon=icon, enabled=not closed)


def _closed(road: RoadView, count: int, *, is_open: bool) -> str:
    """Return why a road cannot be used now; empty if it can."""
    if not is_open:
        return "Cannot be reached now."
    if not road.is_affordable:
        return "There is no time for it."
    if not count:
        return "Nothing is picked."
    return "More is picked than it carries." if count > road.holds else ""


def _legend(desk: DeskView) -> Widget:
    """Return what each road takes, carries and leaves behind, said once for all recipients, and where time is short."""
    return Paragraph("\n".join(map(_legend_line, _roads(desk))), SMALL, soft=True, compact=True)


def _roads(desk: DeskView) -> tuple[RoadView, ...]:
    """Return a note and every road by which somebody can be reached, each once."""
    roads = {road.channel: road for recipient in desk.recipients for road in recipient.roads}
    return (desk.note, *roads.values())


def _legend_line(road: RoadView) -> str:
    closed = "" if road.is_affordable else "There is no time for it."
    return f"{road.name} ({road.cost}): {_about(road)}. {closed}".rstrip()


def _about(road: RoadView) -> str:
    takes = f"takes {pluralise(road.cost, 'part')} of your time"
    return ", ".join(part for part in (takes, _carries(road), road.says) if part)


def _carries(road: RoadView) -> str:
    return f"carries up to {road.holds} pieces" if road.holds > 1 else "carries one piece"


def _contact(contact: ContactView) -> Widget:
    """Return a note or message of today, with what came back."""
    parts: list[Widget] = [Paragraph(f"{contact.road}: {'; '.join(contact.pieces)}.", SMALL)]
    if contact.had:
        parts.append(Paragraph(f"Had already: {'; '.join(contact.had)}.", SMALL, soft=True))
    if contact.due:
        parts.append(Paragraph(f"Will be read on {contact.due}.", SMALL, soft=True))
    if contact.answer:
        parts.append(Paragraph(parse_markdown(contact.answer)))
    return Panel(parts, gap=0.5, pad=2, pad_down=1.5)

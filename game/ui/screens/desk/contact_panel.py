"""Desk time: slips of what is held, whom one can tell and by which road; three presses make a contact.

Every slip, recipient and road has a row of fixed height, so that nothing moves while one picks and sends.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.moves import Record, Tell
from game.records.journal_reader import pluralise
from game.ui.drawing.markdown import parse_markdown
from game.ui.widgets.button import Button
from game.ui.widgets.containers import Column, Panel
from game.ui.widgets.grid import Grid
from game.ui.widgets.paragraph import SMALL, STRONG, Heading, Paragraph, Status
from game.ui.widgets.toggles import PickBox

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.moves import Contact
    from game.engine.session import Session
    from game.engine.views.contacts import ContactView, DeskView, PieceView, RecipientView, RoadView
    from game.ui.widgets.widget import Widget

ON_FILE = "On the file"
MAX_NOTE = 24
"""The most letters of a note that names who was told; a longer one counts them, so that every slip keeps its height."""
ROAD_WIDTH = 11
"""The least width of a road, in ems."""


@dataclass(frozen=True)
class Addressing:
    """What is picked for the next contact: ids of pieces and of a recipient, which is empty until one is picked."""

    pieces: frozenset[str] = frozenset()
    agency: str = ""


class TickBox(PickBox):
    """A slip or a recipient: the tick alone shows that it is picked, so that the text has the whole width."""

    SHOWS_WORD = False


def slips(desk: DeskView, addressing: Addressing) -> Widget:
    """Return what is held, a slip each."""
    boxes: list[Widget] = [_slip(piece, is_picked=piece.info in addressing.pieces) for piece in desk.pieces]
    nothing = Paragraph("You hold nothing yet that could be written down or told.", soft=True)
    return Column([Paragraph("What you hold", STRONG), *(boxes or [nothing])], gap=0, pad=1, pad_down=0, key="slips")


def recipient_boxes(desk: DeskView, addressing: Addressing) -> Widget:
    """Return whom one can tell: everybody, whether or not they have it already."""
    boxes = [
        _recipient(recipient, desk, is_picked=recipient.agency == addressing.agency) for recipient in desk.recipients
    ]
    return Column([Paragraph("Whom to tell", STRONG), *boxes], gap=0, key="recipients")


def road_buttons(desk: DeskView, addressing: Addressing) -> Widget:
    """Return the roads with what each takes and leaves behind; those that cannot be used now are closed."""
    buttons = [_road_button(road, desk, addressing) for road in _roads(desk)]
    return Column(
        [Status(_summary(desk, addressing), SMALL, key="picked"), Grid(buttons, min_width=ROAD_WIDTH)],
        gap=0.5,
        key="roads",
    )


def time_left(desk: DeskView) -> Widget:
    """Return the heading of the desk with the time that is left."""
    return Heading(f"At your desk: {desk.time_left} of {pluralise(desk.time, 'part')} of your time left today")


def picked_pieces(desk: DeskView, addressing: Addressing) -> tuple[PieceView, ...]:
    """Return the pieces held that are picked, in the order of the scenario."""
    return tuple(piece for piece in desk.pieces if piece.info in addressing.pieces)


def contact_of(channel: str, desk: DeskView, addressing: Addressing, session: Session) -> Contact:
    """Return the contact that a road makes; without a channel it is a note on the file."""
    pieces = session.story.index.in_order(piece.info for piece in picked_pieces(desk, addressing))
    return Tell(addressing.agency, pieces, channel) if channel else Record(pieces)


def road_of(contact: Contact) -> str:
    """Return the key of the button that makes a contact."""
    return f"road {contact.channel}" if isinstance(contact, Tell) else "road "


def contact_answers(sent: Sequence[ContactView]) -> list[Widget]:
    """Return what was written and told at this desk, the latest first, each with what came back."""
    return [Heading("Sent from here"), *(_contact(contact) for contact in reversed(sent))]


def _slip(piece: PieceView, *, is_picked: bool) -> Widget:
    recorded = ["Written down."] if piece.is_recorded else []
    told = [f"Told: {'; '.join(piece.told)}."] if piece.told else []
    count = told if told and len(told[0]) <= MAX_NOTE else [f"Told: {len(piece.told)}."] if told else []
    note, description = (" ".join([*recorded, *rest]) or "Only in your head." for rest in (count, told))
    return TickBox(f"pick {piece.info}", piece.text, picked=is_picked, note=note, description=description)


def _recipient(recipient: RecipientView, desk: DeskView, *, is_picked: bool) -> Widget:
    has = _has(recipient, desk)
    note = has if recipient.is_open else f"Cannot be reached now. {has}".strip()
    return TickBox(f"whom {recipient.agency}", recipient.name, picked=is_picked, description=note)


def _has(recipient: RecipientView, desk: DeskView) -> str:
    texts = {piece.info: piece.text for piece in desk.pieces}
    known = "; ".join(texts[info] for info in recipient.known_to_have if info in texts)
    return f"Has: {known}." if known else ""


def _summary(desk: DeskView, addressing: Addressing) -> str:
    """Return what the next contact carries and to whom."""
    pieces, recipient = picked_pieces(desk, addressing), _picked_recipient(desk, addressing)
    if not desk.time_left:
        return "The day is used up."
    if not pieces:
        return f"For {recipient.name}: pick what to tell." if recipient else "Nothing is picked."
    what = f"Picked: {pluralise(len(pieces), 'slip')}"
    if recipient is None:
        return f"{what}. Write it down, or pick whom to tell."
    had = sum(piece.info in recipient.known_to_have for piece in pieces)
    return f"{what}, for {recipient.name}{f', who has {had} of them' if had else ''}."


def _picked_recipient(desk: DeskView, addressing: Addressing) -> RecipientView | None:
    return next((each for each in desk.recipients if each.agency == addressing.agency), None)


def _road_button(road: RoadView, desk: DeskView, addressing: Addressing) -> Button:
    closed = _closed(road, desk, addressing)
    cost = pluralise(road.cost, "part")
    carries = f"up to {road.holds} slips" if road.holds > 1 else "one slip"
    about, shown = (
        ", ".join(part for part in (price, carries, road.says) if part)
        for price in (cost, cost if road.is_affordable else "no time")
    )
    icon = "" if road.channel else "pen-line"
    return Button(
        f"road {road.channel}",
        road.name,
        note=shown,
        description=f"{about}. {closed}".strip(),
        icon=icon,
        enabled=not closed,
    )


def _closed(road: RoadView, desk: DeskView, addressing: Addressing) -> str:
    """Return why a road cannot be used now; empty if it can."""
    pieces = picked_pieces(desk, addressing)
    if not road.is_affordable:
        return "There is no time for it."
    if not pieces:
        return "Nothing is picked."
    if len(pieces) > road.holds:
        return "More is picked than it carries."
    return _unreachable(road, _picked_recipient(desk, addressing)) if road.channel else ""


def _unreachable(road: RoadView, recipient: RecipientView | None) -> str:
    if recipient is None:
        return "Nobody is picked."
    if not recipient.is_open:
        return "Cannot be reached now."
    return "" if any(each.channel == road.channel for each in recipient.roads) else "Not this way."


def _roads(desk: DeskView) -> tuple[RoadView, ...]:
    """Return a note and every road by which somebody can be reached, each once."""
    roads = {road.channel: road for recipient in desk.recipients for road in recipient.roads}
    return (desk.note, *roads.values())


def _contact(contact: ContactView) -> Widget:
    """Return a note or message of today, with what came back."""
    head = f"{contact.recipient}, {contact.road.lower()}" if contact.recipient else contact.road
    parts: list[Widget] = [Paragraph(head, STRONG), Paragraph(f"{'; '.join(contact.pieces)}.", SMALL)]
    if contact.had:
        parts.append(Paragraph(f"Had already: {'; '.join(contact.had)}.", SMALL, soft=True))
    if contact.due:
        parts.append(Paragraph(f"Will be read on {contact.due}.", SMALL, soft=True))
    if contact.answer:
        parts.append(Paragraph(parse_markdown(contact.answer)))
    return Panel(parts, gap=0.5, pad=2, pad_down=1.5)

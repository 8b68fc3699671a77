"""Looks, documents, records and messages in the terminal: each function asks which move the trainee means."""

from game.cli.terminal.page import piece_line, show_document
from game.cli.terminal.prompt import Prompt
from game.engine.moves import Move, Record, Tell
from game.engine.session import Session
from game.engine.views.contacts import DeskView, RecipientView, RoadView
from game.engine.views.page import Page
from game.engine.views.text import plain_text


def pick_look(prompt: Prompt, session: Session, page: Page, typed: str) -> Move | None:
    """Ask what to look at; what was seen already is shown again, and None returned."""
    del session
    if not page.spots:
        prompt.console.line("Nothing here asks for a closer look.")
        return None
    index = prompt.choose_number(
        "Look closer at", [spot.name + ("" if spot.open else _closed_note(spot.text)) for spot in page.spots], typed
    )
    if index is None:
        return None
    spot = page.spots[index]
    if spot.open:
        return spot.move
    prompt.console.prose(spot.text or "There is no room for another look here.")
    return None


def _closed_note(text: str) -> str:
    return " (seen)" if text else " (no room for another look)"


def pick_document(prompt: Prompt, session: Session, page: Page, typed: str) -> Move | None:
    """Ask which document to open; one that was opened already is shown again, and None returned."""
    if not page.documents:
        prompt.console.line("There is no document here.")
        return None
    titles = [view.title + (" (read)" if view.opened else "") for view in page.documents]
    index = prompt.choose_number("Open", titles, typed)
    if index is None:
        return None
    view = page.documents[index]
    if not view.opened:
        return view.move
    show_document(prompt.console, session, view.move.document)
    return None


def pick_record(prompt: Prompt, session: Session, page: Page, typed: str) -> Move | None:
    """Ask which pieces to write down together in one note."""
    desk = _desk_with_pieces(prompt, page, "write down")
    if desk is None:
        return None
    if not desk.note.is_affordable:
        prompt.console.line("There is not enough of the day left for a note.")
        return None
    question = f"Write what down? {_road(desk.note)}. {_time(desk)}"
    pieces = _pick_pieces(prompt, desk, question, desk.note.holds, typed)
    return Record(session.story.index.in_order(pieces)) if pieces else None


def pick_tell(prompt: Prompt, session: Session, page: Page, typed: str) -> Move | None:
    """Ask whom to tell, by which road, and which pieces; `typed` may hold the three, parted by spaces."""
    desk = _desk_with_pieces(prompt, page, "tell")
    if desk is None:
        return None
    whom, _, rest = typed.partition(" ")
    names = [recipient.name + _known(session, recipient) for recipient in desk.recipients]
    index = prompt.choose_number(f"Tell whom? {_time(desk)}", names, whom)
    if index is None:
        return None
    recipient = desk.recipients[index]
    if not recipient.is_open:
        prompt.console.line(f"{recipient.name} cannot be reached from here now.")
        return None
    how, _, what = rest.strip().partition(" ")
    road = _pick_road(prompt, desk, recipient, how)
    if road is None:
        return None
    pieces = _pick_pieces(prompt, desk, f"Tell {recipient.name} what? {_road(road)}", road.holds, what.strip())
    return Tell(recipient.agency, session.story.index.in_order(pieces), road.channel) if pieces else None


def _desk_with_pieces(prompt: Prompt, page: Page, what: str) -> DeskView | None:
    """Return the desk, or say why there is nothing to be done at one."""
    if page.desk is None:
        prompt.console.line("You are not at your desk.")
    elif not page.desk.pieces:
        prompt.console.line(f"You hold nothing yet that you could {what}.")
    elif not page.desk.time_left:
        prompt.console.line("Nothing is left of the time at this desk.")
    else:
        return page.desk
    return None


def _pick_road(prompt: Prompt, desk: DeskView, recipient: RecipientView, typed: str) -> RoadView | None:
    """Ask by which road, even where there is only one: a number typed ahead then never means a piece."""
    roads = recipient.roads
    lines = [_road(road) + ("" if road.is_affordable else ", and there is no time for it") for road in roads]
    index = prompt.choose_number(f"How? {_time(desk)}", lines, typed)
    if index is None:
        return None
    if not roads[index].is_affordable:
        prompt.console.line("There is not enough of the day left for that.")
        return None
    return roads[index]


def _pick_pieces(prompt: Prompt, desk: DeskView, question: str, most: int, typed: str) -> tuple[str, ...]:
    indices = prompt.choose_numbers(question, [piece_line(piece) for piece in desk.pieces], most, typed)
    return tuple(desk.pieces[index].info for index in indices)


def _known(session: Session, recipient: RecipientView) -> str:
    """Say what this desk knows a recipient to have."""
    if not recipient.is_open:
        return " (cannot be reached now)"
    scenario = session.story.scenario
    pieces = "; ".join(plain_text(scenario, scenario.information[info].text) for info in recipient.known_to_have)
    return f" (has: {pieces})" if pieces else ""


def _road(road: RoadView) -> str:
    carries = f"carries up to {road.holds} pieces" if road.holds > 1 else "carries one piece"
    says = f"{road.says}; " if road.says else ""
    return f"{road.name}: {says}takes {road.cost}, {carries}"


def _time(desk: DeskView) -> str:
    return f"Desk time left: {desk.time_left} of {desk.time}."
